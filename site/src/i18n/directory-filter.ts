/** What the filter of services says, in every language. `{count}` is filled in. */
import type { Locale } from '@passerelle/shared/locales';
import type { Facet } from '../lib/directory/catalogue.ts';

interface FilterTexts {
  filter: string;
  loading: string;
  failed: string;
  none: string;
  one: string;
  many: string;
  more: string;
  clear: string;
  sort: string;
  relevance: string;
  opening: string;
  freshness: string;
  openNow: string;
  toCheck: string;
  facets: Record<Facet, string>;
}

const texts: Record<Locale, FilterTexts> = {
  fr: {
    filter: 'Filtrer la liste',
    loading: 'La liste se prépare…',
    failed: 'Les filtres ne répondent pas. La liste ci-dessous reste complète ; réessayez dans un instant.',
    none: 'Aucun service ne correspond. Enlevez un filtre.',
    one: '1 service',
    many: '{count} services',
    more: 'Afficher plus de services',
    clear: 'Enlever tous les filtres',
    sort: 'Trier par',
    relevance: 'Pertinence',
    opening: 'Ouvre le plus tôt',
    freshness: 'Vérifié récemment',
    openNow: 'Ouvert maintenant, sans rendez-vous',
    toCheck: 'À vérifier : téléphonez d’abord.',
    facets: {
      theme: 'Thématique',
      commune: 'Commune',
      audience: 'Public',
      residenceStatus: 'Titre de séjour',
      language: 'Langue parlée',
      frenchLevel: 'Niveau de français',
      cost: 'Prix',
      accessibility: 'Accessibilité',
      receptionMode: 'Accueil',
      timeOfDay: 'Moment',
    },
  },
  en: {
    filter: 'Filter the list',
    loading: 'Preparing the list…',
    failed: 'The filters do not answer. The list below is complete; try again in a moment.',
    none: 'No service matches. Remove a filter.',
    one: '1 service',
    many: '{count} services',
    more: 'Show more services',
    clear: 'Remove all filters',
    sort: 'Sort by',
    relevance: 'Relevance',
    opening: 'Opens soonest',
    freshness: 'Checked recently',
    openNow: 'Open now, no appointment',
    toCheck: 'To be checked: call first.',
    facets: {
      theme: 'Topic',
      commune: 'Municipality',
      audience: 'For whom',
      residenceStatus: 'Residence status',
      language: 'Language spoken',
      frenchLevel: 'Level of French',
      cost: 'Price',
      accessibility: 'Accessibility',
      receptionMode: 'How',
      timeOfDay: 'When',
    },
  },
  nl: {
    filter: 'De lijst filteren',
    loading: 'De lijst wordt voorbereid…',
    failed: 'De filters antwoorden niet. De lijst hieronder is volledig; probeer het zo dadelijk opnieuw.',
    none: 'Geen enkele dienst past. Verwijder een filter.',
    one: '1 dienst',
    many: '{count} diensten',
    more: 'Meer diensten tonen',
    clear: 'Alle filters verwijderen',
    sort: 'Sorteren op',
    relevance: 'Relevantie',
    opening: 'Eerst open',
    freshness: 'Pas nagekeken',
    openNow: 'Nu open, zonder afspraak',
    toCheck: 'Na te kijken: bel eerst.',
    facets: {
      theme: 'Thema',
      commune: 'Gemeente',
      audience: 'Voor wie',
      residenceStatus: 'Verblijfsstatuut',
      language: 'Gesproken taal',
      frenchLevel: 'Niveau Frans',
      cost: 'Prijs',
      accessibility: 'Toegankelijkheid',
      receptionMode: 'Onthaal',
      timeOfDay: 'Wanneer',
    },
  },
  ar: {
    filter: 'تصفية القائمة',
    loading: 'يجري تحضير القائمة…',
    failed: 'التصفية لا تستجيب. القائمة أدناه كاملة؛ أعيدوا المحاولة بعد لحظات.',
    none: 'لا توجد خدمة مطابقة. احذفوا أحد الخيارات.',
    one: 'خدمة واحدة',
    many: 'عدد الخدمات: {count}',
    more: 'عرض المزيد من الخدمات',
    clear: 'حذف كل الخيارات',
    sort: 'ترتيب حسب',
    relevance: 'الأهمية',
    opening: 'الأقرب فتحًا',
    freshness: 'الأحدث تحققًا',
    openNow: 'مفتوح الآن، دون موعد',
    toCheck: 'يجب التأكد: اتصلوا أولًا.',
    facets: {
      theme: 'الموضوع',
      commune: 'البلدية',
      audience: 'الجمهور',
      residenceStatus: 'وضع الإقامة',
      language: 'اللغة المستعملة',
      frenchLevel: 'مستوى الفرنسية',
      cost: 'السعر',
      accessibility: 'سهولة الوصول',
      receptionMode: 'طريقة الاستقبال',
      timeOfDay: 'الوقت',
    },
  },
  uk: {
    filter: 'Фільтрувати список',
    loading: 'Список готується…',
    failed: 'Фільтри не відповідають. Список нижче повний; спробуйте за мить.',
    none: 'Немає відповідних послуг. Приберіть один із фільтрів.',
    one: '1 послуга',
    many: 'Послуг: {count}',
    more: 'Показати більше послуг',
    clear: 'Прибрати всі фільтри',
    sort: 'Сортувати за',
    relevance: 'Відповідністю',
    opening: 'Часом відкриття',
    freshness: 'Часом перевірки',
    openNow: 'Відчинено зараз, без запису',
    toCheck: 'Потрібно уточнити: спершу зателефонуйте.',
    facets: {
      theme: 'Тема',
      commune: 'Громада',
      audience: 'Для кого',
      residenceStatus: 'Статус перебування',
      language: 'Мова спілкування',
      frenchLevel: 'Рівень французької',
      cost: 'Ціна',
      accessibility: 'Доступність',
      receptionMode: 'Спосіб прийому',
      timeOfDay: 'Коли',
    },
  },
};

export type { FilterTexts };
export const filterTexts = (locale: Locale): FilterTexts => texts[locale];
