/** What the admin panel asks of the site's publisher, for those who are signed in. */
import {
  acceptPath,
  publisherStatus,
  rebuildPath,
  rollbackPath,
  type PublisherStatus,
} from '@passerelle/shared/publication';
import { localeCodes, type Locale } from '@passerelle/shared/locales';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readRevision } from '../documents/publication-revision.ts';
import { scheduled } from '../documents/scheduled-publishing.ts';
import { environment } from '../environment.ts';
import { mayAct, notYourRole, refuseRequest, serve, type Request } from '../panel/requests.ts';
import { addressesOf, isAddressed } from './addresses.ts';
import { ofBuilds, ofEntry, ofSite, type Entry, type Said, type SaidBuild } from './words.ts';

/** `GET /passerelle/status` */
export interface SiteStatus {
  site: Said;
  /** Of the entry that was asked about. */
  entry?: Said;
  builds: SaidBuild[];
  /** The public address of the site. */
  siteUrl: string;
  /** Whether this person may rebuild, go back and confirm. */
  mayAct: boolean;
  /** Whether a publication waits for somebody to confirm that it has far fewer pages. */
  isHeldBack: boolean;
}

const timeoutMs = 3_000;
const silent = 'Le serveur de publication ne répond pas. Réessayez dans un instant.';

async function askPublisher(path: string, method: 'GET' | 'POST' = 'GET'): Promise<Response | undefined> {
  const { PUBLISHER_URL, PUBLISHER_SECRET } = environment();
  return fetch(PUBLISHER_URL + path, {
    method,
    headers: method === 'POST' ? { Authorization: `Bearer ${PUBLISHER_SECRET}` } : {},
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined);
}

/** What the publisher says of itself; nothing when it does not answer. */
export async function publisherSays(): Promise<PublisherStatus | undefined> {
  const response = await askPublisher('/status');
  if (!response?.ok) return undefined;
  return publisherStatus.safeParse(await response.json().catch(() => undefined)).data;
}

const asked = z.object({
  uid: z.string(),
  documentId: z.string().min(1),
  locale: z.enum(localeCodes).default('fr'),
});

/** What is known of the entry asked about; nothing when it is none of the site's. */
async function entryOf(strapi: Core.Strapi, query: unknown): Promise<Entry | undefined> {
  const { data } = asked.safeParse(query);
  if (!data?.uid.startsWith('api::')) return undefined;
  const { uid, documentId } = data;
  const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (!type) return undefined;
  const i18n = type.pluginOptions?.['i18n'] as { localized?: boolean } | undefined;
  const row = (await strapi.db.query(uid as 'api::page.page').findOne({
    where: { documentId, publishedAt: { $notNull: true }, ...(i18n?.localized && { locale: data.locale }) },
    select: ['publishedAt'],
  })) as { publishedAt: string } | null;
  const plan = scheduled.find((each) => each === uid);
  const draft = plan
    ? ((await strapi.db.query(plan).findOne({
        where: { documentId, publishedAt: null, locale: data.locale },
        select: ['publishAt', 'unpublishAt'],
      })) as { publishAt?: string | null; unpublishAt?: string | null } | null)
    : null;
  const instant = (value: string | null | undefined) => (value ? new Date(value) : undefined);
  const locale: Locale = data.locale;
  const address = isAddressed(uid)
    ? (await addressesOf(strapi, uid, { documentId, locale })).get(documentId)
    : undefined;
  return {
    documentId,
    locale,
    publishedAt: instant(row?.publishedAt),
    publishAt: instant(draft?.publishAt),
    unpublishAt: instant(draft?.unpublishAt),
    url: address && new URL(address, environment().SITE_URL).href,
  };
}

/** The routes of the admin panel: `/passerelle/…`, for nobody without a session. */
export function serveSiteStatus(strapi: Core.Strapi): void {
  /** @param nothingTo what is said when the publisher has nothing to do this with */
  const act =
    (path: string, nothingTo = silent) =>
    async (context: Request) => {
      if (!mayAct(context)) return refuseRequest(context, 403, notYourRole);
      const response = await askPublisher(path, 'POST');
      if (!response?.ok) return refuseRequest(context, 502, response?.status === 409 ? nothingTo : silent);
      context.status = 202;
      context.body = { accepted: true };
    };
  const read = async (context: Request) => {
    const now = new Date();
    const [status, revision, entry] = await Promise.all([
      publisherSays(),
      readRevision(strapi),
      entryOf(strapi, context.query),
    ]);
    const answer: SiteStatus = {
      site: ofSite({ status, revision }, now),
      ...(entry && { entry: ofEntry({ status, revision }, entry, now) }),
      builds: ofBuilds(status?.builds ?? [], now),
      siteUrl: environment().SITE_URL,
      mayAct: mayAct(context),
      isHeldBack: status?.state === 'idle' && status.builds[0]?.heldBack !== undefined,
    };
    context.body = answer;
  };
  serve(strapi, [
    { method: 'GET', path: '/status', handler: read },
    { method: 'POST', path: '/rebuild', handler: act(rebuildPath) },
    {
      method: 'POST',
      path: '/rollback',
      handler: act(rollbackPath, 'Il n’y a pas de version précédente où revenir.'),
    },
    { method: 'POST', path: '/accept', handler: act(acceptPath, 'Plus rien n’attend d’être confirmé.') },
  ]);
}
