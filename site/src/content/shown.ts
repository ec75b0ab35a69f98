/** Which entries a list shows with those it names: what a file says it shows (renderer/files.ts). */
import type { PlacedEvent } from './agenda.ts';
import type { PlacedService } from './directory.ts';
import type { LocaleContent } from './locale-content.ts';

export const ids = (entries: { documentId: string }[]) => entries.map(({ documentId }) => documentId);

/** Services with those they are shown with: their organisation and their places. */
export const shownServices = (services: PlacedService[]) =>
  services.flatMap(({ documentId, provider, places, freshness }) => [
    documentId,
    freshness,
    provider.documentId,
    ...places.map(({ location }) => location.documentId),
  ]);

/** Organisations with the places that tell their town. */
export const shownOrganizations = (site: LocaleContent, organizations: { documentId: string }[]) =>
  organizations.flatMap((each) => [each.documentId, ...ids(site.directory.locationsOf(each))]);

/** Events with where they take place and who organises them. */
export const shownEvents = (site: LocaleContent, events: PlacedEvent[]) =>
  events.flatMap((event) => [
    event.documentId,
    ...[event.venue, event.organizer]
      .flatMap((id) => site.organizationOrFrench(id) ?? [])
      .flatMap((each) => [each.documentId, ...ids(site.directory.locationsOf(each))]),
  ]);
