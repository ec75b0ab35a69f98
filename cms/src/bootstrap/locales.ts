import { defaultLocale, localeCodes, type Locale } from '@passerelle/shared/locales';
import type { Core } from '@strapi/strapi';
import { once } from './memory.ts';

/** What the admin calls each language. */
const names: Record<Locale, string> = {
  fr: 'Français',
  en: 'Anglais',
  nl: 'Néerlandais',
  ar: 'Arabe',
  uk: 'Ukrainien',
};

interface LocaleService {
  findByCode(code: string): Promise<{ id: number } | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(where: { id: number }, locale: { name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Creates the languages of the contract, once each: one that is removed in the admin stays removed. */
export async function createLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales') as LocaleService;
  for (const code of localeCodes) {
    await once(strapi, `locale ${code}`, async () => {
      const existing = await service.findByCode(code);
      if (existing) await service.update({ id: existing.id }, { name: names[code] });
      else await service.create({ code, name: names[code] });
    });
  }
  await once(strapi, 'default locale', () => service.setDefaultLocale({ code: defaultLocale }));
}
