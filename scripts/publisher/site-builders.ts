/** How this site is built, and what its rendering depends on beside the content. */
import path from 'node:path';
import { contentHash } from '../content-hash.ts';
import { root, toVariables, type Environment } from '../environment.ts';
import type { Command } from './command.ts';
import type { Releases } from './releases.ts';
import { OrdinaryBuilder } from './ordinary-builder.ts';
import { SearchIndexer } from './search-indexer.ts';
import { Previewer } from './previewer.ts';
import { WarmBuilder } from './warm-builder.ts';
import { WarmRenderer } from './warm-renderer.ts';

const site = path.join(root, 'site');
const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
const buildTimeoutMs = 10 * 60_000;
const renderTimeoutMs = 2 * 60_000;
const megabyte = 1024 * 1024;

/** Far above what 10,000 entries need; a renderer that gets there leaks. */
const memoryLimit = 1024 * megabyte;

/** What the site's programs are told: no secret but the token that reads. */
function variables(environment: Environment, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { CMS_URL, CMS_BUILD_TOKEN, SITE_URL, DATA_DIR, WEBSUB_HUB, MAP_TILES, MAP_ATTRIBUTION } =
    toVariables(environment);
  const { PATH, HOME, TZ, LANG } = env;
  return {
    ...{ PATH, HOME, TZ, LANG, CMS_URL, CMS_BUILD_TOKEN, SITE_URL, DATA_DIR, WEBSUB_HUB },
    ...{ MAP_TILES, MAP_ATTRIBUTION },
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** The state of everything that renders: a release made by other code, or for another address, is stale. */
export function siteCodeHash(environment: Environment): Promise<string> {
  return contentHash(
    root,
    ['site', 'shared/src', 'package-lock.json'],
    [environment.site.url, environment.websubHub ?? ''],
  );
}

/** Makes pages findable. */
export function searchIndexer(environment: Environment, releases: Releases, env: NodeJS.ProcessEnv) {
  const command: Command = {
    args: [path.join(site, 'src/search/main.ts')],
    cwd: site,
    env: variables(environment, env),
    timeoutMs: buildTimeoutMs,
  };
  return new SearchIndexer(command, releases);
}

/** The ordinary build. */
export function ordinaryBuilder(environment: Environment, releases: Releases, env: NodeJS.ProcessEnv) {
  const command: Command = {
    args: [astro, 'build'],
    cwd: site,
    env: variables(environment, env),
    timeoutMs: buildTimeoutMs,
  };
  return new OrdinaryBuilder(command, releases);
}

/** The warm renderer, under a name of its own. */
function warmRenderer(
  name: string,
  environment: Environment,
  { dataDir }: Releases,
  env: NodeJS.ProcessEnv,
): WarmRenderer {
  const told = variables(environment, env);
  return new WarmRenderer({
    bundle: {
      args: [astro, 'build', '--config', 'renderer.config.ts'],
      cwd: site,
      env: told,
      timeoutMs: buildTimeoutMs,
    },
    bundlesDir: path.join(site, '.cache/renderer'),
    logsDir: path.join(dataDir, 'logs'),
    name,
    env: told,
    timeoutMs: renderTimeoutMs,
  });
}

/** Builds with the warm renderer. */
export function warmBuilder(environment: Environment, releases: Releases, env: NodeJS.ProcessEnv) {
  const renderer = warmRenderer('renderer', environment, releases, env);
  return new WarmBuilder({ releases, renderer, memoryLimit });
}

/** Shows drafts. */
export function previewer(environment: Environment, releases: Releases, env: NodeJS.ProcessEnv) {
  return new Previewer({
    renderer: warmRenderer('preview', environment, releases, env),
    codeHash: () => siteCodeHash(environment),
    secret: environment.publisherSecret,
  });
}
