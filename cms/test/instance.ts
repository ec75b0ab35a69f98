/** One CMS of several on the same database: a process of its own, which also does what is due when it is told to. */
import { doWhatIsDue } from '../src/documents/scheduled-publishing.ts';
import { startStrapi } from './running-strapi.ts';

const [dataDir, databaseUrl = ''] = process.argv.slice(2);
const { strapi, url } = await startStrapi({ dataDir, databaseUrl });
process.on('message', async (message) => {
  process.send!({ done: await doWhatIsDue(strapi, new Date(message as string)) });
});
process.send!({ url });
