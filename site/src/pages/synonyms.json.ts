/** For the search: words for the same things, as editors gave them and as the content itself says. */
import type { APIRoute } from 'astro';
import { defaultLocale } from '@passerelle/shared/locales';
import { content } from '../content/store.ts';
import type { WordGroup } from '../lib/word-groups.ts';

export const GET: APIRoute = () => {
  const site = content().in(defaultLocale);
  const groups: WordGroup[] = [
    ...content().synonyms.map(({ words, leadsTo, english, dutch, arabic, ukrainian }) => ({
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
  return new Response(JSON.stringify(groups.sort((a, b) => (String(a.fr) < String(b.fr) ? -1 : 1))));
};
