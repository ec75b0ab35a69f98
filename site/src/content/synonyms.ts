/** Words for the same things, as editors gave them and as the content itself says. */
import { defaultLocale } from '@passerelle/shared/locales';
import type { WordGroup } from '../lib/word-groups.ts';
import type { Content } from './content.ts';

/** What `/synonyms.json` says, always in the same order. */
export function wordGroupsOf(all: Content): WordGroup[] {
  const site = all.in(defaultLocale);
  const groups: WordGroup[] = [
    ...all.synonyms.map(({ words, leadsTo, english, dutch, arabic, ukrainian }) => ({
      fr: words,
      ...(leadsTo.length > 0 && { to: leadsTo }),
      ...Object.fromEntries(
        Object.entries({ en: english, nl: dutch, ar: arabic, uk: ukrainian }).filter(
          ([, list]) => list.length > 0,
        ),
      ),
    })),
    ...site.glossary.terms
      .filter(({ otherForms }) => otherForms.length > 0)
      .map(({ term, otherForms }) => ({ fr: [term, ...otherForms] })),
    ...site.communes.map(({ name, postalCodes }) => ({ fr: postalCodes, to: [...postalCodes, name] })),
  ];
  return groups.sort((a, b) => (String(a.fr) < String(b.fr) ? -1 : 1));
}
