/** Services and places of one language, joined once: who offers what, where, and whether it can still be trusted. */
import type { Commune } from '@passerelle/shared/content/commune';
import type { Location } from '@passerelle/shared/content/location';
import type { Organization } from '@passerelle/shared/content/organization';
import type { Service } from '@passerelle/shared/content/service';
import type { Snapshot } from '@passerelle/shared/content/all';
import type { Closure } from '@passerelle/shared/directory/closure';
import { freshnessOf, type Freshness } from '@passerelle/shared/directory/freshness';
import type { Phone } from '@passerelle/shared/directory/phone';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { inLocale } from './locale-rows.ts';

type Provider = Organization & { path: string };

/** A service at one of its places, with the hours and numbers that hold there. */
export interface ServicePlace {
  location: Location;
  schedules: Schedule[];
  closures: Closure[];
  phones: Phone[];
  note: string | undefined;
}

export type PlacedService = Omit<Service, 'places'> & {
  path: string;
  provider: Provider;
  places: ServicePlace[];
  /** Where it can be found: the communes of its places and those it says it serves. */
  communes: Commune[];
  freshness: Freshness;
};

interface DirectoryOptions {
  locale: Locale;
  day: string;
  organizations: Provider[];
  /** By name. */
  communes: Commune[];
  warn: (warning: string) => void;
}

const statusRank = { active: 0, temporarilyClosed: 1, inactive: 2, defunct: 3 };
const freshnessRank = { verified: 0, due: 1, never: 2, stale: 3 };

export class Directory {
  /** Every service that has a page, in the order of lists. */
  readonly services: PlacedService[];
  /** Those lists show: neither ended nor too old to be trusted. */
  readonly listed: PlacedService[];
  /** Communes where there is a service, by name. */
  readonly communes: Commune[];
  readonly #locationsOf: Map<string | undefined, Location[]>;
  readonly #byOrganization: Map<string, PlacedService[]>;
  readonly #byTheme = new Map<string, PlacedService[]>();
  readonly #byCommune = new Map<string, PlacedService[]>();

  constructor(snapshot: Snapshot, { locale, day, organizations, communes, warn }: DirectoryOptions) {
    const providers = new Map(organizations.map((each) => [each.documentId, each]));
    const locations = new Map(snapshot.location.map((each) => [each.documentId, each]));
    this.#locationsOf = Map.groupBy(snapshot.location, ({ organization }) => organization);
    const byId = new Map(communes.map((each) => [each.documentId, each]));
    const french = new Map(
      inLocale(snapshot.service, defaultLocale).map((each) => [each.documentId, each] as const),
    );
    const translated = new Map(inLocale(snapshot.service, locale).map((each) => [each.documentId, each]));
    // A service that was not translated is shown with its French words: its hours and numbers are the same, and what
    // decides whether it is for me is said in every language.
    const rows = [...new Map([...french, ...translated]).values()];
    const collator = new Intl.Collator(locale);
    this.services = rows
      .filter(({ visibility }) => visibility === 'public')
      .flatMap((row): PlacedService[] => {
        const original = french.get(row.documentId) ?? row;
        const provider = providers.get(original.organization ?? '');
        if (!provider) {
          warn(
            `Le service « ${row.name} » n’est pas montré : son organisme manque ou n’est pas publié. Choisissez-en un dans sa fiche.`,
          );
          return [];
        }
        const places = original.places.flatMap((place): ServicePlace[] => {
          const location = locations.get(place.location ?? '');
          if (!location) return [];
          const own = place.schedules.length > 0 ? place.schedules : location.schedules;
          return [
            {
              location,
              schedules: own,
              closures: [...original.closures, ...location.closures],
              phones: place.phones.length > 0 ? place.phones : location.phones,
              note: place.note,
            },
          ];
        });
        const served = new Set([...places.map(({ location }) => location.commune), ...original.serviceAreas]);
        return [
          {
            ...row,
            themes: row.themes.length > 0 ? row.themes : original.themes,
            replacedBy: original.replacedBy,
            costDetails: row.costDetails ?? original.costDetails,
            path: pathFor({ type: 'service', slug: row.slug }, locale),
            provider,
            places,
            communes: [...served].flatMap((id) => byId.get(id ?? '') ?? []),
            freshness: freshnessOf(row.verification ?? original.verification, day),
          },
        ];
      })
      .sort(
        (a, b) =>
          freshnessRank[a.freshness] - freshnessRank[b.freshness] ||
          statusRank[a.serviceStatus] - statusRank[b.serviceStatus] ||
          (b.verification?.date ?? '').localeCompare(a.verification?.date ?? '') ||
          collator.compare(a.name, b.name),
      );
    this.listed = this.services.filter(
      ({ serviceStatus, freshness }) => serviceStatus !== 'defunct' && freshness !== 'stale',
    );
    this.#byOrganization = Map.groupBy(this.listed, ({ provider }) => provider.documentId);
    for (const service of this.listed) {
      for (const theme of new Set(service.themes)) push(this.#byTheme, theme, service);
      for (const { documentId } of service.communes) push(this.#byCommune, documentId, service);
    }
    this.communes = communes.filter(({ documentId }) => this.#byCommune.has(documentId));
  }

  service(documentId: string | undefined): PlacedService | undefined {
    return this.services.find((each) => each.documentId === documentId);
  }

  ofOrganization({ documentId }: { documentId: string }): PlacedService[] {
    return this.#byOrganization.get(documentId) ?? [];
  }

  ofTheme({ documentId }: { documentId: string }): PlacedService[] {
    return this.#byTheme.get(documentId) ?? [];
  }

  ofCommune({ documentId }: { documentId: string }): PlacedService[] {
    return this.#byCommune.get(documentId) ?? [];
  }

  /** The places of an organisation whose commune at least may be told. */
  locationsOf({ documentId }: { documentId: string }): Location[] {
    return (this.#locationsOf.get(documentId) ?? []).filter(
      ({ addressVisibility }) => addressVisibility !== 'hidden',
    );
  }
}

/** The numbers that lead to a service, its own first, then those of its places and of who offers it. */
export const phonesOf = ({ phones, places, provider }: PlacedService): Phone[] => [
  ...phones,
  ...places.flatMap((place) => place.phones),
  ...provider.phones,
];

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
