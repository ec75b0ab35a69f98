/** What earlier starts have already made: a thing a person removed since must not come back. */
import type { Core } from '@strapi/strapi';

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'passerelle-bootstrap' });

/** The names remembered under a heading. */
export async function remembered(strapi: Core.Strapi, heading: string): Promise<Set<string>> {
  const names = await store(strapi).get({ key: heading });
  return new Set(Array.isArray(names) ? names.map(String) : []);
}

/** Remembers these names under a heading, beside those already there. */
export async function remember(strapi: Core.Strapi, heading: string, names: Iterable<string>): Promise<void> {
  const before = await remembered(strapi, heading);
  const after = new Set([...before, ...names]);
  if (after.size > before.size) await store(strapi).set({ key: heading, value: [...after].sort() });
}

/** Does something the first time only. */
export async function once(strapi: Core.Strapi, name: string, act: () => Promise<unknown>): Promise<void> {
  if ((await remembered(strapi, 'done')).has(name)) return;
  await act();
  await remember(strapi, 'done', [name]);
}
