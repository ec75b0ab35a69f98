/** A directory of any size, made up for tests and for the bench: the same one at each run. */
import type { Schedule } from '@passerelle/shared/directory/schedule';
import {
  accessibilityFeatures,
  audiences,
  frenchLevels,
  receptionModes,
  residenceStatuses,
  timesOfDay,
} from '@passerelle/shared/directory/vocabulary';
import { hoursOf } from '../hours/rules.ts';
import { chance, sampledHours } from '../hours/sampled-hours.ts';
import type { ListedService } from './catalogue.ts';

const languages = [
  'ar',
  'en',
  'es',
  'fa',
  'fr',
  'it',
  'ln',
  'nl',
  'ps',
  'pt',
  'ro',
  'ru',
  'so',
  'sw',
  'ti',
  'tr',
  'uk',
];
const themes = Array.from({ length: 15 }, (_, index) => `theme-${index + 1}`);
const communes = Array.from({ length: 120 }, (_, index) => `commune-${index + 1}`);
const plain: Schedule['days'] = [];

/** That many services of a third as many organisations, of three hundred different hours. */
export function sampledServices(count: number): ListedService[] {
  const random = chance(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  const some = <Value>(values: readonly Value[], share: number) => values.filter(() => random() < share);
  const different = Array.from({ length: Math.min(300, count) }, (_, seed) => {
    const { schedules, closures } = sampledHours(seed + 1);
    return hoursOf(
      seed % 9 === 0 ? schedules.map((row) => ({ ...row, days: plain, byAppointment: true })) : schedules,
      closures,
    );
  });
  return Array.from({ length: count }, (_, index) => {
    const commune = pick(communes);
    return {
      id: `service${String(index).padStart(17, '0')}`,
      name: `Permanence sociale et juridique ${index + 1}`,
      path: `/repertoire/services/permanence-${index + 1}/`,
      organization: `Organisation ${Math.ceil((index + 1) / 3)}`,
      inBrief: `Un accueil pour préparer ses démarches, le dossier ${index + 1} en main, avec une personne qui connaît le quartier.`,
      street: `Rue de l’Exemple ${index + 1}`,
      town: `5000 ${commune}`,
      places: [
        {
          point: [50.2 + random() * 0.5, 4.4 + random() * 0.9],
          street: `Rue de l’Exemple ${index + 1}`,
          town: `5000 ${commune}`,
        },
      ],
      phone: `+3281${String(index).padStart(6, '0')}`,
      hours: random() < 0.1 ? [] : [pick(different)],
      hoursText: 'Lundi–Vendredi : 9 h – 12 h.',
      due: pick(['2026-12-01', '2027-03-01', '2027-06-01']),
      stale: '2027-12-01',
      has: {
        theme: [pick(themes), ...some(themes, 0.05)].filter((key, place, all) => all.indexOf(key) === place),
        commune: [commune],
        audience: some(Object.keys(audiences), 0.15),
        residenceStatus: some(Object.keys(residenceStatuses), 0.2),
        language: [
          'fr',
          ...some(
            languages.filter((code) => code !== 'fr'),
            0.15,
          ),
        ],
        frenchLevel: some(Object.keys(frenchLevels), 0.1),
        cost: [pick(['free', 'free', 'paid'])],
        accessibility: some(Object.keys(accessibilityFeatures), 0.2),
        receptionMode: [pick(Object.keys(receptionModes))],
        timeOfDay: some(Object.keys(timesOfDay), 0.2),
      },
    };
  });
}
