/** The `.env` file: read first, completed with what only this installation may know, never overwritten. */
import { randomBytes } from 'node:crypto';
import { appendFile, chmod, readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';

const secret = () => randomBytes(24).toString('base64url');

/** Strapi asks for a digit, a small and a capital letter. */
const password = () => `${randomBytes(9).toString('base64url')}aA1`;

const generated: Record<string, () => string> = {
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  CMS_BUILD_TOKEN: () => randomBytes(48).toString('hex'),
  CMS_IMPORT_TOKEN: () => randomBytes(48).toString('hex'),
  PUBLISHER_SECRET: secret,
  ADMIN_EMAIL: () => 'admin@example.org',
  ADMIN_PASSWORD: password,
};

/** The `.env` file cannot be read or written. */
export class EnvFileError extends Error {
  override name = 'EnvFileError';
}

/** Gives every secret that is missing a value; answers their names. */
export function inventMissing(env: NodeJS.ProcessEnv): string[] {
  const missing = Object.keys(generated).filter((name) => !env[name]);
  for (const name of missing) env[name] = generated[name]!();
  return missing;
}

/**
 * Puts the file's variables under the process's own (which win), and writes the missing secrets into it, readable
 * by its owner only. Answers the names it had to invent.
 */
export async function completeEnvFile(file: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new EnvFileError(`${file} could not be read: ${error.message}. Make it readable by this user.`);
  });
  for (const [name, value] of Object.entries(parseEnv(text))) env[name] ||= value;
  const missing = inventMissing(env);
  if (missing.length > 0) await write(file, text, missing, env);
  return missing;
}

async function write(file: string, text: string, names: string[], env: NodeJS.ProcessEnv) {
  const head = text === '' ? '# Written by npm start. Secrets: never share or commit this file.\n' : '';
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const lines = names.map((name) => `${name}=${env[name]}\n`).join('');
  try {
    await appendFile(file, gap + head + lines, { mode: 0o600 });
    await chmod(file, 0o600);
  } catch (error) {
    throw new EnvFileError(
      `${file} could not be written: ${(error as Error).message}. Make its folder writable, or name another file in ENV_FILE.`,
    );
  }
}
