/** The kinds and states of events in the words of each language; the French ones are the contract's. */
import type { Locale } from '@passerelle/shared/locales';
import { eventKinds, eventStatuses, type EventKind, type EventStatus } from '@passerelle/shared/vocabulary';

const kinds: Record<Locale, Record<EventKind, string>> = {
  fr: eventKinds,
  en: {
    meeting: 'Meeting',
    informationSession: 'Information session',
    training: 'Training',
    frenchCourse: 'French course',
    workshop: 'Workshop',
    conference: 'Talk',
    celebration: 'Celebration',
    exhibition: 'Exhibition',
  },
  nl: {
    meeting: 'Ontmoeting',
    informationSession: 'Infosessie',
    training: 'Opleiding',
    frenchCourse: 'Cursus Frans',
    workshop: 'Workshop',
    conference: 'Lezing',
    celebration: 'Feest',
    exhibition: 'Tentoonstelling',
  },
  ar: {
    meeting: 'لقاء',
    informationSession: 'جلسة إعلامية',
    training: 'تكوين',
    frenchCourse: 'دروس فرنسية',
    workshop: 'ورشة',
    conference: 'محاضرة',
    celebration: 'احتفال',
    exhibition: 'معرض',
  },
  uk: {
    meeting: 'Зустріч',
    informationSession: 'Інформаційна зустріч',
    training: 'Навчання',
    frenchCourse: 'Курс французької',
    workshop: 'Майстерня',
    conference: 'Лекція',
    celebration: 'Свято',
    exhibition: 'Виставка',
  },
};

export const eventKindLabel = (kind: EventKind, locale: Locale) => kinds[locale][kind];

const statuses: Record<Locale, Record<EventStatus, string>> = {
  fr: eventStatuses,
  en: { scheduled: 'Scheduled', full: 'Full', postponed: 'Postponed', cancelled: 'Cancelled' },
  nl: { scheduled: 'Gepland', full: 'Volzet', postponed: 'Uitgesteld', cancelled: 'Geannuleerd' },
  ar: { scheduled: 'مقرر', full: 'مكتمل', postponed: 'مؤجل', cancelled: 'مُلغى' },
  uk: { scheduled: 'Заплановано', full: 'Місць немає', postponed: 'Перенесено', cancelled: 'Скасовано' },
};

/** What must be known first; nothing of what goes on as planned. */
export const statusLabel = (status: EventStatus, locale: Locale) =>
  status === 'scheduled' ? undefined : statuses[locale][status];
