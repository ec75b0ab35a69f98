/** The publisher's process. */
import path from 'node:path';
import { parseEnvironment } from '../environment.ts';
import { logInfo } from './log.ts';
import { FailedSearches } from './failed-searches.ts';
import { Publisher } from './publisher.ts';
import { Releases } from './releases.ts';
import { createApp, listen } from './server.ts';
import { tellHub } from './websub.ts';
import { ordinaryBuilder, previewer, searchIndexer, siteCodeHash, warmBuilder } from './site-builders.ts';

const environment = parseEnvironment(process.env);

const releases = new Releases(environment.dataDir);
const publisher = new Publisher({
  releases,
  builder: warmBuilder(environment, releases, process.env),
  indexer: searchIndexer(environment, releases, process.env),
  auditor: ordinaryBuilder(environment, releases, process.env),
  siteUrl: environment.site.url,
  cmsUrl: environment.cms.url,
  buildToken: environment.buildToken,
  codeHash: () => siteCodeHash(environment),
});
await publisher.start();
if (environment.websubHub) {
  const tell = tellHub({
    hub: environment.websubHub,
    siteUrl: environment.site.url,
    live: () => releases.live(),
  });
  await tell();
  publisher.watch(() => void tell());
}
const drafts = previewer(environment, releases, process.env);

const failedSearches = new FailedSearches(path.join(environment.dataDir, 'failed-searches.json'));
const app = createApp({
  secret: environment.publisherSecret,
  cmsUrl: environment.cms.url,
  onHint: () => publisher.ask('webhook'),
  status: () => publisher.status(),
  rebuild: () => publisher.ask('request'),
  accept: () => publisher.accept(),
  purge: () => publisher.purge(),
  rollBack: () => publisher.rollBack(),
  watch: (listener) => publisher.watch(listener),
  previewer: drafts,
  failedSearches,
});
const server = await listen(app, environment.publisher);
logInfo('listening', { host: environment.publisher.host, port: environment.publisher.port });

async function stop() {
  server.close();
  await failedSearches.flush();
  server.closeAllConnections();
  await drafts.stop();
  await publisher.stop();
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
