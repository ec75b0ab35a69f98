/** What the CMS already has, as far as an import must know it. */
import type { Stored, StrapiRest } from '../seed/strapi-rest.ts';
import type { RecordType } from './record.ts';
import type { KnownTheme } from './theme-words.ts';
import { nameKey, plainWords } from './words.ts';

export const endpoints: Record<RecordType, string> = {
  organization: 'organizations',
  location: 'locations',
  service: 'services',
};

const populate: Record<RecordType, string> = {
  organization: 'populate[phones]=true&populate[themes][fields]=slug&populate[verification]=true',
  location:
    'populate[phones]=true&populate[schedules]=true&populate[organization][fields]=name&populate[commune][fields]=name',
  service:
    'populate[phones]=true&populate[schedules]=true&populate[languages]=true&populate[verification]=true&populate[themes][fields]=slug' +
    '&populate[organization][fields]=name&populate[places][populate][schedules]=true&populate[places][populate][phones]=true' +
    '&populate[places][populate][location][fields]=name',
};

export interface Present {
  entries: Record<RecordType, Stored[]>;
  themes: KnownTheme[];
  communeOf: (postalCode: string | undefined, city: string | undefined) => string | undefined;
}

/** Asks the CMS for everything an import is compared with. */
export async function readPresent(rest: StrapiRest): Promise<Present> {
  const [organization, location, service, themes, communes] = await Promise.all([
    ...(['organization', 'location', 'service'] as const).map((type) =>
      rest.findAll(endpoints[type], `${populate[type]}&locale=fr`),
    ),
    rest.findAll('themes', 'fields[0]=slug&fields[1]=name&locale=fr'),
    rest.findAll('communes', 'fields[0]=name&fields[1]=postalCodes'),
  ] as Promise<Stored[]>[]);
  const byName = new Map(communes!.map((each) => [plainWords(String(each.name)), each.documentId]));
  const byPostalCode = new Map(
    communes!.flatMap((each) =>
      String(each.postalCodes)
        .split(',')
        .map((code) => [code.trim(), each.documentId] as const),
    ),
  );
  return {
    entries: { organization: organization!, location: location!, service: service! },
    themes: themes!.map(({ documentId, slug, name }) => ({
      documentId,
      slug: String(slug),
      name: String(name),
    })),
    communeOf: (postalCode, city) => byName.get(plainWords(city ?? '')) ?? byPostalCode.get(postalCode ?? ''),
  };
}

/** Normalised name and postcode, or for a service its organisation's name: what two records of one thing share. */
export function likenessOf(type: RecordType, entry: Stored, postalCodes: Map<string, string>): string {
  const owner = entry.organization as Stored | null | undefined;
  const near =
    type === 'location'
      ? String(entry.postalCode ?? '')
      : type === 'service'
        ? nameKey(String(owner?.name ?? ''))
        : (postalCodes.get(entry.documentId) ?? '');
  return `${nameKey(String(entry.name ?? ''))}|${near}`;
}
