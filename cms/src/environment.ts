/** The environment, parsed once: every fault is told at once, each with its remedy. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const secret = z.string().min(16);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const variables = {
  DATA_DIR: {
    schema: z.string().default('.data'),
    remedy:
      'the folder that keeps all state, e.g. /var/lib/passerelle; relative paths start at the project root',
  },
  CMS_HOST: { schema: z.string().default('127.0.0.1'), remedy: 'the address to listen on, e.g. 127.0.0.1' },
  CMS_PORT: { schema: port.default(1337), remedy: 'a port number, e.g. 1337' },
  CMS_URL: { schema: address.optional(), remedy: 'the address people reach, e.g. https://cms.example.org' },
  PUBLISHER_URL: {
    schema: address.optional(),
    remedy: 'the publisher’s address, e.g. http://localhost:4400',
  },
  PUBLISHER_PORT: { schema: port.default(4400), remedy: 'a port number, e.g. 4400' },
  SITE_URL: { schema: address.optional(), remedy: 'the address visitors reach, e.g. https://example.org' },
  SITE_PORT: { schema: port.default(4321), remedy: 'a port number, e.g. 4321' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    remedy: 'postgres://user:password@host:5432/name, or nothing to use SQLite',
  },
  ADMIN_EMAIL: { schema: z.email().optional(), remedy: 'the first administrator’s e-mail address' },
  ADMIN_PASSWORD: {
    schema: z.string().min(8).max(72).regex(/[a-z]/).regex(/[A-Z]/).regex(/\d/).optional(),
    remedy: 'at least 8 characters with a lower-case letter, a capital and a digit',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    remedy: 'your mail server, e.g. smtps://user:password@smtp.example.org',
  },
  MAIL_FROM: {
    schema: z.email().optional(),
    remedy: 'the address mails are sent from, e.g. info@example.org',
  },
  LETTER_TO: {
    schema: z.email().optional(),
    remedy: 'the address of the mailing list the monthly letter goes to, e.g. lettre@lists.example.org',
  },
  CMS_BUILD_TOKEN: { schema: secret, remedy: 'a random value of at least 16 characters' },
  CMS_IMPORT_TOKEN: { schema: secret, remedy: 'a random value of at least 16 characters' },
  PUBLISHER_SECRET: { schema: secret, remedy: 'a random value of at least 16 characters' },
  APP_KEYS: {
    schema: z
      .string()
      .transform((keys) => keys.split(',').map((key) => key.trim()))
      .pipe(z.array(secret).min(1)),
    remedy: 'one or more random values of at least 16 characters, separated by commas',
  },
  API_TOKEN_SALT: { schema: secret, remedy: 'a random value of at least 16 characters' },
  ADMIN_JWT_SECRET: { schema: secret, remedy: 'a random value of at least 16 characters' },
  TRANSFER_TOKEN_SALT: { schema: secret, remedy: 'a random value of at least 16 characters' },
  ENCRYPTION_KEY: { schema: secret, remedy: 'a random value of at least 16 characters' },
} satisfies Record<string, { schema: z.ZodType; remedy: string }>;

type Values = { [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['schema']> };

/** Everything outside the code that the CMS depends on. */
export type Environment = Omit<Values, 'CMS_URL' | 'PUBLISHER_URL' | 'SITE_URL'> & {
  CMS_URL: string;
  PUBLISHER_URL: string;
  SITE_URL: string;
  /** What Strapi serves as it is: uploads live under it. */
  publicDir: string;
};

/** The environment cannot be used; the message lists every variable at fault and what to set. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Reads the environment, or throws one error naming all that is wrong. An empty variable counts as absent. */
export function readEnvironment(env: Record<string, string | undefined>, projectRoot: string): Environment {
  const faults: string[] = [];
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, { schema, remedy }]) => {
      const given = env[name] === '' ? undefined : env[name];
      const parsed = schema.safeParse(given);
      if (!parsed.success) {
        faults.push(`  ${name} is ${given === undefined ? 'missing' : 'not valid'}: set it to ${remedy}.`);
      }
      return [name, parsed.data];
    }),
  ) as Values;
  if (Boolean(values.ADMIN_EMAIL) !== Boolean(values.ADMIN_PASSWORD)) {
    faults.push('  ADMIN_EMAIL and ADMIN_PASSWORD go together: set both, or neither.');
  }
  if (Boolean(values.SMTP_URL) !== Boolean(values.MAIL_FROM)) {
    faults.push('  SMTP_URL and MAIL_FROM go together: set both, or neither.');
  }
  if (values.LETTER_TO && !values.SMTP_URL) {
    faults.push('  LETTER_TO needs a mail server: set SMTP_URL and MAIL_FROM too.');
  }
  if (faults.length > 0) {
    throw new EnvironmentError(
      `The CMS cannot start: ${faults.length} setting(s) in the environment are at fault.\n${faults.join('\n')}\n` +
        '`npm start` in the project root writes a .env file with working values for all of them.',
    );
  }
  const dataDir = resolve(projectRoot, values.DATA_DIR);
  return {
    ...values,
    DATA_DIR: dataDir,
    CMS_URL: values.CMS_URL ?? `http://localhost:${values.CMS_PORT}`,
    PUBLISHER_URL: values.PUBLISHER_URL ?? `http://localhost:${values.PUBLISHER_PORT}`,
    SITE_URL: values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`,
    publicDir: join(dataDir, 'public'),
  };
}

let parsed: Environment | undefined;

/** The environment of this process. Strapi always runs in `cms/`, so the project root is one folder up. */
export function environment(): Environment {
  if (!parsed) {
    parsed = readEnvironment(process.env, resolve('..'));
    mkdirSync(join(parsed.publicDir, 'uploads'), { recursive: true });
    // Strapi's i18n plugin reads its first default locale from here, before any code of ours may run.
    process.env['STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE'] = 'fr';
    process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  }
  return parsed;
}
