/** People outside the office: what they open, fill in and send. */
import { momentOf } from '../src/suggestions/limits.ts';
import type { RunningStrapi } from './running-strapi.ts';

/** Requests without an account, as a browser without scripts sends them. */
export function outside(cms: RunningStrapi) {
  const read = async (response: Response) => ({
    status: response.status,
    page: await response.text(),
    headers: response.headers,
  });
  return {
    get: async (path: string) => read(await fetch(cms.url + path)),
    post: async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      read(await fetch(cms.url + path, { method: 'POST', body: new URLSearchParams(form), headers })),
  };
}

export type Outside = ReturnType<typeof outside>;

/** Where a reader says what is wrong in a service. */
export const report = (id: string) => `/signaler/service/${id}?langue=fr`;

/** What the form carries when it was given out some time ago. */
export const before = (ms: number) => momentOf(new Date(Date.now() - ms), 'application-key-for-tests');

/** A report that lacks nothing. */
export const written = (more: Record<string, string> = {}) => ({
  about: 'schedules',
  message: 'Fermé le lundi.',
  email: '',
  moment: before(10_000),
  ...more,
});

/** A service that is no demonstration, whose verification ran out in January 2026. */
export const serviceLike = {
  name: 'Permanence sociale',
  description: 'On vous écoute.',
  type: 'Permanence',
  audiences: ['everyone'],
  serviceStatus: 'En activité',
  accessModes: ['walkIn'],
  receptionModes: ['onSite'],
  cost: 'Gratuit',
  email: 'partenaire@example.org',
  visibility: 'Tout le monde',
  schedules: [{ days: ['MO'], opensAt: '09:00:00.000', closesAt: '12:00:00.000' }],
  verification: { date: '2025-01-15', method: 'Par téléphone', everyMonths: 12 },
};
