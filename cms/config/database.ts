import { join } from 'node:path';
import { environment } from '../src/environment.ts';

export default () => {
  const { DATABASE_URL, DATA_DIR } = environment();
  const connection = DATABASE_URL
    ? { client: 'postgres', connection: { connectionString: DATABASE_URL } }
    : { client: 'sqlite', connection: { filename: join(DATA_DIR, 'cms.db') }, useNullAsDefault: true };
  return { connection };
};
