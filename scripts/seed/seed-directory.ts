/** Writes the directory: each entry after those it refers to. */
import { commune } from '@passerelle/shared/content/commune';
import { location } from '@passerelle/shared/content/location';
import { organization } from '@passerelle/shared/content/organization';
import { regionalCentre } from '@passerelle/shared/content/regional-centre';
import { service } from '@passerelle/shared/content/service';
import { createMissing, type OnProgress } from './create-missing.ts';
import * as payloads from './directory-payloads.ts';
import type { Content } from './read-content.ts';
import type { StrapiRest } from './strapi-rest.ts';

/** Answers the documentIds of the organisations, by slug. */
export async function seedDirectory(
  rest: StrapiRest,
  onProgress: OnProgress,
  content: Content,
  themes: ReadonlyMap<string, string>,
): Promise<{ organizations: ReadonlyMap<string, string> }> {
  const organizations = await createMissing(rest, onProgress, {
    endpoint: organization.endpoint,
    attribute: 'slug',
    entries: content.organizations.map((entry) => ({
      key: entry.slug,
      payload: payloads.organization(entry, themes),
    })),
  });
  const regionalCentres = await createMissing(rest, onProgress, {
    endpoint: regionalCentre.endpoint,
    attribute: 'slug',
    entries: content.regionalCentres.map((entry) => ({
      key: entry.slug,
      payload: payloads.regionalCentre(entry),
    })),
  });
  const communes = await createMissing(rest, onProgress, {
    endpoint: commune.endpoint,
    attribute: 'slug',
    entries: content.communes.map((entry) => ({
      key: entry.slug,
      payload: payloads.commune(entry, { organizations, regionalCentres }),
    })),
  });
  const locations = await createMissing(rest, onProgress, {
    endpoint: location.endpoint,
    attribute: 'sourceId',
    entries: content.locations.map((entry) => ({
      key: entry.key,
      payload: payloads.location(entry, { organizations, communes }),
    })),
  });
  // What replaces another goes first: a reference leads to what is there.
  const replacing = content.services.filter(({ replacedBy }) => replacedBy === undefined);
  const replaced = content.services.filter(({ replacedBy }) => replacedBy !== undefined);
  let services: ReadonlyMap<string, string> = new Map();
  for (const part of [replacing, replaced]) {
    const known = { themes, organizations, locations, communes, services };
    services = await createMissing(rest, onProgress, {
      endpoint: service.endpoint,
      attribute: 'slug',
      // The file it was read from is for whoever must be told of a fault in it; Strapi refuses what it does not know.
      entries: part.map(({ file: _, ...entry }) => ({
        key: entry.slug,
        payload: payloads.service(entry, known),
      })),
    });
  }
  return { organizations };
}
