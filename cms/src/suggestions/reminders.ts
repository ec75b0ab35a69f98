/**
 * Asking whoever keeps a service whether its record still holds: when its verification runs out, then every three weeks,
 * three times at most. One mail for all services that share an address.
 */
import { dayInBelgium } from '@passerelle/shared/days';
import { freshnessOf } from '@passerelle/shared/directory/freshness';
import { serviceStatuses } from '@passerelle/shared/directory/vocabulary';
import type { Core } from '@strapi/strapi';
import { invitationsOf, invite, withdraw } from './invitations.ts';
import { canSend, send } from '../mail.ts';
import { centreOf, recordOf } from './records.ts';

const pauseMs = 21 * 24 * 60 * 60 * 1000;
const atMost = 3;
const servicesAtOnce = 500;

interface Row {
  documentId: string;
  name: string;
  email?: string | null;
  demonstration?: boolean | null;
  verification?: { date: string; everyMonths?: number | null } | null;
  organization?: { email?: string | null } | null;
}

/** Who is asked about a service: its own address, else its organisation's. */
export const partnerOf = ({ email, organization }: Row): string | undefined =>
  email || organization?.email || undefined;

const services = async (strapi: Core.Strapi, where: object): Promise<Row[]> =>
  (await strapi.db.query('api::service.service').findMany({
    where: { locale: 'fr', publishedAt: { $notNull: true }, ...where },
    populate: ['verification', 'organization'],
    limit: servicesAtOnce,
  })) as Row[];

/** A published service, with who keeps it. */
export const serviceOf = async (strapi: Core.Strapi, documentId: string): Promise<Row | undefined> =>
  (await services(strapi, { documentId }))[0];

/** The services whose turn it is, by the address to write to. */
export async function dueByPartner(strapi: Core.Strapi, now: Date): Promise<Map<string, Row[]>> {
  const day = dayInBelgium(now);
  const due = (await services(strapi, { serviceStatus: serviceStatuses.active })).filter((row) => {
    const { verification, demonstration } = row;
    const freshness = freshnessOf(
      verification ? { ...verification, everyMonths: verification.everyMonths ?? 12 } : undefined,
      day,
    );
    return !demonstration && partnerOf(row) && freshness !== 'verified';
  });
  const sent = await invitationsOf(
    strapi,
    due.map(({ documentId }) => documentId),
  );
  const turn = due.filter(({ documentId, verification }) => {
    const since = sent.filter(
      (each) =>
        each.document === documentId &&
        each.sentAt &&
        (!verification || dayInBelgium(new Date(each.sentAt)) >= verification.date),
    );
    const isAnswered = since.some(({ usedAt }) => usedAt);
    const last = since[0] ? now.getTime() - new Date(since[0].sentAt).getTime() : Infinity;
    return !isAnswered && since.length < atMost && last > pauseMs;
  });
  return Map.groupBy(turn, (row) => partnerOf(row)!.toLowerCase());
}

/** Writes to one partner about their services; answers whether a mail went out. Throws what the mail server said. */
export async function ask(
  strapi: Core.Strapi,
  { to, rows, now, again = false }: { to: string; rows: Row[]; now: Date; again?: boolean },
): Promise<boolean> {
  const lines: string[] = [];
  for (const { documentId, name } of rows) {
    const link = await invite(strapi, { document: documentId, sentTo: to, now, again });
    const record = await recordOf(strapi, { type: 'service', documentId, locale: 'fr', forPartner: true });
    if (link && record) lines.push(`${name}\n  La fiche : ${record.url}\n  Répondre : ${link}`);
  }
  if (lines.length === 0) return false;
  const { siteName, email, phone } = await centreOf(strapi);
  const subject =
    lines.length === 1
      ? `Votre fiche « ${rows[0]!.name} » est-elle encore exacte ?`
      : `Vos ${lines.length} fiches sont-elles encore exactes ?`;
  const text = `Bonjour,

Votre service figure dans le répertoire de ${siteName}. Des personnes s’y fient pour savoir où aller, quand et à quel prix. Est-ce encore exact ?

Une réponse prend une minute, sans compte ni mot de passe. Chaque lien sert une fois et reste valable trente jours.

${lines.join('\n\n')}

Merci pour elles et pour eux,
${siteName}${[email, phone]
    .filter(Boolean)
    .map((each) => `\n${each}`)
    .join('')}
`;
  try {
    await send({ to, subject, text, replyTo: email, isAutomatic: true });
  } catch (error) {
    for (const { documentId } of rows) await withdraw(strapi, documentId, now);
    throw error;
  }
  return true;
}

/** Sends what is due today; answers how many mails went out. */
export async function remindPartners(strapi: Core.Strapi, now = new Date()): Promise<number> {
  if (!canSend()) return 0;
  let sent = 0;
  for (const [to, rows] of await dueByPartner(strapi, now)) {
    try {
      if (await ask(strapi, { to, rows, now })) sent += 1;
    } catch (error) {
      const names = rows.map(({ name }) => name).join(', ');
      strapi.log.error(
        `Nobody could be asked about ${names}: ${(error as Error).message}. Check SMTP_URL and MAIL_FROM; it is tried again tomorrow.`,
      );
    }
  }
  return sent;
}

/** Looks every working morning. */
export function startReminders(strapi: Core.Strapi): void {
  strapi.cron.add({
    remindPartners: {
      task: () => remindPartners(strapi),
      options: { rule: '0 0 8 * * 1-5', tz: 'Europe/Brussels' },
    },
  });
}
