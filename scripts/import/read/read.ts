/** Any file of a directory, told by what is in it rather than by its name. */
import { decode } from '../decode.ts';
import type { Mapping } from '../mapping.ts';
import { ImportError, type SourceRecord } from '../record.ts';
import { readCsv } from './csv.ts';
import { isDataInclusion, readDataInclusion } from './data-inclusion.ts';
import { featureCollection, readGeoJson } from './geojson.ts';
import { isHsds, readHsds } from './hsds.ts';
import { readTables } from './hsds-tables.ts';

export interface Read {
  /** For the report. */
  format: string;
  records: SourceRecord[];
}

export function readDirectory(bytes: Uint8Array, mapping: Mapping): Read {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { format: 'HSDS tables (zip)', records: readTables(bytes) };
  const text = decode(bytes).trim();
  if (text === '') throw new ImportError('The file is empty. Export it again.');
  if (!/^\ufeff?[[{]/.test(text)) return { format: 'CSV', records: readCsv(text, mapping) };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ImportError(`The JSON is broken: ${(error as Error).message}. Export it again.`);
  }
  const geo = featureCollection.safeParse(json);
  if (geo.success) return { format: 'GeoJSON', records: readGeoJson(geo.data, mapping) };
  if (isDataInclusion(json)) return { format: 'data.inclusion JSON', records: readDataInclusion(json) };
  if (isHsds(json)) return { format: 'HSDS JSON', records: readHsds(json) };
  throw new ImportError(
    'The JSON is neither GeoJSON, HSDS nor data.inclusion. Convert it to one of them, or to CSV.',
  );
}
