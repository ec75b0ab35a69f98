/** What every process of the house is told, parsed once at the border. Names and defaults: see the README. */
import path from 'node:path';
import { isAttributed, mapVariables, unattributed } from '@passerelle/shared/map-tiles';
import { z } from 'zod';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '..');

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const host = z.string().min(1).default('127.0.0.1');
const address = z
  .url({ protocol: /^https?$/ })
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();
const secret = z.string().min(16);

const variables = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  CMS_HOST: host,
  CMS_PORT: port(1337),
  CMS_URL: address,
  PUBLISHER_HOST: host,
  PUBLISHER_PORT: port(4400),
  PUBLISHER_URL: address,
  SITE_HOST: host,
  SITE_PORT: port(4321),
  SITE_URL: address,
  CMS_BUILD_TOKEN: secret,
  CMS_IMPORT_TOKEN: secret,
  PUBLISHER_SECRET: secret,
  ADMIN_EMAIL: z.email(),
  ADMIN_PASSWORD: z.string().min(8),
  WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
  ...mapVariables,
});

/** One process's place: where it listens, and where the others find it. */
export interface Service {
  host: string;
  port: number;
  url: string;
}

/** The parsed environment of the whole house. */
export interface Environment {
  dataDir: string;
  cms: Service;
  publisher: Service;
  site: Service;
  buildToken: string;
  importToken: string;
  publisherSecret: string;
  admin: { email: string; password: string };
  /** Pictures under the map of services, and whose they are. */
  map: { tiles: string | undefined; attribution: string | undefined };
  /** Who tells subscribers at once that a feed changed; absent, they find out by themselves. */
  websubHub?: string | undefined;
}

/** The environment cannot be used; the message names every fault at once. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** Reads the environment, or says everything that is wrong with it. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.refine(isAttributed, unattributed).safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new EnvironmentError(
      `The environment has ${faults.length} fault(s):\n${faults.join('\n')}\nCorrect them in .env or in the environment.`,
    );
  }
  const value = parsed.data;
  const service = (name: 'CMS' | 'PUBLISHER' | 'SITE'): Service => ({
    host: value[`${name}_HOST`],
    port: value[`${name}_PORT`],
    url: value[`${name}_URL`] ?? `http://localhost:${value[`${name}_PORT`]}`,
  });
  return {
    dataDir: path.resolve(root, value.DATA_DIR),
    cms: service('CMS'),
    publisher: service('PUBLISHER'),
    site: service('SITE'),
    buildToken: value.CMS_BUILD_TOKEN,
    importToken: value.CMS_IMPORT_TOKEN,
    publisherSecret: value.PUBLISHER_SECRET,
    admin: { email: value.ADMIN_EMAIL, password: value.ADMIN_PASSWORD },
    websubHub: value.WEBSUB_HUB,
    map: { tiles: value.MAP_TILES, attribution: value.MAP_ATTRIBUTION },
  };
}

/** The same environment as variables, with every default spelled out: what child processes receive. */
export function toVariables(environment: Environment): Record<string, string> {
  const service = (name: string, { host, port, url }: Service) => ({
    [`${name}_HOST`]: host,
    [`${name}_PORT`]: String(port),
    [`${name}_URL`]: url,
  });
  return {
    DATA_DIR: environment.dataDir,
    ...service('CMS', environment.cms),
    ...service('PUBLISHER', environment.publisher),
    ...service('SITE', environment.site),
    CMS_BUILD_TOKEN: environment.buildToken,
    CMS_IMPORT_TOKEN: environment.importToken,
    PUBLISHER_SECRET: environment.publisherSecret,
    ...(environment.websubHub && { WEBSUB_HUB: environment.websubHub }),
    ...(environment.map.tiles && { MAP_TILES: environment.map.tiles }),
    ...(environment.map.attribution && { MAP_ATTRIBUTION: environment.map.attribution }),
    ADMIN_EMAIL: environment.admin.email,
    ADMIN_PASSWORD: environment.admin.password,
  };
}
