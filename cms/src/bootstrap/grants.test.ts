import { expect, test } from 'vitest';
import { addNewRights, rightsOf, type Permission } from './grants.ts';

const permission = (action: string, fields: string[], locales?: string[]): Permission => ({
  action,
  subject: 'api::page.page',
  properties: { fields, ...(locales && { locales }) },
  conditions: [],
});

const update = permission('update', ['title', 'slug'], ['fr']);
const granted = new Set(rightsOf([update]));

test('a right never granted before is given whole', () => {
  expect(addNewRights([], [update], new Set())).toEqual([update]);
});

test('a right a person withdrew is not given again', () => {
  expect(addNewRights([], [update], granted)).toEqual([]);
});

test('a field a person withdrew stays withdrawn, while a new field and a new language are given', () => {
  const held = [permission('update', ['title'], ['fr'])];
  const wanted = [permission('update', ['title', 'slug', 'order'], ['fr', 'en'])];
  expect(addNewRights(held, wanted, granted)).toEqual([
    permission('update', ['title', 'order'], ['fr', 'en']),
  ]);
});

test('a right a person added is kept', () => {
  const extra = permission('publish', []);
  expect(addNewRights([extra], [update], granted)).toEqual([extra]);
});
