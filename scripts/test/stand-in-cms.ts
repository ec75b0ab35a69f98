/** A CMS that knows only its publication revision, and can misbehave. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { revisionPath } from '@passerelle/shared/publication';

export interface StandInCms {
  url: string;
  token: string;
  revision: string;
  /** What it answers instead of its revision. */
  broken: 'no' | 'status-500' | 'html' | 'cut' | 'hang';
  close: () => Promise<void>;
}

/** Starts it on a free port. */
export async function startStandInCms(): Promise<StandInCms> {
  const token = 'a-token-for-the-stand-in';
  const server = createServer((request, response) => {
    if (request.url !== revisionPath || request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end();
    } else if (cms.broken === 'status-500') response.writeHead(500).end();
    else if (cms.broken === 'html') response.end('<!doctype html><title>Oups</title>');
    else if (cms.broken === 'cut') response.end('{"data":{"revi');
    else if (cms.broken !== 'hang') response.end(JSON.stringify({ data: { revision: cms.revision } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cms: StandInCms = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    revision: 'r1',
    broken: 'no',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return cms;
}
