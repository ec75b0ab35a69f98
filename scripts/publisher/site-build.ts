/** How the site is built, and what its rendering depends on beside the content. */
import path from 'node:path';
import { contentHash } from '../content-hash.ts';
import { root, toVariables, type Environment } from '../environment.ts';
import type { BuildCommand } from './build.ts';

const timeoutMs = 10 * 60_000;

/** `astro build`, told where the content is; it is given no secret but the token that reads. */
export function siteBuild(environment: Environment, env: NodeJS.ProcessEnv): BuildCommand {
  const { CMS_URL, CMS_BUILD_TOKEN, SITE_URL, DATA_DIR } = toVariables(environment);
  return {
    args: [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: path.join(root, 'site'),
    env: {
      PATH: env.PATH,
      HOME: env.HOME,
      TZ: env.TZ,
      LANG: env.LANG,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CMS_URL,
      CMS_BUILD_TOKEN,
      SITE_URL,
      DATA_DIR,
    },
    timeoutMs,
  };
}

/** The state of everything that renders: a release made by other code, or for another address, is stale. */
export function siteCodeHash(environment: Environment): Promise<string> {
  return contentHash(root, ['site', 'shared/src', 'package-lock.json'], [environment.site.url]);
}
