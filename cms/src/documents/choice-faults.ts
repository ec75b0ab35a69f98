/** Values that are in no closed list, and choices that must be made, wherever a type or its components hold some. */
import { unknownChoices } from '@passerelle/shared/directory/choices';
import { lists, type ListName } from '@passerelle/shared/directory/vocabulary';
import type { Core, UID } from '@strapi/strapi';
import type { Fault } from './fault.ts';

interface Attribute {
  customField?: string;
  options?: { list?: ListName };
  required?: boolean;
  type: string;
  component?: UID.Component;
}

type Entry = Record<string, unknown>;

function faultsOfOne(
  { customField, options, required }: Attribute,
  value: unknown,
  mustBeWhole: boolean,
): string[] {
  if (customField !== 'global::choices' || !options?.list) return [];
  const unknown = unknownChoices(options.list, value);
  if (unknown.length > 0) {
    const known = Object.keys(lists[options.list]).join(', ');
    return [`« ${unknown.join(', ')} » n’est pas dans la liste. Valeurs possibles : ${known}.`];
  }
  const isEmpty = !Array.isArray(value) || value.length === 0;
  return required && mustBeWhole && isEmpty ? ['Choisissez au moins une case.'] : [];
}

/** Every fault of an entry's choices; drafts may lack some, but hold no unknown value. */
export function choiceFaults(
  strapi: Core.Strapi,
  uid: UID.ContentType | UID.Component,
  entry: Entry,
  { mustBeWhole }: { mustBeWhole: boolean },
): Fault[] {
  // Strapi's types know only attributes of fields of its own.
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, Attribute>;
  return Object.entries(attributes).flatMap(([name, attribute]): Fault[] => {
    const value = entry[name];
    const own = faultsOfOne(attribute, value, mustBeWhole).map((message) => ({ path: [name], message }));
    if (attribute.type !== 'component' || !attribute.component || !value) return own;
    const pieces = [value].flat() as Entry[];
    const isList = Array.isArray(value);
    return pieces.flatMap((piece, index) =>
      choiceFaults(strapi, attribute.component!, piece, { mustBeWhole }).map(({ path, message }) => ({
        path: [name, ...(isList ? [index] : []), ...path],
        message,
      })),
    );
  });
}
