/** The records people speak about, as they are online. */
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { visibilities } from '@passerelle/shared/directory/vocabulary';
import { reportable, type Reportable } from '@passerelle/shared/suggestions';
import type { Core } from '@strapi/strapi';
import { documentsOf } from '../documents/documents-of.ts';
import { environment } from '../environment.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Record as Named, Setting } from './pages.ts';

/** Whose name and sender's address stand on pages and mails. */
export interface Centre {
  siteName: string;
  email?: string | undefined;
  phone?: string | undefined;
}

interface Asked {
  type: Reportable;
  documentId: string;
  locale: Locale;
  /** Whoever keeps a service reads it even if it is shown to professionals only. */
  forPartner?: boolean;
}

export async function centreOf(strapi: Core.Strapi): Promise<Centre> {
  const row = await documentsOf<Centre>(strapi, 'api::site-settings.site-settings').findFirst({
    locale: defaultLocale,
    status: 'published',
  });
  return row ?? { siteName: 'Passerelle' };
}

export async function settingOf(strapi: Core.Strapi, locale: Locale): Promise<Setting> {
  const { siteName } = await centreOf(strapi);
  return { locale, siteName, siteUrl: environment().SITE_URL };
}

/** A published record that everybody may read; in French when it is not translated. Nothing when there is none. */
export async function recordOf(
  strapi: Core.Strapi,
  { type, documentId, locale, forPartner = false }: Asked,
): Promise<(Named & { row: { [name: string]: unknown } }) | undefined> {
  const uid = reportable[type];
  for (const each of new Set<Locale>([locale, defaultLocale])) {
    const row = await documentsOf<{ name: string; visibility?: string }>(strapi, uid).findOne({
      documentId,
      locale: each,
      status: 'published',
    });
    if (!row || (row.visibility === visibilities.professionals && !forPartner)) continue;
    const path = (await addressesOf(strapi, uid, { documentId, locale: each })).get(documentId);
    if (path) return { type, name: row.name, url: environment().SITE_URL + path, row: { ...row } };
  }
  return undefined;
}
