/** What the widget on a commune's own site shows (public/donnees/widget.js): its services, ready to be read. */
import type { Commune } from '@passerelle/shared/content/commune';
import { pathFor } from '@passerelle/shared/paths';
import type { LocaleContent } from '../content/locale-content.ts';
import { directoryTexts, fill } from '../i18n/directory.ts';
import type { ListedService } from '../lib/directory/catalogue.ts';

export interface Widget {
  /** What the list is called, and the page it stands for. */
  title: string;
  url: string;
  /** Who answers for it. */
  source: string;
  themes: { slug: string; name: string; title: string; url: string }[];
  services: {
    name: string;
    url: string;
    organization: string;
    inBrief?: string | undefined;
    address?: string | undefined;
    hours?: string | undefined;
    /** E.164. */
    phone?: string | undefined;
    /** Slugs. */
    themes: string[];
    /** Leaves the list on this day, `YYYY-MM-DD`, though nobody published anything. */
    until?: string | undefined;
  }[];
}

export function widgetOf(
  commune: Commune,
  services: ListedService[],
  { site, siteUrl }: { site: LocaleContent; siteUrl: string },
): Widget {
  const { locale, settings } = site;
  const texts = directoryTexts(locale);
  const whole = (path: string) => new URL(path, siteUrl).href;
  const there = new Set(services.flatMap(({ has }) => has.theme ?? []));
  return {
    title: fill(texts.servicesIn, { name: commune.name }),
    url: whole(pathFor({ type: 'serviceCommune', slug: commune.slug }, locale)),
    source: settings.siteName,
    themes: site.themes
      .filter(({ slug }) => there.has(slug))
      .map(({ slug, name }) => ({
        slug,
        name,
        title: fill(texts.servicesOfIn, { theme: name, name: commune.name }),
        url: whole(pathFor({ type: 'serviceCommune', slug: commune.slug, theme: slug }, locale)),
      })),
    services: services.map(
      ({ name, path, organization, inBrief, street, town, hoursText, phone, has, stale }) => ({
        name,
        url: whole(path),
        organization,
        inBrief,
        address: [street, town].filter(Boolean).join(', ') || undefined,
        hours: hoursText || undefined,
        phone,
        themes: has.theme ?? [],
        until: stale,
      }),
    ),
  };
}
