/** What the feeds of changes say, in every language. `{name}` and `{date}` are filled in. */
import type { Locale } from '@passerelle/shared/locales';

const fr = {
  directory: 'Répertoire : ce qui change',
  byCommune: 'Répertoire : ce qui change, par commune',
  guidance: 'Nos pages : ce qui change',
  added: 'Nouveau : {name}',
  ended: 'Arrêté : {name}',
  moved: 'Déménagé : {name}',
  addedOn: 'Ce service est dans le répertoire depuis le {date}.',
};

export type FeedTexts = typeof fr;

const texts: Record<Locale, FeedTexts> = {
  fr,
  en: {
    directory: 'Directory: what changes',
    byCommune: 'Directory: what changes, by municipality',
    guidance: 'Our pages: what changes',
    added: 'New: {name}',
    ended: 'Ended: {name}',
    moved: 'Moved: {name}',
    addedOn: 'This service has been in the directory since {date}.',
  },
  nl: {
    directory: 'Gids: wat er verandert',
    byCommune: 'Gids: wat er verandert, per gemeente',
    guidance: 'Onze pagina’s: wat er verandert',
    added: 'Nieuw: {name}',
    ended: 'Gestopt: {name}',
    moved: 'Verhuisd: {name}',
    addedOn: 'Deze dienst staat in de gids sinds {date}.',
  },
  ar: {
    directory: 'الدليل: ما الذي يتغيّر',
    byCommune: 'الدليل: ما الذي يتغيّر حسب البلدية',
    guidance: 'صفحاتنا: ما الذي يتغيّر',
    added: 'جديد: {name}',
    ended: 'توقّف: {name}',
    moved: 'انتقل: {name}',
    addedOn: 'هذه الخدمة موجودة في الدليل منذ {date}.',
  },
  uk: {
    directory: 'Довідник: що змінюється',
    byCommune: 'Довідник: що змінюється, за громадами',
    guidance: 'Наші сторінки: що змінюється',
    added: 'Нове: {name}',
    ended: 'Припинено: {name}',
    moved: 'Переїзд: {name}',
    addedOn: 'Ця послуга є в довіднику з {date}.',
  },
};

export const feedTexts = (locale: Locale): FeedTexts => texts[locale];
