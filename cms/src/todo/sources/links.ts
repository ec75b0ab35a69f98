import { dayInBelgium } from '@passerelle/shared/days';
import { defaultLocale } from '@passerelle/shared/locales';
import { deadLinks } from '../../links/failing.ts';
import { linksOf, type Link } from '../../links/published.ts';
import type { TodoItem, TodoSource } from '../item.ts';

/** How many documents are looked into: the list shows fewer. */
const limit = 20;

/** `12 novembre`, with its year when that is another. */
function said(day: string, now: Date): string {
  const isThisYear = day.slice(0, 4) === dayInBelgium(now).slice(0, 4);
  const spoken = new Intl.DateTimeFormat('fr-BE', {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return spoken.format(new Date(day)).replace(/^1 /, '1er ');
}

/** As people say an address, and no longer than a line. */
function shown(written: string): string {
  const plain = written.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return plain.length > 90 ? `${plain.slice(0, 89)}…` : plain;
}

const fields = ({ where }: Link) => where.map((field) => `« ${field} »`).join(' et ');

/** Links to other sites that have not answered for some nights, as long as they are online. */
export const links: TodoSource = async ({ strapi, now, mayUpdate }) => {
  const dead = new Map((await deadLinks(strapi)).map((link) => [link.address, link]));
  const documents = [...dead.values()]
    .flatMap(({ documents }) => documents)
    .filter(({ uid }) => mayUpdate(uid))
    .slice(0, limit);
  const items = new Map<string, TodoItem>();
  for (const [uid, some] of Map.groupBy(documents, (document) => document.uid)) {
    const ids = some.map(({ documentId }) => documentId);
    for await (const link of linksOf(strapi, uid, ids)) {
      const failing = dead.get(link.address);
      const key = `${link.documentId} ${link.address}`;
      // Languages share most addresses: the first is told, which the others mostly follow.
      if (!failing || (items.has(key) && link.locale !== defaultLocale)) continue;
      const detail = `Dans ${fields(link)}, un lien ne répond plus depuis le ${said(failing.since, now)} : ${shown(link.written)} (${failing.reason}). Corrigez-le ou retirez-le.`;
      items.set(key, { kind: 'link', title: link.title, detail, href: link.href, urgency: 3 });
    }
  }
  return [...items.values()];
};
