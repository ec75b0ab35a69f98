import { expect, test } from 'vitest';
import { hoursInWords } from './hours-in-words.ts';

test.each([
  [{ days: ['MO'], opensAt: '09:00:00.000', closesAt: '12:30:00.000' }, 'Lundi : 9 h – 12 h 30'],
  [{ days: ['FR', 'MO'], opensAt: '13:00', closesAt: '16:00' }, 'Lundi, vendredi : 13 h – 16 h'],
  [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], byAppointment: true }, 'Lundi au vendredi, sur rendez-vous'],
  [{ days: ['MO', 'TU', 'TH'] }, 'Lundi, mardi, jeudi'],
  [{ byAppointment: true, note: 'Le matin.' }, 'Sur rendez-vous'],
  [{ days: [], note: 'Sauf le dernier vendredi.' }, 'Sauf le dernier vendredi.'],
  [{}, ''],
])('%j is told as « %s »', (row, words) => {
  expect(hoursInWords(row).replaceAll('\u00a0', ' ')).toBe(words);
});
