/** Compares a schema of the contract, as JSON Schema, with the attributes of a schema.json, both ways. */
import { contentTypes } from '@passerelle/shared/content/all';
import { phoneNumber } from '@passerelle/shared/fields';
import { z } from 'zod';
import { lists, type ListName } from '@passerelle/shared/directory/vocabulary';

export interface Attribute {
  type: string;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  regex?: string;
  enum?: string[];
  target?: string;
  relation?: string;
  mappedBy?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  pluginOptions?: { passerelle?: { forEditorsOnly?: boolean; phone?: boolean } };
  customField?: string;
  options?: { list?: ListName };
}

export type Attributes = Record<string, Attribute>;
type Components = (uid: string) => Attributes;

export interface JsonSchema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  /** Set by the contract's `meta`. */
  relation?: string;
  media?: boolean;
  list?: ListName;
}

const phonePattern = (z.toJSONSchema(phoneNumber) as JsonSchema).pattern;

/** What Strapi adds to every entry by itself. */
const systemFields = new Set([
  'documentId',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  '__component',
]);

/** The inverse of a relation is there for editors (the site follows relations from the side that owns them), and so is what says it is. */
const isForEditorsOnly = ({ mappedBy, pluginOptions }: Attribute) =>
  mappedBy !== undefined || pluginOptions?.passerelle?.forEditorsOnly === true;

/** What is read of a file, wherever it is attached. */
const mediaFields = contentTypes.article.populate['cover'];

/** What Zod says of every whole number is no bound anybody chose. */
const bound = (limit: number | undefined) =>
  limit === undefined || Math.abs(limit) === Number.MAX_SAFE_INTEGER ? undefined : limit;

/** The schema of a value that is there: `null` is what Strapi answers for an empty attribute. */
const withoutNull = (schema: JsonSchema): JsonSchema => {
  const { anyOf, ...rest } = schema;
  if (Array.isArray(schema.type)) return { ...schema, type: schema.type.find((type) => type !== 'null') };
  const value = anyOf?.find((option) => option.type !== 'null');
  return anyOf?.some((option) => option.type === 'null') && value
    ? { ...withoutNull(value), ...rest }
    : schema;
};

/** The Strapi attribute types that can hold what the contract expects. */
function possibleTypes(schema: JsonSchema): string[] {
  if (schema.relation) return ['relation'];
  if (schema.media) return ['media'];
  if (schema.list) return ['customField'];
  if (schema.enum) return ['enumeration'];
  if (schema.type === 'array')
    return schema.items?.oneOf || schema.items?.anyOf ? ['dynamiczone'] : ['component'];
  if (schema.type === 'object') return ['component'];
  if (schema.type === 'number') return ['float'];
  if (schema.type !== 'string') return [String(schema.type)];
  if (['email', 'date', 'time'].includes(schema.format ?? '')) return [schema.format!];
  if (schema.pattern && !schema.format) return ['uid', 'string', 'text', 'time'];
  // Above 255 characters PostgreSQL has no room in a `string`.
  if (schema.maxLength) return schema.maxLength > 255 ? ['text'] : ['string'];
  return ['richtext'];
}

function compareOne(
  schema: JsonSchema,
  attribute: Attribute,
  required: boolean,
  components: Components,
): string[] {
  const types = possibleTypes(schema);
  if (!types.includes(attribute.type))
    return [`is a ${attribute.type}, the contract expects ${types.join(' or ')}`];
  const faults: string[] = [];
  const same = (what: string, strapi: unknown, contract: unknown) => {
    if (JSON.stringify(strapi) !== JSON.stringify(contract)) {
      faults.push(`${what} is ${JSON.stringify(strapi)}, the contract says ${JSON.stringify(contract)}`);
    }
  };
  same('required', attribute.required ?? false, required);
  if (schema.relation) {
    same('target', attribute.target, schema.relation);
    same('to many', /ToMany$/.test(attribute.relation ?? ''), schema.type === 'array');
  } else if (schema.media || attribute.type === 'dynamiczone') {
    // A file has a shape of its own; the blocks of a zone are compared one by one.
  } else if (schema.list) {
    same('customField', attribute.customField, 'global::choices');
    same('list', attribute.options?.list, schema.list);
    same('values', Object.keys(lists[schema.list]), schema.items?.enum);
  } else if (attribute.type === 'component') {
    const shape = schema.type === 'array' ? schema.items : schema;
    same('repeatable', attribute.repeatable ?? false, schema.type === 'array');
    same('min', attribute.min, schema.minItems);
    faults.push(...compareAttributes(shape ?? {}, components(attribute.component!), components));
  } else {
    same('enum', attribute.enum, schema.enum);
    same('maxLength', attribute.maxLength, schema.maxLength);
    if (required && !schema.pattern) same('minLength', attribute.minLength, schema.minLength);
    // A phone number is kept as the contract says, but may be written as people do: the server turns it.
    const regex = attribute.pluginOptions?.passerelle?.phone ? phonePattern : attribute.regex;
    // Strapi knows by itself what a time of day looks like.
    if (!schema.format && attribute.type !== 'time') same('regex', regex, schema.pattern);
    same('min', attribute.min, bound(schema.minimum));
    same('max', attribute.max, bound(schema.maximum));
  }
  return faults;
}

/** Every difference between the contract and the attributes, in words; none when they agree. */
export function compareAttributes(
  contract: JsonSchema,
  attributes: Attributes,
  components: Components,
): string[] {
  const promised = Object.entries(contract.properties ?? {}).filter(([name]) => !systemFields.has(name));
  const unknown = Object.keys(attributes).filter(
    (name) => !isForEditorsOnly(attributes[name]!) && !(name in (contract.properties ?? {})),
  );
  return [
    ...unknown.map((name) => `${name}: is not in the contract`),
    ...promised.flatMap(([name, schema]) => {
      const attribute = attributes[name];
      if (!attribute) return [`${name}: is missing from schema.json`];
      const required = contract.required?.includes(name) ?? false;
      return compareOne(withoutNull(schema), attribute, required, components).map(
        (fault) => `${name}: ${fault}`,
      );
    }),
  ];
}

/** What has to be populated for nothing to be lost: every relation, media, component and block. */
export function expectedPopulate(attributes: Attributes, components: Components): Record<string, unknown> {
  const inside = (uid: string) => {
    const populate = expectedPopulate(components(uid), components);
    return Object.keys(populate).length > 0 ? { populate } : true;
  };
  const populates = Object.entries(attributes)
    .filter(([, attribute]) => !isForEditorsOnly(attribute))
    .map(([name, attribute]) => {
      if (attribute.type === 'relation') return [name, { fields: ['documentId'] }];
      if (attribute.type === 'media') return [name, mediaFields];
      if (attribute.type === 'component') return [name, inside(attribute.component!)];
      if (attribute.type !== 'dynamiczone') return undefined;
      return [name, { on: Object.fromEntries(attribute.components!.map((uid) => [uid, inside(uid)])) }];
    });
  return Object.fromEntries(populates.filter((populate) => populate !== undefined));
}
