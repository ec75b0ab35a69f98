/** Plans the import of a file into a CMS that has only themes, or what a test says. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { noMapping, type Mapping } from './mapping.ts';
import { planImport } from './plan.ts';
import type { Present } from './present.ts';
import { readDirectory } from './read/read.ts';

export const fixture = (name: string) => readFile(path.join(import.meta.dirname, 'fixtures', name));

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const nothing: Present = {
  entries: { organization: [], location: [], service: [] },
  themes: [
    { documentId: 'droit', slug: 'sociojuridique', name: 'Sociojuridique' },
    { documentId: 'fle', slug: 'fle-alpha-ran', name: 'FLE, Alpha, RàN' },
  ],
  communeOf: (_code, city) => (city === 'Namur' ? 'namur' : undefined),
};
const options = { source: 'essai', withDuplicates: false };

export async function planOf(bytes: Uint8Array, mapping: Mapping = noMapping, present = nothing) {
  const { format, records } = readDirectory(bytes, mapping);
  const plan = planImport(records, present, options);
  const of = (type: string) => plan.records.filter(({ record }) => record.type === type);
  return {
    format,
    plan,
    organizations: of('organization'),
    locations: of('location'),
    services: of('service'),
  };
}
