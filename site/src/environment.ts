/** What a build is told from outside, read once; every fault is named at once. */
import path from 'node:path';
import { dayInBelgium } from '@passerelle/shared/days';
import { isAttributed, mapVariables, unattributed } from '@passerelle/shared/map-tiles';
import { z } from 'zod';

/** The environment cannot be used: which variables, why, and what to set. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

const address = z.url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:1337' });

const variables = z.object({
  CMS_URL: address.default('http://localhost:1337').transform((url) => url.replace(/\/$/, '')),
  CMS_BUILD_TOKEN: z.string({ error: 'is missing' }).min(1, 'is empty'),
  SITE_URL: address.default('http://localhost:4321'),
  DATA_DIR: z.string().default('../.data'),
  BUILD_OUT_DIR: z.string().default('dist'),
  BUILD_REPORT: z.string().optional(),
  BUILD_GALLERY: z.literal('yes').optional(),
  RENDER_SHARED_FROM: z.coerce.number({ error: 'must be a number of files' }).int().positive().default(3_000),
  WEBSUB_HUB: address.optional(),
  ...mapVariables,
  BUILD_DAY: z.iso.date({ error: 'must be a day such as 2026-11-23' }).optional(),
});

function parse<Schema extends z.ZodType>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: [name], message }) => `- ${String(name)} ${message}`);
  throw new EnvironmentError(
    `The site cannot be built with this environment:\n${faults.join('\n')}\n` +
      'Set the variables named above; npm start does it for you (README, "Configuration").',
  );
}

/** Reads and checks the variables of bundling the renderer, which needs no content. */
export function readRendererEnvironment(env: NodeJS.ProcessEnv, root = process.cwd()) {
  const { SITE_URL, BUILD_OUT_DIR } = parse(variables.pick({ SITE_URL: true, BUILD_OUT_DIR: true }), env);
  return { siteUrl: new URL(SITE_URL).origin, outDir: path.resolve(root, BUILD_OUT_DIR) };
}

/** Reads and checks the variables of a build. */
export function readEnvironment(env: NodeJS.ProcessEnv, root = process.cwd()) {
  const { CMS_URL, CMS_BUILD_TOKEN, SITE_URL, DATA_DIR, BUILD_OUT_DIR, BUILD_REPORT, ...rest } = parse(
    variables.refine(isAttributed, unattributed),
    env,
  );
  return {
    cmsUrl: CMS_URL,
    buildToken: CMS_BUILD_TOKEN,
    siteUrl: new URL(SITE_URL).origin,
    mediaDir: path.resolve(root, DATA_DIR, 'media'),
    pdfTextDir: path.resolve(root, DATA_DIR, 'pdf-text'),
    lastGoodFile: path.resolve(root, DATA_DIR, 'last-good-entries.json'),
    outDir: path.resolve(root, BUILD_OUT_DIR),
    reportFile: BUILD_REPORT,
    /** How many files are worth a second program: fewer are rendered before it has read the content. */
    sharedFrom: rest.RENDER_SHARED_FROM,
    /** Address of the WebSub hub the feeds name. */
    hub: rest.WEBSUB_HUB,
    /** Where pictures of maps come from. */
    tiles: rest.MAP_TILES ? { url: rest.MAP_TILES, attribution: rest.MAP_ATTRIBUTION! } : undefined,
    /** The day the pages are for. */
    day: rest.BUILD_DAY ?? dayInBelgium(new Date()),
    /** Whether the components' gallery is built too, for tests. */
    gallery: rest.BUILD_GALLERY === 'yes',
  };
}

export type Environment = ReturnType<typeof readEnvironment>;
