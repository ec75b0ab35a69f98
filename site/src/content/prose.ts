/** Editors' prose as HTML, its internal links checked against this site. */
import { renderMarkdown, type MarkdownOptions } from '../lib/markdown.ts';
import { content } from './store.ts';

export interface ProseOptions extends Omit<MarkdownOptions, 'isPage'> {
  /** The entry it belongs to, for the person who will mend it. */
  of: string;
}

/** Renders Markdown; a link to nowhere keeps its words, loses its link and is reported. */
export function prose(markdown: string, { of, ...options }: ProseOptions): string {
  const site = content();
  return renderMarkdown(markdown, {
    ...options,
    isPage(path) {
      if (site.leadsSomewhere(path)) return true;
      site.warn(
        `Dans « ${of} », le lien vers ${path} a été retiré : cette adresse n’existe pas sur le site.`,
      );
      return false;
    },
  });
}
