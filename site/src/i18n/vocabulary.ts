/** Closed lists in the words of each language; the French ones are the contract's. */
import type { Locale } from '@passerelle/shared/locales';
import { articleKinds, legalForms, type ArticleKind, type LegalForm } from '@passerelle/shared/vocabulary';

type Labels<Value extends string> = Record<Locale, Record<Value, string>>;

const kinds: Labels<ArticleKind> = {
  fr: articleKinds,
  en: {
    news: 'News',
    callForProjects: 'Call for projects',
    training: 'Training',
    job: 'Job',
    publication: 'Publication',
  },
  nl: {
    news: 'Nieuws',
    callForProjects: 'Projectoproep',
    training: 'Opleiding',
    job: 'Vacature',
    publication: 'Publicatie',
  },
  ar: {
    news: 'خبر',
    callForProjects: 'دعوة لتقديم مشاريع',
    training: 'تكوين',
    job: 'وظيفة',
    publication: 'منشور',
  },
  uk: {
    news: 'Новина',
    callForProjects: 'Конкурс проєктів',
    training: 'Навчання',
    job: 'Вакансія',
    publication: 'Публікація',
  },
};

export const articleKindLabel = (kind: ArticleKind, locale: Locale) => kinds[locale][kind];

/** Legal forms are names of Belgian law: they are not translated. */
export const legalFormLabel = (form: LegalForm) => legalForms[form];
