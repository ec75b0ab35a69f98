/** The words of a page that are explained where they first appear (WHATWG HTML, popover: no script needed). */
import type { GlossaryTerm } from '@passerelle/shared/content/glossary-term';
import { textsIn } from '../i18n/texts.ts';
import type { LocaleContent } from './locale-content.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => entities[character]!);

/** A sign to touch after the word, and what it opens; the word itself stays text. */
function explanation({ term, slug, definition, theme }: GlossaryTerm, site: LocaleContent): string {
  const texts = textsIn(site.locale);
  const id = `mot-${slug}`;
  const more = site.follow({ theme });
  const link = more ? ` <a href="${more.path}">${escaped(more.label)}</a>` : '';
  return (
    `<button type="button" class="explain" popovertarget="${id}" aria-label="${escaped(texts.whatIs(term))}"></button>` +
    `<span popover id="${id}" class="definition" data-pagefind-ignore="all"><strong>${escaped(term)}</strong> ${escaped(definition)}${link}</span>`
  );
}

/** Explains each word of the glossary once a page, in the order its texts are given. */
export function explainer(site: LocaleContent): (html: string) => string {
  const explained = new Set<GlossaryTerm>();
  return (html) => site.glossary.explain(html, explained, (term) => explanation(term, site));
}
