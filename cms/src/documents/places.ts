/** Every place of an entry where something is written, through its components and blocks, whatever its type. */

/** The part of a Strapi attribute that says what its value is. */
export interface Attribute {
  type: string;
  component?: string;
  components?: string[];
  target?: string;
  mappedBy?: string;
  allowedTypes?: string[];
  pluginOptions?: {
    passerelle?: { phone?: boolean; forEditorsOnly?: boolean };
    i18n?: { localized?: boolean };
  };
}

export type Attributes = Record<string, Attribute>;
export type Value = Record<string, unknown>;
/** The attributes of a component, by its identifier. */
export type Components = (uid: string) => Attributes;

export interface Place {
  /** What holds the value: the entry, or one of its components. */
  holder: Value;
  name: string;
  attribute: Attribute;
  /** From the entry, as Strapi's faults name places: `['blocks', 2, 'steps', 0, 'title']`. */
  path: (string | number)[];
  /** The component whose attribute this is; nothing for the entry's own. */
  component?: string | undefined;
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each place that is there, parents before what is inside them. */
export function* placesIn(
  entry: Value,
  attributes: Attributes,
  components: Components,
  { path = [], component }: Pick<Place, 'component'> & { path?: Place['path'] } = {},
): Generator<Place> {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!(name in entry)) continue;
    yield { holder: entry, name, attribute, path: [...path, name], component };
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') continue;
    const inside = entry[name];
    for (const [index, part] of (Array.isArray(inside) ? inside : [inside]).entries()) {
      if (!isValue(part)) continue;
      const uid = attribute.component ?? String(part['__component']);
      const at = Array.isArray(inside) ? [...path, name, index] : [...path, name];
      yield* placesIn(part, components(uid) ?? {}, components, { path: at, component: uid });
    }
  }
}

/** The `populate` with which an entry is read whole: its components to the bottom, and names of what it links to. */
export function wholePopulate(attributes: Attributes, components: Components, depth = 6): Value {
  const inside = (uid: string) => {
    const populate = depth > 0 ? wholePopulate(components(uid), components, depth - 1) : {};
    return Object.keys(populate).length > 0 ? { populate } : true;
  };
  const populates = Object.entries(attributes).map(
    ([name, { type, component, components: zone, mappedBy, target }]) => {
      if (type === 'relation' && !mappedBy && target?.startsWith('api::'))
        return [name, { fields: ['documentId'] }];
      if (type === 'media') return [name, { fields: ['documentId', 'name', 'mime', 'alternativeText'] }];
      if (type === 'component') return [name, inside(component!)];
      if (type === 'dynamiczone')
        return [name, { on: Object.fromEntries(zone!.map((uid) => [uid, inside(uid)])) }];
      return undefined;
    },
  );
  return Object.fromEntries(populates.filter((populate) => populate !== undefined)) as Value;
}
