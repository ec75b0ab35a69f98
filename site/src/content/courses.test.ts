/** What somebody reads who looks for a course of French. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { noMedia } from '../media/media.ts';
import { smallSnapshot } from '../../test/snapshot-of.ts';
import type { Rows } from '../../test/stand-in-strapi.ts';
import { calendarFileOf } from './calendars.ts';
import { Content } from './content.ts';
import { frenchCoursesOf, intakeLine, otherCoursesOf } from './courses.ts';

const formations = '/actions-services/formations/';

function contentOf(day: string, change: (rows: Rows) => void = () => undefined) {
  return new Content(smallSnapshot(change), noMedia(), { day });
}
const listed = (content: Content) =>
  frenchCoursesOf(content.in('fr')).map(({ name, intake }) => `${name} · ${intakeLine(intake, 'fr')}`);
const isCourse = ({ base }: { base: string }) => base === formations;

test('what can be begun comes first, what has begun or is full last, and each says so', () => {
  const content = contentOf('2026-11-25');
  expect(listed(content)).toEqual([
    'Parler à table · On peut commencer toute l’année',
    'Français débutant · Prochaine rentrée : 11 janvier 2027',
    'Français commencé · La rentrée du 14 septembre 2026 est passée : demandez la suivante',
    'Français complet · Complet : demandez la liste d’attente',
  ]);
  expect(otherCoursesOf(content.in('fr')).map(({ name }) => name)).toEqual(['Le code de la route']);
});

test('the day after its first day, a group is said to have left without anybody editing', () => {
  expect(listed(contentOf('2027-01-12'))).toContain(
    'Français débutant · La rentrée du 11 janvier 2027 est passée : demandez la suivante',
  );
});

test('where nobody is received for now comes last', () => {
  const content = contentOf('2026-11-25', (rows) => {
    rows.service.find(({ documentId }) => documentId === 'tablee')!.serviceStatus = 'Fermé temporairement';
  });
  expect(listed(content).at(-1)).toContain('Parler à table');
});

test('whoever follows the courses hears of a new group once, and not of one that has begun', () => {
  const ids = (day: string, change?: (rows: Rows) => void) =>
    contentOf(day, change)
      .feeds.find(isCourse)!
      .entries()
      .map(({ id }) => id);
  const before = ids('2026-11-25');
  expect(before).toContain('urn:passerelle:fr:debutant:2027-01-11');
  expect(before.some((id) => id.includes(':passe:'))).toBe(false);
  const edited = ids('2026-11-25', (rows) => {
    const course = rows.service.find(({ documentId }) => documentId === 'debutant')!;
    Object.assign(course, { name: 'Un autre nom', slug: 'un-autre-nom' });
  });
  expect(new Set(edited)).toEqual(new Set(before));
  const next = ids('2027-02-01', (rows) => {
    const course = rows.service.find(({ documentId }) => documentId === 'debutant')!;
    course.course = { ...(course.course as object), startsOn: '2027-09-13' };
  });
  expect(next).toContain('urn:passerelle:fr:debutant:2027-09-13');
});

test('a calendar has the first day of each group, and a new group takes the place of the one before', () => {
  const read = (startsOn: string) => {
    const content = contentOf('2026-11-25', (rows) => {
      const course = rows.service.find(({ documentId }) => documentId === 'debutant')!;
      course.course = { ...(course.course as object), startsOn };
    });
    const file = calendarFileOf(
      content.calendars.find(({ path }) => path === `${formations}agenda.ics`)!,
      content.in('fr'),
      'https://centre.example.org/',
    );
    const events = new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    return events.find(({ summary }) => summary === 'Français débutant')!;
  };
  const first = read('2027-01-11');
  expect(first.startDate.toString()).toBe('2027-01-11');
  expect(first.startDate.isDate).toBe(true);
  expect(read('2027-09-13').uid).toBe(first.uid);
});
