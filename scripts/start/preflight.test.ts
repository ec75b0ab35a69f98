import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseEnvironment, type Environment } from '../environment.ts';
import { freePorts } from '../test/free-ports.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { preflight } from './preflight.ts';

async function environment(dataDir: string, changes: Record<string, string> = {}): Promise<Environment> {
  const [cms, publisher, site] = await freePorts(3);
  return parseEnvironment({
    DATA_DIR: dataDir,
    CMS_PORT: String(cms),
    PUBLISHER_PORT: String(publisher),
    SITE_PORT: String(site),
    CMS_BUILD_TOKEN: 'a'.repeat(16),
    CMS_IMPORT_TOKEN: 'b'.repeat(16),
    PUBLISHER_SECRET: 'c'.repeat(16),
    ADMIN_EMAIL: 'a@example.org',
    ADMIN_PASSWORD: 'a-password',
    ...changes,
  });
}

test('a machine with room and free ports passes, and the data folder is made', async () => {
  await expect(
    preflight(await environment(path.join(await temporaryFolder(), 'new/data'))),
  ).resolves.toBeUndefined();
});

test('a data folder that cannot be written is named with its variable', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  await expect(preflight(await environment(path.join(file, 'data')))).rejects.toThrow(
    /^DATA_DIR .*file\/data cannot be written/,
  );
});

test('a port in use is named with its variable', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const busy = await environment(await temporaryFolder(), { SITE_PORT: String(port) });
  await expect(preflight(busy)).rejects.toThrow(`Port ${port} (SITE_PORT) is already in use on 127.0.0.1.`);
});

test('an address that is not this machine’s is named with its variable', async () => {
  const foreign = await environment(await temporaryFolder(), { CMS_HOST: '192.0.2.1' });
  await expect(preflight(foreign)).rejects.toThrow(`192.0.2.1:${foreign.cms.port} cannot be listened on`);
});
