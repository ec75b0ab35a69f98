/** The static server's process. */
import { parseEnvironment } from '../environment.ts';
import { createSiteServer } from './server.ts';

const { dataDir, site, publisher, cms } = parseEnvironment(process.env);
const server = createSiteServer({
  dataDir,
  siteUrl: site.url,
  publisherUrl: publisher.url,
  cmsUrl: cms.url,
});
server.on('error', (error) => {
  console.error(
    `${site.host}:${site.port} cannot be listened on: ${error.message}. Set SITE_PORT or SITE_HOST.`,
  );
  process.exit(1);
});
server.listen(site.port, site.host, () => console.log(`Listening on ${site.host}:${site.port}`));

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  // A download still running gets a moment; a reader who went away does not hold us.
  setTimeout(() => process.exit(0), 2_000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
