/**
 * Links that ask whoever keeps a service whether its record still holds. A link is good for thirty days and for one
 * answer; only a hash of it is kept, so that reading the database makes nobody a partner.
 */
import { createHash, randomBytes } from 'node:crypto';
import { dayInBelgium } from '@passerelle/shared/days';
import { confirmPrefix } from '@passerelle/shared/suggestions';
import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';
import { addTable } from '../documents/own-table.ts';

const uid = 'passerelle::invitation';
const validDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

export interface Invitation {
  id: number;
  /** The service's document. */
  document: string;
  sentTo: string;
  sentAt: string;
  usedAt: string | null;
}

/** Registers the table; Strapi makes it at its start. */
export function registerInvitations(strapi: Core.Strapi): void {
  addTable(strapi, 'invitation', {
    document: { type: 'string' },
    sentTo: { type: 'string' },
    // The service and the day: whoever is second to invite on a day finds it done.
    claim: { type: 'string', column: { unique: true } },
    hash: { type: 'string' },
    sentAt: { type: 'datetime' },
    usedAt: { type: 'datetime' },
  });
}

const rows = (strapi: Core.Strapi) => strapi.db.query(uid);
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Makes the day's link for a service. Nothing when one was made today already, unless an editor asks for it: hers
 * replaces it.
 */
export async function invite(
  strapi: Core.Strapi,
  { document, sentTo, now, again = false }: { document: string; sentTo: string; now: Date; again?: boolean },
): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url');
  const claim = `${document} ${dayInBelgium(now)}`;
  const data = { document, sentTo, claim, hash: hashOf(token), sentAt: now, usedAt: null };
  if (again) await rows(strapi).deleteMany({ where: { claim } });
  try {
    await rows(strapi).create({ data });
  } catch {
    if (await rows(strapi).findOne({ where: { claim } })) return undefined;
    await rows(strapi).create({ data });
  }
  return `${environment().SITE_URL}${confirmPrefix}${token}`;
}

/** Takes back a link that could not be sent, so that it is tried again. */
export const withdraw = (strapi: Core.Strapi, document: string, now: Date) =>
  rows(strapi).deleteMany({ where: { claim: `${document} ${dayInBelgium(now)}` } });

/** Every link that was sent for some services, the newest first. */
export async function invitationsOf(strapi: Core.Strapi, documents: string[]): Promise<Invitation[]> {
  return (await rows(strapi).findMany({
    where: { document: { $in: documents } },
    orderBy: { sentAt: 'desc' },
  })) as Invitation[];
}

/** What a link is good for now. */
export async function readInvitation(
  strapi: Core.Strapi,
  token: string,
  now: Date,
): Promise<{ state: 'good' | 'used' | 'expired'; invitation: Invitation } | undefined> {
  const invitation = (await rows(strapi).findOne({ where: { hash: hashOf(token) } })) as Invitation | null;
  if (!invitation) return undefined;
  if (invitation.usedAt) return { state: 'used', invitation };
  const age = now.getTime() - new Date(invitation.sentAt).getTime();
  return { state: age > validDays * dayMs ? 'expired' : 'good', invitation };
}

/** Uses a link up; answers whether this was the one answer it is good for. */
export async function useUp(strapi: Core.Strapi, { id }: Invitation, now: Date): Promise<boolean> {
  const { count } = await rows(strapi).updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });
  return count === 1;
}
