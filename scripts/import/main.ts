/** The import command: reads, reports, and with --apply writes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseEnvironment, root } from '../environment.ts';
import { StrapiRest } from '../seed/strapi-rest.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { noMapping, parseMapping } from './mapping.ts';
import { planImport } from './plan.ts';
import { readPresent } from './present.ts';
import { readDirectory } from './read/read.ts';
import { ImportError } from './record.ts';
import { reportOf } from './report.ts';
import { writePlan } from './write.ts';

const usage = `npm run import -- directory FILE [--mapping FILE.yaml] [--source NAME] [--apply [--publish]] [--with-duplicates] [--all]

FILE is CSV, HSDS JSON, an HSDS zip of tables, GeoJSON or data.inclusion JSON. Without --apply nothing is written.
--apply writes drafts; --publish puts them online. A second import of the same source changes what changed, adds what is
new, and never deletes.`;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      source: { type: 'string' },
      apply: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      'with-duplicates': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  const [what, file] = positionals;
  if (what !== 'directory' || file === undefined) throw new ImportError(`Say what to import.\n\n${usage}`);
  const bytes = await readFile(file).catch((error: Error) => {
    throw new ImportError(`${file} cannot be read: ${error.message}. Check its name.`);
  });
  const mapping = values.mapping
    ? parseMapping(await readFile(values.mapping, 'utf8'), values.mapping)
    : noMapping;
  const source = values.source ?? mapping.source ?? path.parse(file).name;
  const { format, records } = readDirectory(bytes, mapping);
  await completeEnvFile(path.resolve(root, process.env.ENV_FILE || '.env'), process.env);
  const { cms, importToken } = parseEnvironment(process.env);
  const rest = new StrapiRest(cms.url, importToken);
  const plan = planImport(records, await readPresent(rest), {
    source,
    withDuplicates: values['with-duplicates'],
  });
  console.log(reportOf(plan, { file, format, source, all: values.all }));
  if (!values.apply) {
    console.log('\nNothing was written: this was a dry run. --apply writes it.');
    return 0;
  }
  const onProgress = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : '');
  const { written, drafts, refused } = await writePlan(rest, plan, { publish: values.publish, onProgress });
  for (const { planned, message } of refused) console.error(`\n${planned.record.where}: ${message}`);
  console.log(
    `\nWritten: ${written}${drafts > 0 ? ` (${drafts} as drafts)` : ''}. Refused by the CMS: ${refused.length}.`,
  );
  return refused.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
