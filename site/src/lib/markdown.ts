/**
 * Editors' Markdown as HTML. Safe by construction: no raw HTML, no script in a link, no heading that competes with
 * the page's own title.
 */
import MarkdownIt from 'markdown-it';
import { remembered } from './remembered.ts';
import { slugify } from './slugify.ts';

export interface MarkdownOptions {
  /** Whether a path of this site is a page; a link that leads nowhere keeps its words and loses its link. */
  isPage: (path: string) => boolean;
  /** The level of the highest heading the text may have. */
  topLevel?: 2 | 3;
  /** Ids already taken on the page; those made here are added. */
  takenIds?: Set<string>;
  /** Makes internal addresses whole, for feeds. */
  base?: string;
}

const internalPath = /^\/(?!\/)[^?#]*/;
const isExternal = (href: string) => /^https?:\/\//i.test(href);

/** One renderer for all texts: making one costs more than most texts. What differs travels in `env`. */
const md = new MarkdownIt({ html: false, linkify: false, typographer: false });

// Pictures have their own block, with an alternative text and sizes; in prose there are none.
md.disable('image');

/** What is known of the text being rendered. */
type Wishes = MarkdownOptions & { takenIds: Set<string> };
const wishesOf = (env: Record<string, unknown>) => env.wishes as Wishes;

md.core.ruler.push('headings', ({ tokens, env }) => {
  const { topLevel = 2, takenIds, base } = wishesOf(env);
  const levels = tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => Number(tag.slice(1)));
  const lift = topLevel - Math.min(...levels);
  for (const [index, token] of tokens.entries()) {
    if (!token.type.startsWith('heading_')) continue;
    token.tag = `h${Math.min(6, Math.max(topLevel, Number(token.tag.slice(1)) + lift))}`;
    // A feed shows many texts at once: ids would repeat.
    if (token.type !== 'heading_open' || base) continue;
    token.attrSet('id', uniqueId(slugify(wordsOf(tokens[index + 1])), takenIds));
  }
});

md.core.ruler.push('links', ({ tokens, env }) => {
  const { isPage, base } = wishesOf(env);
  for (const { children } of tokens) {
    if (!children) continue;
    const opened: boolean[] = [];
    for (const token of children) {
      if (token.type === 'link_open') {
        const href = String(token.attrGet('href') ?? '');
        const path = internalPath.exec(href)?.[0];
        const kept = path === undefined || isPage(path);
        opened.push(kept);
        if (!kept) hide(token);
        else if (path !== undefined && base) token.attrSet('href', new URL(href, base).href);
        else if (isExternal(href)) token.attrSet('rel', 'external');
      }
      if (token.type === 'link_close' && opened.pop() === false) hide(token);
    }
  }
});

/** Renders Markdown to HTML; the same text and options always give the same HTML. */
export function renderMarkdown(markdown: string, options: MarkdownOptions): string {
  const wishes: Wishes = { takenIds: new Set<string>(), ...options };
  return md.render(markdown, { wishes }).trim();
}

const wordsOf = (inline: { children: { type: string; content: string }[] | null } | undefined) =>
  (inline?.children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');

function hide(token: { type: string; tag: string; content: string }) {
  token.type = 'text';
  token.tag = '';
  token.content = '';
}

/** An id no other element of the page has; it is taken from now on. */
export function uniqueId(wanted: string, taken: Set<string>): string {
  const stem = wanted || 'section';
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  taken.add(id);
  return id;
}

export interface Heading {
  id: string;
  text: string;
}

/** The second-level headings of rendered HTML: what an on-page summary lists. */
export function headingsIn(html: string): Heading[] {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id, inner]) => ({
    id: id ?? '',
    text: withoutTags(inner ?? ''),
  }));
}

/** Markdown as plain text on one line, for descriptions: lists, open data and machines ask for the same ones. */
export const plainText = remembered((markdown) =>
  withoutTags(renderMarkdown(markdown, { isPage: () => true }), ' ')
    .replaceAll(/\s+/g, ' ')
    .trim(),
);

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const withoutTags = (html: string, instead = '') =>
  html
    .replaceAll(/<[^>]+>/g, instead)
    .replaceAll(/&(amp|lt|gt|quot);/g, (reference) => characters[reference]!);

/** The first words of a text, as many as a list has room for. */
export const opening = (text: string) =>
  text.length > 145 ? `${text.slice(0, text.lastIndexOf(' ', 140))}…` : text;
