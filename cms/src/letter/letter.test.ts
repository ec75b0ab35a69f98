import type { LetterContent } from '@passerelle/shared/letter';
import { expect, test } from 'vitest';
import { writeLetter } from './write-letter.ts';

const item = (id: string, title = `Titre ${id}`) => ({
  id,
  title,
  url: `https://centre.example.org/actus/${id}/`,
  facts: ['Actu', '5 octobre 2026'],
  summary: `Résumé ${id}.`,
});

const content: LetterContent = {
  centre: {
    name: 'Centre d’essai',
    url: 'https://centre.example.org/',
    email: 'bonjour@example.org',
    phone: '081 00 00 01',
  },
  months: [
    { month: '2026-11', news: [item('novembre')], resources: [], services: [] },
    {
      month: '2026-10',
      news: [item('a'), item('b')],
      resources: [item('guide')],
      services: [item('service')],
    },
  ],
  calls: [item('appel')],
  events: [item('fete')],
};
const whole = { month: '2026-10', opening: '', leftOut: [] };
const placesOf = (text: string, ids: string[]) => ids.map((id) => text.indexOf(`/actus/${id}/`));

test('a letter tells what there is once, in both forms, what ends soon first', () => {
  const { subject, html, text } = writeLetter(content, whole);
  expect(subject).toMatch(/^Centre d’essai\s: la lettre d’octobre 2026$/);
  for (const form of [html, text]) {
    const places = placesOf(form, ['appel', 'a', 'b', 'fete', 'guide', 'service']);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(form).not.toContain('novembre');
    expect(form.split('Résumé a.')).toHaveLength(2);
    expect(form).toContain('bonjour@example.org');
  }
  expect(html.match(/<h1/g)).toHaveLength(1);
});

test('what is left out is in neither form, nor is a title over nothing', () => {
  const { html, text } = writeLetter(content, { ...whole, leftOut: ['a', 'fete'] });
  for (const form of [html, text]) {
    expect(placesOf(form, ['a', 'fete'])).toEqual([-1, -1]);
    expect(form).not.toContain('agenda');
    expect(form).toContain('/actus/b/');
  }
});

test('nothing an editor wrote is ever code', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&';
  const told = { ...content, calls: [{ ...item('x', evil), summary: evil, facts: [evil] }] };
  const { html } = writeLetter(told, { ...whole, opening: `${evil}\n\n${evil}` });
  expect(html).not.toContain('<img');
  expect(html).not.toContain('"\'&');
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(5);
});

test('the opening keeps its paragraphs and lines, and a month with nothing says so', () => {
  const empty = { ...content, calls: [], events: [] };
  const { html, text, subject } = writeLetter(empty, {
    month: '2025-01',
    opening: 'Chère équipe,\nbonjour.\n\nÀ bientôt.',
    leftOut: [],
  });
  expect(subject).toContain('de janvier 2025');
  expect(html).toMatch(/Chère équipe,<br\s*\/?>bonjour\.<\/p>/);
  expect(text).toContain('Chère équipe,\nbonjour.\n\nÀ bientôt.');
  for (const form of [html, text]) expect(form).toContain('Rien de neuf ce mois-ci.');
});
