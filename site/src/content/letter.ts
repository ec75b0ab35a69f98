/** What a monthly letter can be made of: what was published month by month, and what is to come. */
import type { LetterContent, LetterItem } from '@passerelle/shared/letter';
import { dayInBelgium } from '@passerelle/shared/days';
import { agendaTexts } from '../i18n/agenda.ts';
import { eventKindLabel, statusLabel } from '../i18n/agenda-vocabulary.ts';
import { resourceKindLabel } from '../i18n/library.ts';
import { textsIn } from '../i18n/texts.ts';
import { articleKindLabel } from '../i18n/vocabulary.ts';
import { spokenDate } from '../lib/agenda/spoken.ts';
import { longDate } from '../lib/dates.ts';
import { dayName, dayNumber } from '../lib/hours/local-time.ts';
import { displayPhone } from '../lib/phone.ts';
import { frenchTypography } from '../lib/typography.ts';
import type { EventDate } from './agenda.ts';
import type { PlacedService } from './directory.ts';
import { placeInBrief, placeOf } from './event-place.ts';
import type { PlacedResource } from './library.ts';
import type { LocaleContent, PlacedArticle } from './locale-content.ts';

const monthsBack = 12;
const weeksAhead = 6;

/** Of a month; more have come by an import, and are no news to anybody. */
const mostNew = 30;

/** `2026-11`, then `2026-10` and so on. */
function monthsUntil(day: string): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return Array.from({ length: monthsBack + 1 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** What letters are made of, in French, set as pages are. */
export function letterContentOf(site: LocaleContent, siteUrl: string): LetterContent {
  const { locale, day, settings, currentArticles, library, directory, agenda } = site;
  const texts = textsIn(locale);
  const item = (
    { documentId, path }: { documentId: string; path: string },
    {
      title,
      summary,
      facts,
    }: Pick<LetterItem, 'title' | 'summary'> & { facts: (string | undefined | false)[] },
  ): LetterItem => ({
    id: documentId,
    url: new URL(path, siteUrl).href,
    title: frenchTypography(title),
    summary: frenchTypography(summary),
    facts: facts.filter((fact) => typeof fact === 'string').map(frenchTypography),
  });
  const isOpenCall = ({ kind, deadline }: PlacedArticle) =>
    kind === 'callForProjects' && deadline !== undefined && deadline >= day;
  const ofArticle = (article: PlacedArticle) => {
    const { title, summary, kind, publishedOn, deadline } = article;
    const until = deadline && `${texts.deadline} ${longDate(deadline, locale)}`;
    return item(article, {
      title,
      summary,
      facts: isOpenCall(article)
        ? [until]
        : [articleKindLabel(kind, locale), longDate(publishedOn, locale), until],
    });
  };
  const ofResource = (resource: PlacedResource) => {
    const { title, summary, kind, year, demonstration } = resource;
    return item(resource, {
      title,
      summary,
      facts: [resourceKindLabel(kind, locale), String(year), demonstration && texts.demonstration],
    });
  };
  const ofService = (service: PlacedService) => {
    const { name, inBrief, provider, places, communes } = service;
    const towns = new Set(places.flatMap(({ location }) => location.city ?? []));
    const where = towns.size > 0 ? [...towns] : communes.map(({ name: commune }) => commune).slice(0, 3);
    return item(service, {
      title: name,
      summary: inBrief ?? '',
      facts: [provider.name, where.join(', ') || undefined],
    });
  };
  const ofEvent = ({ event, occurrence }: EventDate) => {
    const { title, summary, kind, eventStatus, demonstration } = event;
    const place = placeInBrief(placeOf(event, site)) || agendaTexts(locale).online;
    return item(event, {
      title,
      summary,
      facts: [
        statusLabel(eventStatus, locale),
        spokenDate(occurrence, locale),
        place,
        eventKindLabel(kind, locale),
        demonstration && texts.demonstration,
      ],
    });
  };
  const last = dayName(dayNumber(day) + weeksAhead * 7);
  const news = Map.groupBy(
    currentArticles.filter((article) => !isOpenCall(article)),
    ({ publishedOn }) => publishedOn.slice(0, 7),
  );
  const writtenIn = <Entry extends { createdAt: Date }>(entries: Entry[]) =>
    Map.groupBy(
      entries.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime()),
      ({ createdAt }) => dayInBelgium(createdAt).slice(0, 7),
    );
  const resources = writtenIn(library.resources);
  const services = writtenIn(directory.listed);
  return {
    centre: {
      name: frenchTypography(settings.siteName),
      url: new URL('/', siteUrl).href,
      email: settings.email,
      phone: displayPhone(settings.phone),
    },
    months: monthsUntil(day).map((month) => ({
      month,
      news: (news.get(month) ?? []).map(ofArticle),
      resources: (resources.get(month) ?? []).slice(0, mostNew).map(ofResource),
      services: (services.get(month) ?? []).slice(0, mostNew).map(ofService),
    })),
    calls: currentArticles
      .filter(isOpenCall)
      .sort((one, other) => (one.deadline! < other.deadline! ? -1 : 1))
      .map(ofArticle),
    events: agenda.coming.filter(({ occurrence }) => occurrence.day <= last).map(ofEvent),
  };
}
