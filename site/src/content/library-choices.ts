/** What one chooses works of the library by; the names stand in addresses, in French. */
import { locales, type Locale } from '@passerelle/shared/locales';
import { libraryTexts, resourceKindLabel } from '../i18n/library.ts';
import { usefulChoices, type ListChoice } from '../lib/list-choice.ts';
import type { PlacedResource } from './library.ts';
import type { LocaleContent } from './locale-content.ts';

/** The languages a work can be had in. */
export const languagesOf = ({ files }: PlacedResource): Locale[] => [
  ...new Set(files.flatMap(({ language }) => language ?? [])),
];

/** What a work can be found by. */
export const hasOf = (resource: PlacedResource, site: LocaleContent) => ({
  type: [resource.kind],
  thematique: site.themesOf(resource).map(({ slug }) => slug),
  langue: languagesOf(resource),
  annee: [String(resource.year)],
});

export function libraryChoices({ library, themes, locale }: LocaleContent): ListChoice[] {
  const texts = libraryTexts(locale);
  const languages = new Set(library.resources.flatMap(languagesOf));
  const years = new Set(library.resources.map(({ year }) => String(year)));
  return usefulChoices(
    [
      {
        name: 'type',
        label: texts.kind,
        options: [...library.byKind.keys()].map((kind) => [kind, resourceKindLabel(kind, locale)]),
      },
      {
        name: 'thematique',
        label: texts.theme,
        options: themes.filter((theme) => library.on(theme).length > 0).map(({ slug, name }) => [slug, name]),
      },
      {
        name: 'langue',
        label: texts.language,
        options: [...languages].map((code) => [code, locales[code].name, code]),
      },
      { name: 'annee', label: texts.year, options: [...years].map((year) => [year, year]) },
    ],
    [],
  );
}
