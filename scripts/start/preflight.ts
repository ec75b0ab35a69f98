/** What can be known to be wrong before anything is started. */
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Environment, Service } from '../environment.ts';

/** Something on this machine stands in the way; the message names it and the remedy. */
export class PreflightError extends Error {
  override name = 'PreflightError';
}

const leastFreeBytes = 500 * 1024 * 1024;

/** Refuses to start, in one line, on a machine where it could not work. */
export async function preflight(environment: Environment): Promise<void> {
  await checkFolder(environment.dataDir);
  await checkDisk(environment.dataDir);
  await checkPort('CMS_PORT', 'CMS_HOST', environment.cms);
  await checkPort('PUBLISHER_PORT', 'PUBLISHER_HOST', environment.publisher);
  await checkPort('SITE_PORT', 'SITE_HOST', environment.site);
}

async function checkFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new PreflightError(
      `DATA_DIR ${folder} cannot be written: ${(error as Error).message}. Give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}

async function checkDisk(folder: string) {
  const disk = await statfs(folder);
  const free = disk.bavail * disk.bsize;
  if (free >= leastFreeBytes) return;
  throw new PreflightError(
    `Only ${Math.round(free / 1024 / 1024)} MiB are free where DATA_DIR ${folder} is, and 500 are needed. Free some space, or set DATA_DIR to another disk.`,
  );
}

async function checkPort(portName: string, hostName: string, { host, port }: Service) {
  const server = createServer();
  const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => resolve(undefined));
  });
  if (!fault) {
    await new Promise((resolve) => server.close(resolve));
    return;
  }
  if (fault.code === 'EADDRINUSE') {
    throw new PreflightError(
      `Port ${port} (${portName}) is already in use on ${host}. Stop the program that uses it, or set ${portName} to a free port.`,
    );
  }
  throw new PreflightError(
    `${host}:${port} cannot be listened on: ${fault.message}. Set ${portName} or ${hostName} to an address this user may use.`,
  );
}
