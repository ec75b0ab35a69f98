import type { LocaleContent, PlacedPage } from '../content/locale-content.ts';
import type { Translation } from '../content/store.ts';

/** What every template of an editor's page is given. */
export interface PageProps {
  page: PlacedPage;
  site: LocaleContent;
  /** The same page in every language it is published in, itself included. */
  translations: Translation[];
}
