import { expect, test } from 'vitest';
import { readHours } from './hours.ts';

const week = ['MO', 'TU', 'WE', 'TH', 'FR'];
const row = (days: string[], opensAt: string, closesAt: string, more: object = {}) => ({
  days,
  opensAt,
  closesAt,
  ...more,
});

test.each([
  ['Mo-Fr 09:00-12:00,13:00-17:00; PH off', [row(week, '09:00', '12:00'), row(week, '13:00', '17:00')]],
  ['Tu[2] 14:00-16:00', [row(['TU'], '14:00', '16:00', { weekOfMonth: ['second'] })]],
  ['Mo,We 18:00-20:30', [row(['MO', 'WE'], '18:00', '20:30')]],
  [
    'Du lundi au vendredi de 9h à 12h et de 13h30 à 17h',
    [row(week, '09:00', '12:00'), row(week, '13:30', '17:00')],
  ],
  ['Lundi, mercredi : 9h00-12h00', [row(['MO', 'WE'], '09:00', '12:00')]],
  ['lundi 9h-12h, mardi 13h-16h', [row(['MO'], '09:00', '12:00'), row(['TU'], '13:00', '16:00')]],
  ['2e mardi du mois de 14h à 16h', [row(['TU'], '14:00', '16:00', { weekOfMonth: ['second'] })]],
  ['Le dernier jeudi du mois de 9h à midi', [row(['TH'], '09:00', '12:00', { weekOfMonth: ['last'] })]],
  ['Sur rendez-vous', [{ days: [], byAppointment: true }]],
  ['Mardi de 9h à 12h sur rendez-vous', [row(['TU'], '09:00', '12:00', { byAppointment: true })]],
  ['Tous les jours de 8h à 20h', [row([...week, 'SA', 'SU'], '08:00', '20:00')]],
  ['Maandag tot vrijdag van 9u tot 16u30', [row(week, '09:00', '16:30')]],
  ['Monday to Friday 9:00 - 17:00. Sunday closed', [row(week, '09:00', '17:00')]],
  ['24/7', [row([...week, 'SA', 'SU'], '00:00', '00:00')]],
])('%s is understood', (text, rows) => {
  expect(readHours(text)).toEqual(rows);
});

test.each([
  'Lundi de 9h à 12h sauf le premier du mois',
  'de 9h à 12h',
  'Mardi matin',
  'Téléphonez avant de venir',
  'Lundi 9h-12h (hors vacances scolaires)',
  'Mo-Fr 9-25:00',
  'lundi de 9h',
])('%s is left to people: half-understood hours send somebody to a closed door', (text) => {
  expect(readHours(text)).toBeUndefined();
});
