/** Starts Strapi on an empty folder and stops it: what is there afterwards is what every start after the first finds. */
import { startStrapi } from './running-strapi.ts';

const cms = await startStrapi({ dataDir: process.argv[2] });
await cms.stop();
process.exit(0);
