/** Tables of our own beside Strapi's content: what the office keeps for itself, in no panel, API or export. */
import type { Core } from '@strapi/strapi';

type Column = {
  type: 'string' | 'text' | 'integer' | 'boolean' | 'datetime' | 'json';
  column?: { unique: true };
};

/** Registers the table `passerelle_<name>s`, queried as `passerelle::<name>`; Strapi makes it at its start. */
export function addTable(
  strapi: Core.Strapi,
  name: string,
  columns: { [attribute: string]: Column },
  indexes: { name: string; columns: string[] }[] = [],
): void {
  strapi.get('models').add({
    uid: `passerelle::${name}`,
    singularName: `passerelle-${name}`,
    tableName: `passerelle_${name}s`,
    attributes: { id: { type: 'increments' }, ...columns },
    indexes,
  });
}
