/** The words of one language that are explained, and where they first appear in a text. */
import type { GlossaryTerm } from '@passerelle/shared/content/glossary-term';
import type { Locale } from '@passerelle/shared/locales';

/** What of a page is not to be interrupted: what is already a link, a title, a control. */
const untouched = new Set(['a', 'button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'summary']);

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** As an editor writes it and as the page does. */
const anyApostrophe = (pattern: string) => pattern.replaceAll(/['’]/g, "(?:'|’|&#39;)");

export class Glossary {
  /** In alphabetical order. */
  readonly terms: GlossaryTerm[];
  readonly locale: Locale;
  readonly #byForm = new Map<string, GlossaryTerm>();
  readonly #pattern: RegExp | undefined;

  constructor(terms: GlossaryTerm[], locale: Locale, compare: (one: string, other: string) => number) {
    this.locale = locale;
    this.terms = terms.toSorted((a, b) => compare(a.term, b.term));
    for (const term of terms) {
      for (const form of [term.term, ...term.otherForms]) this.#byForm.set(key(form), term);
    }
    if (this.#byForm.size === 0) return;
    // The longest first: "aide médicale urgente" is one word of the glossary, not "aide".
    const forms = terms
      .flatMap(({ term, otherForms }) => [term, ...otherForms])
      .toSorted((a, b) => b.length - a.length)
      .map((form) => anyApostrophe(escaped(form)));
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }

  /**
   * Puts `explanation` right after the first place each term appears at in rendered HTML, unless it was explained
   * before; those explained now are added to `explained`. An acronym is only known in capitals.
   */
  explain(html: string, explained: Set<GlossaryTerm>, explanation: (term: GlossaryTerm) => string): string {
    const pattern = this.#pattern;
    if (!pattern) return html;
    const open: string[] = [];
    return html.replaceAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/gi, (piece, closing: string, tag?: string) => {
      if (tag !== undefined) {
        if (!untouched.has(tag)) return piece;
        if (closing) open.pop();
        else open.push(tag);
        return piece;
      }
      if (open.length > 0) return piece;
      return piece.replaceAll(pattern, (form) => {
        const term = this.#byForm.get(key(form));
        if (!term || explained.has(term) || !isSpelledLike(form, term)) return form;
        explained.add(term);
        return form + explanation(term);
      });
    });
  }
}

const key = (form: string) => form.replaceAll(/’|&#39;/g, "'").toLowerCase();

/** "CRI" is not "cri"; "Réfugié" at the start of a sentence is "réfugié". */
function isSpelledLike(form: string, { term, otherForms }: GlossaryTerm): boolean {
  const acronyms = [term, ...otherForms].filter((each) => /\p{Lu}[^\s]*\p{Lu}/u.test(each));
  return !acronyms.some((acronym) => key(acronym) === key(form)) || acronyms.includes(form);
}
