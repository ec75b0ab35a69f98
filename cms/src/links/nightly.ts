/** Once a night, every link to another site is asked whether it still leads somewhere. */
import { dayInBelgium } from '@passerelle/shared/days';
import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';
import { askAll, type Asking } from './ask.ts';
import { afterNight, changeFailing, type Document } from './failing.ts';
import { allLinks } from './published.ts';
import { isFromOutside } from './verdict.ts';

/** Which documents link to each address. */
async function documentsByAddress(strapi: Core.Strapi): Promise<Map<string, Document[]>> {
  const documentsOf = new Map<string, Document[]>();
  for await (const { address, uid, documentId } of allLinks(strapi)) {
    const known = documentsOf.get(address) ?? [];
    const isKnown = known.some((each) => each.uid === uid && each.documentId === documentId);
    if (!isKnown) documentsOf.set(address, [...known, { uid, documentId }]);
  }
  return documentsOf;
}

/** Asks every address and notes which fail. A night when nobody at all answers says something of us, and is not counted. */
export async function checkLinks(
  strapi: Core.Strapi,
  { now = new Date(), ...asking }: { now?: Date } & Partial<Asking> = {},
): Promise<void> {
  const documentsOf = await documentsByAddress(strapi);
  const userAgent = `Passerelle, link check of ${environment().SITE_URL}`;
  const replies = await askAll(documentsOf.keys(), { userAgent, ...asking });
  if (replies.size > 0 && ![...replies.values()].some(isFromOutside)) {
    strapi.log.warn(
      'No link to another site could be checked: nobody answered. If this server may not reach other sites, nothing is to be done.',
    );
    return;
  }
  const day = dayInBelgium(now);
  await changeFailing(strapi, (known) => afterNight(known, replies, { day, documentsOf }));
}

/** Asks at an hour when nobody works, and which every night has, whatever the clocks do; a night that was missed is over. */
export function startLinkChecks(strapi: Core.Strapi): void {
  const task = () =>
    checkLinks(strapi).catch((error: Error) => {
      strapi.log.error(`The links could not be checked; they are tomorrow: ${error.stack}`);
    });
  strapi.cron.add({ checkLinks: { task, options: { rule: '0 30 3 * * *', tz: 'Europe/Brussels' } } });
}
