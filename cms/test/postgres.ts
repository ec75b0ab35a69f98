/** A PostgreSQL server of its own for tests, where PostgreSQL is installed. */
import { execFile, spawn } from 'node:child_process';
import { chown, glob, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The server refuses to be run by root; by Debian's convention, this user owns nothing. */
const nobody = 65534;

/** Where Debian and others keep the server's programs, the newest version first; nothing where there are none. */
export async function postgresPrograms(): Promise<string | undefined> {
  const places = ['/usr/lib/postgresql/*/bin/initdb', '/usr/{,local/,pgsql/}bin/initdb'];
  const found: string[] = [];
  for await (const place of glob(places)) found.push(place);
  return found
    .toSorted()
    .at(-1)
    ?.replace(/\/initdb$/, '');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface RunningPostgres {
  /** As `DATABASE_URL` expects it. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a server with an empty database, on loopback. */
export async function startPostgres(programs: string): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: nobody, gid: nobody } : {};
  if (isRoot) await chown(folder, nobody, nobody);
  const data = join(folder, 'data');
  const options = ['--auth=trust', '--username=passerelle', '--encoding=UTF8', '--no-sync'];
  await promisify(execFile)(join(programs, 'initdb'), [...options, `--pgdata=${data}`], {
    ...as,
    cwd: folder,
  });
  const port = await freePort();
  // What survives a power cut is PostgreSQL's business, not these tests'.
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((each) => ['-c', each])],
    {
      ...as,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((done) => server.once('exit', done));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (part: Buffer) => {
      said += String(part);
      if (said.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error(`PostgreSQL did not start. It said:\n${said}`)));
  });
  return {
    url: `postgres://passerelle@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT'); // A fast shutdown (man 1 postgres).
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
