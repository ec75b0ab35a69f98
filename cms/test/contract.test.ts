/** Every schema.json keeps the promise made in shared/, and promises nothing more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allBlocks } from '@passerelle/shared/blocks/zone';
import { contentTypes } from '@passerelle/shared/content/all';
import { lists } from '@passerelle/shared/directory/vocabulary';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  compareAttributes,
  expectedPopulate,
  type Attributes,
  type JsonSchema,
} from './schema-comparison.ts';

const source = resolve(import.meta.dirname, '../src');
const read = (path: string) => JSON.parse(readFileSync(join(source, path), 'utf8'));
const component = (uid: string): Attributes => read(`components/${uid.replace('.', '/')}.json`).attributes;
const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;

describe.each(Object.entries(contentTypes))('content type %s', (_name, type) => {
  const name = type.uid.split('.')[1]!;
  const strapi = read(`api/${name}/content-types/${name}/schema.json`);

  test('has the attributes of the contract, and no other', () => {
    expect(compareAttributes(json(type.schema), strapi.attributes, component)).toEqual([]);
  });

  test('is populated with every relation, media and component, and nothing else', () => {
    expect(type.populate).toEqual(expectedPopulate(strapi.attributes, component));
  });

  test('is asked for under its own name, kind and languages', () => {
    const { singularName, pluralName } = strapi.info;
    expect(type.endpoint).toBe(type.kind === 'singleType' ? singularName : pluralName);
    expect(strapi.kind).toBe(type.kind);
    expect(Boolean(strapi.pluginOptions?.i18n?.localized)).toBe(type.localized);
    expect(type.title === 'documentId' || type.title in strapi.attributes).toBe(true);
    // Asked in `draft`, a type with drafts would show visitors what is not published.
    if (type.status === 'draft') expect(strapi.options.draftAndPublish).toBe(false);
  });
});

describe.each(allBlocks.map((block) => [block.uid, block] as const))('block %s', (uid, block) => {
  test('has the attributes of the contract, and no other', () => {
    expect(compareAttributes(json(block.schema), component(uid), component)).toEqual([]);
  });

  test('is populated with every relation, media and component, and nothing else', () => {
    const populate = expectedPopulate(component(uid), component);
    expect(block.populate).toEqual(Object.keys(populate).length > 0 ? { populate } : true);
  });
});

test('the zone of a page offers the blocks of the contract, in the same order', () => {
  const { attributes } = read('api/page/content-types/page/schema.json');
  expect(attributes.blocks.components).toEqual(allBlocks.map((block) => block.uid));
});

test('every value of every list of choices has a label of its own', () => {
  for (const [name, list] of Object.entries(lists)) {
    expect(new Set(Object.values(list)).size, name).toBe(Object.keys(list).length);
  }
});

test('no content type or block exists outside the contract', () => {
  const types = readdirSync(join(source, 'api')).filter((name) =>
    readdirSync(join(source, 'api', name)).includes('content-types'),
  );
  expect(types.map((name) => `api::${name}.${name}`).sort()).toEqual(
    Object.values(contentTypes)
      .map((type) => type.uid)
      .sort(),
  );
  const blocks = readdirSync(join(source, 'components/blocks')).map(
    (file) => `blocks.${file.replace('.json', '')}`,
  );
  expect(blocks.sort()).toEqual(allBlocks.map((block) => block.uid).sort());
});

describe('the comparison itself', () => {
  const contract = json(z.object({ title: z.string().min(1).max(10), kind: z.enum(['A', 'B']) }));
  const right: Attributes = {
    title: { type: 'string', required: true, minLength: 1, maxLength: 10 },
    kind: { type: 'enumeration', required: true, enum: ['A', 'B'] },
  };

  test('accepts what is equal', () => {
    expect(compareAttributes(contract, right, component)).toEqual([]);
  });

  test.each([
    ['a missing attribute', { title: right.title }],
    ['an attribute too many', { ...right, extra: { type: 'boolean' } }],
    ['another length', { ...right, title: { ...right.title, maxLength: 11 } }],
    ['an attribute that may be empty', { ...right, kind: { ...right.kind, required: false } }],
    ['another list', { ...right, kind: { ...right.kind, enum: ['A'] } }],
    ['another type', { ...right, title: { type: 'boolean', required: true } }],
  ])('refuses %s', (_what, wrong) => {
    expect(compareAttributes(contract, wrong as Attributes, component)).toHaveLength(1);
  });
});
