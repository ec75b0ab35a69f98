/** A server of our own stands for whatever else runs beside the CMS: nothing an editor writes may reach it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAll } from './ask.ts';
import { isInside } from './outside.ts';
import { insideFault } from './verdict.ts';

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fd12:3456::1',
  'fe80::1%eth0',
  'ff02::1',
])('%s is inside', (address) => {
  expect(isInside(address)).toBe(true);
});

test.each(['93.184.215.14', '172.32.0.1', '100.128.0.1', '192.0.78.1', '2a00:1450:400e::1', 'exemple.be'])(
  '%s is not',
  (address) => {
    expect(isInside(address)).toBe(false);
  },
);

let server: Server;
let port: number;
let asked = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    response.end('un secret');
  });
  await new Promise<void>((done) => server.listen(0, done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

test('neither a number, however it is written, nor a name leads to our own network', async () => {
  const hosts = ['127.0.0.1', '2130706433', '0x7f.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]'];
  const addresses = hosts.map((host) => new URL(`http://${host}:${port}/`).href);
  const replies = await askAll(addresses, { userAgent: 'test' });
  expect([...new Set(addresses)].map((address) => replies.get(address))).toEqual(
    [...new Set(addresses)].map(() => ({ fault: insideFault })),
  );
  expect(asked).toBe(0);
  await askAll(addresses.slice(0, 1), { userAgent: 'test', isInsideAsked: true });
  expect(asked, 'the same server, once it may be asked').toBe(1);
});
