import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';
import { contentPolicy } from './lib/policy.ts';

const least = { CMS_BUILD_TOKEN: 'token' };
const tiles = 'https://tiles.example.org/{z}/{x}/{y}.png';

test('pictures of a map need whose they are, and an address they can be asked by', () => {
  expect(readEnvironment(least).tiles).toBeUndefined();
  const told = { ...least, MAP_TILES: tiles, MAP_ATTRIBUTION: '© OpenStreetMap' };
  expect(readEnvironment(told).tiles).toEqual({ url: tiles, attribution: '© OpenStreetMap' });
  expect(() => readEnvironment({ ...least, MAP_TILES: tiles })).toThrow('MAP_ATTRIBUTION');
  expect(() => readEnvironment({ ...told, MAP_TILES: 'https://tiles.example.org/' })).toThrow(
    '{z}, {x} and {y}',
  );
  expect(() => readEnvironment({ ...told, MAP_TILES: 'http://tiles.example.org/{z}/{x}/{y}' })).toThrow(
    'https',
  );
});

test('only a page that may ask for pictures elsewhere is allowed to', () => {
  expect(contentPolicy()).toContain("img-src 'self' data:;");
  expect(contentPolicy('https://tiles.example.org')).toContain(
    "img-src 'self' data: https://tiles.example.org;",
  );
});
