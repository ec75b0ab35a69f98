/** Editors' prose as HTML, its internal links checked against this site. */
import { renderMarkdown, type MarkdownOptions } from '../lib/markdown.ts';
import { content } from './store.ts';

export interface ProseOptions extends Omit<MarkdownOptions, 'isPage'> {
  /** The entry it belongs to, for the person who will mend it. */
  of: string;
}

interface Rendered {
  html: string;
  /** The addresses it links to, and whether they led somewhere. */
  links: Map<string, boolean>;
}

/** A renderer that stays loaded meets the same texts again and again; more of them than this are not this site's. */
const mostKnown = 50_000;
const known = new Map<string, Rendered>();

/** Renders Markdown; a link to nowhere keeps its words, loses its link and is reported. */
export function prose(markdown: string, { of, ...options }: ProseOptions): string {
  const site = content();
  const { html, links } = options.takenIds ? render(markdown, options) : remembered(markdown, options);
  for (const [path, leads] of links) {
    if (leads) continue;
    site.warn(`Dans « ${of} », le lien vers ${path} a été retiré : cette adresse n’existe pas sur le site.`);
  }
  return html;
}

/** The same text gives the same HTML, as long as its links lead where they did. */
function remembered(markdown: string, options: Omit<MarkdownOptions, 'isPage'>): Rendered {
  const key = `${options.base ?? ''} ${options.topLevel ?? ''} ${markdown}`;
  const last = known.get(key);
  if (last && [...last.links].every(([path, leads]) => content().leadsSomewhere(path) === leads)) return last;
  if (known.size >= mostKnown) known.clear();
  const rendered = render(markdown, options);
  known.set(key, rendered);
  return rendered;
}

function render(markdown: string, options: Omit<MarkdownOptions, 'isPage'>): Rendered {
  const links = new Map<string, boolean>();
  const isPage = (path: string) => {
    const leads = content().leadsSomewhere(path);
    links.set(path, leads);
    return leads;
  };
  return { html: renderMarkdown(markdown, { ...options, isPage }), links };
}
