/** What a visitor chose, as the address of the page says it: shareable, and undone by going back. */
import { facets, type Facet } from './catalogue.ts';

export const orders = ['relevance', 'opening', 'freshness'] as const;

export type Order = (typeof orders)[number];

export interface Selection {
  /** Keys chosen of each facet; one of them is enough. */
  chosen: Partial<Record<Facet, string[]>>;
  openNow: boolean;
  order: Order;
}

/** Addresses are read by people, in French. */
const names: Record<Facet, string> = {
  theme: 'thematique',
  commune: 'commune',
  audience: 'public',
  residenceStatus: 'sejour',
  language: 'langue',
  frenchLevel: 'francais',
  cost: 'prix',
  accessibility: 'accessibilite',
  receptionMode: 'accueil',
  timeOfDay: 'moment',
};
const orderNames: Record<Order, string> = { relevance: '', opening: 'ouverture', freshness: 'verification' };

const openName = 'ouvert';
const orderName = 'tri';

/** Reads the part of an address after `?`; what it does not know it leaves aside. */
export function selectionIn(query: string): Selection {
  const parameters = new URLSearchParams(query);
  const chosen: Selection['chosen'] = {};
  for (const facet of facets) {
    const keys = parameters.get(names[facet])?.split(',').filter(Boolean) ?? [];
    if (keys.length > 0) chosen[facet] = keys;
  }
  const order = orders.find((each) => orderNames[each] === (parameters.get(orderName) ?? '')) ?? 'relevance';
  return { chosen, openNow: parameters.has(openName), order };
}

/** The part of an address after `?`, empty when everything is shown. */
export function queryOf({ chosen, openNow, order }: Selection): string {
  const parts = facets.flatMap((facet) => {
    const keys = chosen[facet] ?? [];
    return keys.length === 0 ? [] : [`${names[facet]}=${keys.map(encodeURIComponent).join(',')}`];
  });
  if (openNow) parts.push(`${openName}=1`);
  if (order !== 'relevance') parts.push(`${orderName}=${orderNames[order]}`);
  return parts.join('&');
}

/** The same with one value of a facet taken in or out. */
export function toggled(selection: Selection, facet: Facet, key: string): Selection {
  const keys = selection.chosen[facet] ?? [];
  const next = keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
  return { ...selection, chosen: { ...selection.chosen, [facet]: next } };
}
