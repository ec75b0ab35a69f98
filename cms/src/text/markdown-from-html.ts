/// <reference path="./turndown-plugin-gfm.d.ts" />
/**
 * Text copied from Word, a web page or an old WordPress site, as clean Markdown: the words, headings, lists, tables
 * and links stay; styles, comments, builders' short codes and hidden marks go. For the panel's paste and the server.
 */
import { tables } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

/** Word's own conditional comments and the old office namespaces (`<o:p>`, `<w:sdt>`, `<v:shape>`). */
const office = /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<\/?[a-z]+:[^>]*>|<\?xml[^>]*>/gi;
/** `[et_pb_section fb_built="1"]`, `[/vc_row]`, `[caption id="a"]`: what WordPress builders leave behind. */
const shortCodes =
  /\[\/?(?:et_pb|vc|fusion|av|su|elementor|tm_pb)_[^\]]*\]|\[\/?(?:caption|gallery|embed|audio|video|contact-form-7|row|column|button)(?:\s[^\]]*)?\](?!\()/gi;
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** A text without builders' short codes; what they wrapped stays. */
export const withoutShortCodes = (text: string) => text.replaceAll(shortCodes, '');

/** The part of an element both the browser's and the server's have. */
interface HasAttributes {
  getAttribute(name: string): string | null;
}

function service(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    codeBlockStyle: 'fenced',
    br: '\\',
  });
  turndown.use(tables);
  turndown.remove([
    'style',
    'script',
    'title',
    'meta',
    'link',
    'iframe',
    'form',
    'button',
    'noscript',
    'svg' as 'a',
  ]);
  // A picture of another site or of the clipboard would not come along: its text does, if it has one.
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      // Turndown's types know a node of a document; this one comes from its own parser.
      const source = (node as unknown as HasAttributes).getAttribute('src') ?? '';
      const text = (node as unknown as HasAttributes).getAttribute('alt')?.trim() ?? '';
      return source.startsWith('/uploads/') ? `![${text}](${source})` : '';
    },
  });
  // A page has one title, the entry's own: what is pasted starts below it.
  turndown.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const words = content.replaceAll(/\*\*|\\?\n/g, ' ').trim();
      return words ? `\n\n${'#'.repeat(Math.max(2, Number(node.nodeName[1])))} ${words}\n\n` : '';
    },
  });
  // Word's lists are paragraphs with a bullet of their own font.
  turndown.addRule('word list', {
    filter: (node) => node.nodeName === 'P' && /MsoListParagraph/i.test(node.getAttribute('class') ?? ''),
    replacement: (content) => {
      const item = /^\s*(?:[·•o§\-–ü]|(\d+)\\?[.)])(?:\s|&nbsp;|\u00a0)*([\s\S]*)$/.exec(content.trim());
      return item ? `\n${item[1] ? `${item[1]}.` : '-'} ${item[2]!.trim()}\n` : `\n- ${content.trim()}\n`;
    },
  });
  turndown.addRule('anchor without address', {
    filter: (node) =>
      node.nodeName === 'A' && !/^(https?:|mailto:|tel:|\/|#)/i.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  });
  // Bold spread over a whole paragraph by a style is not emphasis.
  turndown.addRule('emphasis by style', {
    filter: (node) =>
      ['B', 'STRONG'].includes(node.nodeName) &&
      /font-weight:\s*normal/i.test(node.getAttribute('style') ?? ''),
    replacement: (content) => content,
  });
  return turndown;
}

/** Word's tables do not say that their first row is a header, and Markdown's have to have one. */
const emptyHeader = /^\|(?: +\|)+\n(\|(?: -+ \|)+)\n(\|.*\|)$/gm;

/** Lines as Markdown has them: no stray spaces, one empty line at most, lists held together. */
const tidy = (markdown: string) =>
  markdown
    .replaceAll(invisible, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/^(\s*(?:-|\d+\.))\s+/gm, '$1 ')
    .replaceAll(emptyHeader, '$2\n$1')
    .replaceAll(/^\\$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/^((?:-|\d+\.) .*)\n\n(?=(?:-|\d+\.) )/gm, '$1\n')
    .trim();

/** HTML, whole or a fragment, as Markdown. Words that are Markdown already are not escaped as if they were plain. */
export function markdownFromHtml(html: string, { isMarkdown = false } = {}): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  const turndown = service();
  if (isMarkdown) turndown.escape = (words) => words;
  return tidy(turndown.turndown(withoutShortCodes(body.replaceAll(office, ''))));
}
