/** A real Strapi for tests: its own folder and database, a free port, the same code as in production. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';

// Imported as a module, Strapi dies on its own extensionless imports; required, it does not.
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as {
  createStrapi(options: object): Core.Strapi;
};

const appDir = resolve(import.meta.dirname, '..');

export const administrator = { email: 'admin@example.org', password: 'Passerelle1' };
export const buildToken = 'build-token-for-tests';
export const importToken = 'import-token-for-tests';
export const publisherSecret = 'publisher-secret-for-tests';

export interface RunningStrapi {
  strapi: Core.Strapi;
  url: string;
  /** A request to the CMS; the body is sent and read as JSON. */
  request(path: string, options?: RequestOptions): Promise<Answer>;
  stop(): Promise<void>;
}

interface RequestOptions {
  method?: string;
  token?: string;
  body?: unknown;
}

export interface Answer {
  status: number;
  /** Whatever the server says; the tests look into it. */
  body: ReturnType<typeof JSON.parse>;
}

function setEnvironment(dataDir: string, publisherUrl: string, databaseUrl: string): void {
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    CMS_PORT: '0',
    DATABASE_URL: databaseUrl,
    PUBLISHER_URL: publisherUrl,
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    CMS_BUILD_TOKEN: buildToken,
    CMS_IMPORT_TOKEN: importToken,
    PUBLISHER_SECRET: publisherSecret,
    APP_KEYS: 'application-key-for-tests',
    API_TOKEN_SALT: 'api-token-salt-for-tests',
    ADMIN_JWT_SECRET: 'admin-jwt-secret-for-tests',
    TRANSFER_TOKEN_SALT: 'transfer-salt-for-tests',
    ENCRYPTION_KEY: 'encryption-key-for-tests',
  });
}

/** `destroy` removes every listener of the process, the test runner's own included: they are put back. */
async function destroy(strapi: Core.Strapi): Promise<void> {
  const listeners = process.eventNames().map((name) => [name, process.rawListeners(name as 'exit')] as const);
  await strapi.destroy();
  for (const [name, all] of listeners) {
    for (const listener of all) process.on(name as 'exit', listener as () => void);
  }
}

async function copyOfFirstStart(): Promise<string> {
  // Known to tests alone; what they start in processes of its own has a folder of its own.
  const { inject } = await import('vitest');
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-cms-'));
  await cp(inject('firstStart'), folder, { recursive: true });
  return folder;
}

/**
 * Starts Strapi on a database in `dataDir`, on a copy of one that was started once, or on the PostgreSQL database at
 * `databaseUrl`; nobody listens at `publisherUrl` unless a test does.
 */
export async function startStrapi({
  dataDir,
  publisherUrl = 'http://127.0.0.1:9',
  databaseUrl = '',
}: {
  dataDir?: string | undefined;
  publisherUrl?: string;
  databaseUrl?: string;
} = {}): Promise<RunningStrapi> {
  const folder = dataDir ?? (await copyOfFirstStart());
  setEnvironment(folder, publisherUrl, databaseUrl);
  const strapi = createStrapi({
    appDir,
    distDir: join(appDir, 'dist'),
    serveAdminPanel: false,
    autoReload: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  // Strapi's own listen mounts the routes; the bare HTTP server's would answer 404 to everything.
  await new Promise<void>((done) => strapi.server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;
  return {
    strapi,
    url,
    async request(path, { method = 'GET', token, body } = {}) {
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
      };
    },
    async stop() {
      await destroy(strapi);
      if (!dataDir) await rm(folder, { recursive: true, force: true });
    },
  };
}
