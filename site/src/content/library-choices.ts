/** What one chooses works of the library by; the names stand in addresses, in French. */
import { readers, type Reader } from '@passerelle/shared/directory/vocabulary';
import { locales, type Locale } from '@passerelle/shared/locales';
import { labelOf } from '../i18n/directory-vocabulary.ts';
import { libraryTexts, resourceKindLabel } from '../i18n/library.ts';
import { usefulChoices, type ListChoice } from '../lib/list-choice.ts';
import type { PlacedResource } from './library.ts';
import type { LocaleContent } from './locale-content.ts';

/** The languages a work can be had in. */
export const languagesOf = ({ files }: PlacedResource): Locale[] => [
  ...new Set(files.flatMap(({ language }) => language ?? [])),
];

/** Whom some work is made for, in the order of the vocabulary. */
const readersIn = (resources: PlacedResource[]) =>
  (Object.keys(readers) as Reader[]).filter((reader) =>
    resources.some((each) => each.readers.includes(reader)),
  );

/** What a work can be found by. */
export const hasOf = (resource: PlacedResource, site: LocaleContent) => ({
  type: [resource.kind],
  public: resource.readers,
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
        name: 'public',
        label: texts.readers,
        options: readersIn(library.resources).map((reader) => [reader, labelOf('readers', reader, locale)]),
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
