/** What the choices above a list say, in every language. `{count}` and `{total}` are filled in. */
import type { Locale } from '@passerelle/shared/locales';

const fr = {
  filter: 'Filtrer',
  any: 'Tout',
  shown: '{count} sur {total}',
  none: 'Rien ne correspond : enlevez un choix.',
  clear: 'Enlever tous les choix',
};

export type ListFilterTexts = typeof fr;

const texts: Record<Locale, ListFilterTexts> = {
  fr,
  en: {
    filter: 'Filter',
    any: 'All',
    shown: '{count} of {total}',
    none: 'Nothing matches: remove a choice.',
    clear: 'Remove all choices',
  },
  nl: {
    filter: 'Filteren',
    any: 'Alles',
    shown: '{count} van {total}',
    none: 'Niets past: verwijder een keuze.',
    clear: 'Alle keuzes verwijderen',
  },
  ar: {
    filter: 'تصفية',
    any: 'الكل',
    shown: '{count} من {total}',
    none: 'لا يوجد ما يطابق: احذفوا أحد الخيارات.',
    clear: 'حذف كل الخيارات',
  },
  uk: {
    filter: 'Фільтрувати',
    any: 'Усе',
    shown: '{count} із {total}',
    none: 'Нічого не знайдено: приберіть один із виборів.',
    clear: 'Прибрати всі вибори',
  },
};

export const listFilterTexts = (locale: Locale): ListFilterTexts => texts[locale];
