import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

const random = 'a-random-value-of-24-chars';
const complete = {
  CMS_BUILD_TOKEN: random,
  CMS_IMPORT_TOKEN: random,
  PUBLISHER_SECRET: random,
  APP_KEYS: `${random},${random}`,
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
};

const messageFor = (env: Record<string, string>) => {
  try {
    readEnvironment(env, '/srv');
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
  return undefined;
};

describe('the environment', () => {
  test('has a default for everything but secrets', () => {
    const { DATA_DIR, publicDir, CMS_HOST, CMS_PORT, CMS_URL, PUBLISHER_URL, DATABASE_URL } = readEnvironment(
      complete,
      '/srv',
    );
    expect({ DATA_DIR, publicDir, CMS_HOST, CMS_PORT, CMS_URL, PUBLISHER_URL, DATABASE_URL }).toEqual({
      DATA_DIR: '/srv/.data',
      publicDir: '/srv/.data/public',
      CMS_HOST: '127.0.0.1',
      CMS_PORT: 1337,
      CMS_URL: 'http://localhost:1337',
      PUBLISHER_URL: 'http://localhost:4400',
      DATABASE_URL: undefined,
    });
  });

  test('tells every fault in one message, with the remedy', () => {
    const message = messageFor({
      ...complete,
      CMS_PORT: 'many',
      PUBLISHER_SECRET: '',
      ADMIN_EMAIL: 'a@example.org',
    });
    expect(message).toContain('3 setting(s)');
    expect(message).toContain('CMS_PORT is not valid: set it to a port number');
    expect(message).toContain('PUBLISHER_SECRET is missing: set it to a random value');
    expect(message).toContain('ADMIN_EMAIL and ADMIN_PASSWORD go together');
    expect(message).toContain('npm start');
  });

  test('names every secret when there is nothing at all', () => {
    const message = messageFor({});
    for (const name of Object.keys(complete)) expect(message).toContain(`${name} is missing`);
  });

  test('never repeats a value, which may be a secret', () => {
    expect(messageFor({ ...complete, ENCRYPTION_KEY: 'hunter2' })).not.toContain('hunter2');
  });

  test('addresses follow the ports, and lose the slash at their end', () => {
    const { CMS_URL, PUBLISHER_URL } = readEnvironment(
      { ...complete, CMS_PORT: '8080', PUBLISHER_URL: 'http://publisher:1/' },
      '/srv',
    );
    expect([CMS_URL, PUBLISHER_URL]).toEqual(['http://localhost:8080', 'http://publisher:1']);
  });
});
