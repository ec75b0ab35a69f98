/**
 * What a closed row of a form says of itself. A link without words of its own says the title of what it leads to, a
 * place its name, hours their days: the panel knows but one attribute for that, and would show a row without a name. So
 * the attribute is filled in for the form, and taken away when it is saved: what is kept goes on following its target.
 */
import type { Core, UID } from '@strapi/strapi';
import { placesIn, type Value } from '../documents/places.ts';
import { attributesOf, componentsOf } from '../documents/texts.ts';
import { hoursInWords } from './hours-in-words.ts';
import { personNow } from './requests.ts';

/** Titles of what rows lead to. */
const titles = {
  page: { uid: 'api::page.page', title: 'title' },
  theme: { uid: 'api::theme.theme', title: 'name' },
  location: { uid: 'api::location.location', title: 'name' },
} as const;

type Relation = keyof typeof titles;

interface Naming {
  /** The attribute a row is named by. */
  attribute: string;
  /** Where its name comes from: the first of these relations that is there, or the row itself. */
  from: Relation[] | ((row: Value) => string);
}

const link: Naming = { attribute: 'label', from: ['page', 'theme'] };

/** The components whose rows are named here. */
const namings: Record<string, Naming> = {
  'navigation.item': link,
  'navigation.link': link,
  'content.link': link,
  'content.card': link,
  'directory.place': { attribute: 'rowName', from: ['location'] },
  'directory.schedule': { attribute: 'rowName', from: hoursInWords },
};

interface Row extends Naming {
  component: string;
  row: Value;
}

/** The rows of an entry that are named here. */
function rowsIn(strapi: Core.Strapi, uid: string, entry: Value): Row[] {
  const rows = new Map<Value, Row>();
  for (const { component, holder } of placesIn(
    entry,
    attributesOf(strapi, uid) ?? {},
    componentsOf(strapi),
  )) {
    const naming = component === undefined ? undefined : namings[component];
    if (naming) rows.set(holder, { ...naming, component: component!, row: holder });
  }
  return [...rows.values()];
}

type Targets = Partial<Record<Relation, Value | null>>;

/** What stored rows lead to. */
async function storedTargets(strapi: Core.Strapi, rows: Row[]): Promise<(row: Row) => Targets> {
  const stored = new Map<string, Targets>();
  for (const [component, some] of Map.groupBy(rows, (each) => each.component)) {
    const ids = some.flatMap(({ row }) => row['id'] ?? []);
    const { from } = some[0]!;
    if (typeof from === 'function' || ids.length === 0) continue;
    const found = await strapi.db
      .query(component as UID.Component)
      .findMany({ where: { id: { $in: ids } }, populate: from });
    for (const row of found as (Targets & { id: number })[]) stored.set(`${component} ${row.id}`, row);
  }
  return ({ component, row }) => stored.get(`${component} ${String(row['id'])}`) ?? {};
}

/** Names the rows that have no name. */
async function nameRows(strapi: Core.Strapi, rows: Row[]): Promise<void> {
  const unnamed = rows.filter(({ row, attribute }) => !row[attribute]);
  const targetsOf = await storedTargets(strapi, unnamed);
  for (const each of unnamed) {
    const { row, attribute, from } = each;
    if (typeof from === 'function') {
      row[attribute] = from(row);
      continue;
    }
    const targets = targetsOf(each);
    const found = from.find((name) => targets[name]);
    if (found) row[attribute] = targets[found]![titles[found].title];
  }
}

/** The document a row is being connected to. */
function connected(relation: unknown): string | undefined {
  const { connect } = (relation ?? {}) as { connect?: { documentId?: string }[] };
  return Array.isArray(connect) ? connect.at(-1)?.documentId : undefined;
}

/** Takes names away that are not a row's own: its target's title, in whatever language it came along. */
async function unnameRows(strapi: Core.Strapi, rows: Row[]): Promise<void> {
  for (const { row } of rows) if ('rowName' in row) row['rowName'] = null;
  const named = rows.filter(({ row, attribute }) => row[attribute]);
  const targetsOf = await storedTargets(strapi, named);
  for (const each of named) {
    const { row, attribute, from } = each;
    for (const name of from as Relation[]) {
      const { uid, title } = titles[name];
      const documentId = connected(row[name]) ?? targetsOf(each)[name]?.['documentId'];
      if (!documentId) continue;
      const same = { documentId, [title]: row[attribute] };
      if ((await strapi.db.query(uid).count({ where: same })) > 0) row[attribute] = null;
    }
  }
}

/** What answers with the entry a form shows. */
const shown = new Set(['findOne', 'create', 'update', 'publish', 'unpublish', 'discardDraft']);

/** Whether this is what a form asks for, and no copy somebody keeps of it meanwhile. */
function isForForm(strapi: Core.Strapi, uid: string, action: string): boolean {
  const { method, path } = strapi.requestContext.get() ?? {};
  if (!path?.startsWith('/content-manager/')) return false;
  // An entry of which there is one is looked for, not asked for by its number.
  const isOne = strapi.contentTypes[uid as UID.ContentType]?.kind === 'singleType';
  return shown.has(action) || (isOne && action === 'findMany' && method === 'GET');
}

/** What an action answers with: an entry, a list of them, or what became of its languages. */
function entriesIn(result: object | number): Value[] {
  if (Array.isArray(result)) return result as Value[];
  return 'entries' in (result as Value) ? ((result as Value)['entries'] as Value[]) : [result as Value];
}

/** Has rows named in the panel's forms, and only there. */
export function keepRowsNamed(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (!ctx.uid.startsWith('api::')) return next();
    const { data } = ctx.params as { data?: Value };
    if (data && personNow(strapi)) await unnameRows(strapi, rowsIn(strapi, ctx.uid, data));
    const result = await next();
    if (!isForForm(strapi, ctx.uid, ctx.action) || !result) return result;
    await nameRows(
      strapi,
      entriesIn(result).flatMap((entry) => rowsIn(strapi, ctx.uid, entry)),
    );
    return result;
  });
}
