/** What site, publisher and CMS tell each other about searches that found nothing. */
import { z } from 'zod';

/** Publisher: `POST` counts one; `GET` and `DELETE`, with its secret, read and forget. */
export const failedSearchesPath = '/failed-searches';

/** Site: the same `POST`, at an address of its own, so that a page asks nobody else. */
export const siteFailedSearchesPath = '/recherche/sans-resultat';

export const failedSearchWritten = z.object({ query: z.string().max(200) });

/** The publisher's answer to `GET`: asked for at least three times, most wanted first. */
export const failedSearchList = z.object({
  searches: z.array(z.object({ query: z.string(), count: z.int() })),
});

export type FailedSearchList = z.output<typeof failedSearchList>;
