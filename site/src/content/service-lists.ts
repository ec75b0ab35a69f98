/** The lists of services that have an address: all of them, by theme, by commune, by theme in a commune. */
import type { Commune } from '@passerelle/shared/content/commune';
import { defaultLocale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { directoryTexts, fill } from '../i18n/directory.ts';
import type { PlacedService } from './directory.ts';
import type { LocaleContent, PlacedTheme } from './locale-content.ts';

export interface ServiceListing {
  key: string;
  path: string;
  title: string;
  services: PlacedService[];
  theme?: PlacedTheme;
  commune?: Commune;
  /** Where it stands among the pages of a long list, from 1. */
  page: number;
  pages: number;
}

/** So that a page stays light on a telephone. */
const pageLength = 48;

export function serviceListsOf(site: LocaleContent): ServiceListing[] {
  const { locale, directory } = site;
  const texts = directoryTexts(locale);
  const whole = { page: 1, pages: 1 };
  const pages = Math.ceil(directory.listed.length / pageLength);
  const all = Array.from({ length: pages }, (_, index): ServiceListing => ({
    key: `services-${index + 1}`,
    path: pathFor({ type: 'serviceList', page: index + 1 }, locale),
    title:
      index === 0
        ? texts.allServices
        : `${texts.allServices} · ${fill(texts.page, { page: index + 1, pages })}`,
    services: directory.listed.slice(index * pageLength, (index + 1) * pageLength),
    page: index + 1,
    pages,
  }));
  const themes = site.themes.flatMap((theme): ServiceListing[] => {
    const services = directory.ofTheme(theme);
    if (services.length === 0) return [];
    return [
      {
        ...whole,
        key: `services-${theme.documentId}`,
        path: pathFor({ type: 'serviceTheme', slug: theme.slug }, locale),
        title: fill(texts.servicesOf, { name: theme.name }),
        services,
        theme,
      },
    ];
  });
  const communes = directory.communes.flatMap((commune): ServiceListing[] => {
    const services = directory.ofCommune(commune);
    const one: ServiceListing = {
      ...whole,
      key: `services-${commune.documentId}`,
      path: pathFor({ type: 'serviceCommune', slug: commune.slug }, locale),
      title: fill(texts.servicesIn, { name: commune.name }),
      services,
      commune,
    };
    // In the other languages the filters do this: pages by the hundred would hold the same French words.
    return locale === defaultLocale ? [one, ...themesIn(site, commune, services)] : [one];
  });
  return [...all, ...themes, ...communes];
}

function themesIn(site: LocaleContent, commune: Commune, services: PlacedService[]): ServiceListing[] {
  return site.themes.flatMap((theme): ServiceListing[] => {
    const those = services.filter(({ themes }) => themes.includes(theme.documentId));
    if (those.length === 0) return [];
    return [
      {
        page: 1,
        pages: 1,
        key: `services-${commune.documentId}-${theme.documentId}`,
        path: pathFor({ type: 'serviceCommune', slug: commune.slug, theme: theme.slug }, site.locale),
        title: fill(directoryTexts(site.locale).servicesOfIn, { theme: theme.name, name: commune.name }),
        services: those,
        theme,
        commune,
      },
    ];
  });
}
