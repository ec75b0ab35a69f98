/** Writes what a plan says, a few records at a time; run again, it goes on where it stopped. */
import { requestsAtOnce, type OnProgress } from '../seed/create-missing.ts';
import { inParallel } from '../seed/in-parallel.ts';
import { StrapiError, type Status, type StrapiRest } from '../seed/strapi-rest.ts';
import { idKey, withRelations, type Plan, type Planned } from './plan.ts';
import { endpoints } from './present.ts';
import type { RecordType } from './record.ts';

export interface Refused {
  planned: Planned;
  message: string;
}

/** What a publication needs and an import may not know: without it, the record waits as a draft. */
const missingToPublish = ({ record, payload }: Planned) =>
  record.type === 'service' && payload.cost === undefined;

/** Writes a plan; answers how much was written, and what the CMS refused. A refusal holds back only its record. */
export async function writePlan(
  rest: StrapiRest,
  { records, ids }: Plan,
  { publish, onProgress }: { publish: boolean; onProgress: OnProgress },
): Promise<{ written: number; drafts: number; refused: Refused[] }> {
  const refused: Refused[] = [];
  let written = 0;
  let drafts = 0;
  for (const type of ['organization', 'location', 'service'] as RecordType[]) {
    const todo = records.filter(
      ({ record, outcome }) => record.type === type && (outcome === 'new' || outcome === 'changed'),
    );
    let done = 0;
    await inParallel(todo, requestsAtOnce, async (planned) => {
      const status: Status = publish && !missingToPublish(planned) ? 'published' : 'draft';
      try {
        const documentId = await writeOne(rest, planned, ids, status);
        ids.set(idKey(type, planned.record.sourceId), documentId);
        written += 1;
        if (status === 'draft') drafts += 1;
      } catch (error) {
        if (!(error instanceof StrapiError) || !/answered 400/.test(error.message)) throw error;
        refused.push({ planned, message: error.message });
      }
      onProgress(`${endpoints[type]} ${(done += 1)}/${todo.length}`);
    });
    // Records that may be one with another of the file take its place.
    for (const { record, first } of records) {
      const id = first && ids.get(idKey(type, first.record.sourceId));
      if (record.type === type && id) ids.set(idKey(type, record.sourceId), id);
    }
  }
  return { written, drafts, refused };
}

async function writeOne(
  rest: StrapiRest,
  planned: Planned,
  ids: Map<string, string>,
  status: Status,
): Promise<string> {
  const endpoint = endpoints[planned.record.type];
  const payload = withRelations(planned, ids);
  if (planned.outcome === 'new') return (await rest.create(endpoint, payload, status)).documentId;
  const { documentId } = planned.stored!;
  const changed = Object.fromEntries(planned.changes.map((name) => [name, payload[name]]));
  await rest.update(`${endpoint}/${documentId}`, changed, 'fr', status);
  return documentId;
}
