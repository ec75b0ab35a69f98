/** Every file of open data: where it is, what it is, which entries it shows and how it is made. */
import { pathFor } from '@passerelle/shared/paths';
import { defaultLocale } from '@passerelle/shared/locales';
import { catalogueLine } from '../content/service-catalogue.ts';
import type { LocaleContent } from '../content/locale-content.ts';
import { shownOrganizations, shownServices } from '../content/shown.ts';
import { dataInclusion } from './data-inclusion.ts';
import { openDirectory, type OpenDirectory, type OpenService } from './directory.ts';
import { geoJson } from './geojson.ts';
import {
  hsdsLocation,
  hsdsOrganization,
  hsdsOrganizationInFull,
  hsdsPage,
  hsdsService,
  hsdsServiceInFull,
} from './hsds.ts';
import { uuidOf } from './identifiers.ts';
import { hoursOf, locationColumns, organizationColumns, serviceColumns, table } from './tables.ts';
import { organizationCard, serviceCard } from './vcard.ts';
import { widgetOf } from './widget.ts';

export interface OpenDataFile {
  /** `/donnees/services.csv` */
  path: string;
  /** The entries it shows (renderer/files.ts, `shows`). */
  shows: string[];
  make: (siteUrl: string) => string;
}

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  vcf: 'text/vcard; charset=utf-8',
} as const;

/** The media type of a file, by how its name ends. */
export const mediaTypeOf = (file: string): string =>
  types[file.slice(file.lastIndexOf('.') + 1) as keyof typeof types];

export const openDataPath = (file: string): string => pathFor({ type: 'openData', file }, defaultLocale);

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** A service and all it is shown with. */
const shownWith = ({ service, organization, places }: OpenService) => [
  service.documentId,
  service.freshness,
  organization.documentId,
  ...places.map(({ location }) => location.documentId),
];

/** What somebody asks the API reference's own address for. */
const hsdsRoot = {
  version: '3.0',
  profile: 'https://docs.openreferral.org/en/3.0/hsds/',
  openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
};

/** The files of a site whose French pages include one for open data; others give nothing away. */
export function openDataFiles(site: LocaleContent): OpenDataFile[] {
  if (!site.pageWith('openData')) return [];
  const open = openDirectory(site);
  return [
    ...wholeFiles(open, site),
    ...serviceFiles(open),
    ...organizationFiles(open, site),
    ...widgets(site),
  ];
}

function wholeFiles(open: OpenDirectory, site: LocaleContent): OpenDataFile[] {
  const { services, organizations, locations } = open;
  const shows = [
    ...services.flatMap(shownWith),
    ...organizations.map(({ documentId }) => documentId),
    ...locations.map(({ location }) => location.documentId),
  ];
  const source = site.settings.shortName ?? site.settings.siteName;
  const file = (name: string, make: OpenDataFile['make']): OpenDataFile => ({
    path: openDataPath(name),
    shows,
    make,
  });
  return [
    file('services.csv', (siteUrl) => table(serviceColumns, services, siteUrl)),
    file('organizations.csv', (siteUrl) => table(organizationColumns, organizations, siteUrl)),
    file('locations.csv', (siteUrl) => table(locationColumns, locations, siteUrl)),
    file('services.geojson', (siteUrl) => json(geoJson(open, siteUrl))),
    file('data-inclusion.json', (siteUrl) => json(dataInclusion(open, { source, siteUrl }))),
    file('hsds/index.json', () => json(hsdsRoot)),
    file('hsds/services.json', () => json(hsdsPage(services.map(hsdsService)))),
    file('hsds/organizations.json', () => json(hsdsPage(organizations.map(hsdsOrganization)))),
    file('hsds/locations.json', () => json(hsdsPage(locations.map(hsdsLocation)))),
  ];
}

const serviceFiles = ({ services }: OpenDirectory): OpenDataFile[] =>
  services.flatMap((each) => [
    {
      path: openDataPath(`hsds/services/${uuidOf('service', each.service.documentId)}.json`),
      shows: shownWith(each),
      make: () => json(hsdsServiceInFull(each)),
    },
    {
      path: openDataPath(`vcard/services/${each.service.slug}.vcf`),
      shows: shownWith(each),
      make: (siteUrl) => serviceCard(each, hoursOf(each), siteUrl),
    },
  ]);

function organizationFiles({ organizations, locations }: OpenDirectory, site: LocaleContent): OpenDataFile[] {
  const open = new Map(locations.map((each) => [each.location.documentId, each]));
  return organizations.flatMap((each) => {
    const theirs = site.directory.locationsOf(each);
    const shows = shownOrganizations(site, [each]);
    return [
      {
        path: openDataPath(`hsds/organizations/${uuidOf('organization', each.documentId)}.json`),
        shows,
        make: (siteUrl) =>
          json(
            hsdsOrganizationInFull(
              each,
              theirs.map(({ documentId }) => hsdsLocation(open.get(documentId)!)),
              siteUrl,
            ),
          ),
      },
      {
        path: openDataPath(`vcard/${each.slug}.vcf`),
        shows,
        make: (siteUrl) => organizationCard(each, theirs, siteUrl),
      },
    ];
  });
}

/** One for each commune there is a service in. */
const widgets = (site: LocaleContent): OpenDataFile[] =>
  site.directory.communes.map((commune) => {
    const services = site.directory.ofCommune(commune);
    return {
      path: openDataPath(`widget/${commune.slug}.json`),
      shows: shownServices(services),
      make: (siteUrl) =>
        json(
          widgetOf(
            commune,
            services.map((each) => catalogueLine(each, site)),
            { site, siteUrl },
          ),
        ),
    };
  });
