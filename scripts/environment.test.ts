import path from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment, root, toVariables } from './environment.ts';

const least = {
  CMS_BUILD_TOKEN: 'a'.repeat(16),
  CMS_IMPORT_TOKEN: 'b'.repeat(16),
  PUBLISHER_SECRET: 'c'.repeat(16),
  ADMIN_EMAIL: 'a@example.org',
  ADMIN_PASSWORD: 'a-password',
};

test('with the secrets alone, everything else has its usual value', () => {
  expect(parseEnvironment(least)).toMatchObject({
    dataDir: path.join(root, '.data'),
    cms: { host: '127.0.0.1', port: 1337, url: 'http://localhost:1337' },
    publisher: { port: 4400 },
    site: { port: 4321, url: 'http://localhost:4321' },
  });
});

test('an address follows its port, unless it is given; a last slash is dropped', () => {
  const environment = parseEnvironment({
    ...least,
    CMS_PORT: '9000',
    SITE_PORT: '9001',
    SITE_URL: 'https://example.org/',
  });
  expect(environment.cms.url).toBe('http://localhost:9000');
  expect(environment.site).toMatchObject({ port: 9001, url: 'https://example.org' });
});

test('an empty variable counts as none', () => {
  expect(parseEnvironment({ ...least, SITE_URL: '', CMS_PORT: '' }).cms.port).toBe(1337);
});

test('all faults are named at once', () => {
  const wrong = {
    ...least,
    CMS_PORT: 'abc',
    SITE_URL: 'ftp://x',
    PUBLISHER_SECRET: 'short',
    MAP_TILES: 'https://tiles.example.org/',
  };
  expect(() => parseEnvironment(wrong)).toThrow(EnvironmentError);
  for (const name of ['CMS_PORT', 'SITE_URL', 'PUBLISHER_SECRET', 'MAP_TILES'])
    expect(() => parseEnvironment(wrong)).toThrow(name);
});

test('pictures of a map without a word on whose they are stop the start, not the first page with a map', () => {
  const map = { MAP_TILES: 'https://tiles.example.org/{z}/{x}/{y}.png' };
  expect(() => parseEnvironment({ ...least, ...map })).toThrow('MAP_ATTRIBUTION');
  expect(parseEnvironment({ ...least, ...map, MAP_ATTRIBUTION: '© OpenStreetMap' }).map.tiles).toBe(
    map.MAP_TILES,
  );
});

test('children that read the variables understand the same', () => {
  const environment = parseEnvironment({
    ...least,
    DATA_DIR: '/tmp/x',
    CMS_HOST: '0.0.0.0',
  });
  expect(parseEnvironment(toVariables(environment))).toEqual(environment);
});
