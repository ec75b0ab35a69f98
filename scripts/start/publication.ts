/** Starting the publisher and the static server, and waiting for a first release. */
import path from 'node:path';
import { publisherStatus, type Build, type PublisherStatus } from '@passerelle/shared/publication';
import { root, type Environment } from '../environment.ts';
import { waitFor, type Processes } from './processes.ts';

const program = (name: string) => path.join(root, 'scripts', name, 'main.ts');

/** How the publication that this start waited for went. */
export interface FirstPublication {
  /** What visitors read; nothing before the first release. */
  live?: NonNullable<PublisherStatus['live']>;
  /** The build that failed: visitors read an older release, or none yet. */
  failed?: Build;
}

/** Starts the publisher and waits until what visitors will read is settled. */
export async function startPublisher(
  processes: Processes,
  environment: Environment,
  onProgress: (line: string) => void,
): Promise<FirstPublication> {
  const running = processes.start({ name: 'publisher', args: [program('publisher')], cwd: root });
  let status: PublisherStatus | undefined;
  let said = '';
  await waitFor(
    running,
    async () => {
      status = await readStatus(environment.publisher.url);
      const line = `${status.state}: ${status.builds[0]?.id ?? ''}`;
      if (line !== said && status.state !== 'idle') onProgress((said = line));
      return status.state === 'idle';
    },
    { timeoutMs: 15 * 60_000, intervalMs: 200 },
  );
  const { live, builds } = status!;
  const failed = builds[0]?.state === 'failed' ? builds[0] : undefined;
  return { ...(live && { live }), ...(failed && { failed }) };
}

/** Starts the static server and waits until it answers, even if only that the site is yet to come (503). */
export async function startSite(processes: Processes, environment: Environment): Promise<void> {
  const running = processes.start({ name: 'site', args: [program('server')], cwd: root });
  const home = `http://${reachable(environment.site.host)}:${environment.site.port}/`;
  await waitFor(
    running,
    async () => [200, 503].includes((await fetch(home, { signal: AbortSignal.timeout(5_000) })).status),
    {
      timeoutMs: 30_000,
    },
  );
}

/** Why a build failed, one reason a line. */
export function explain(build: Build | undefined): string {
  if (!build) return 'The publisher gave no reason.';
  const faults = build.faults.map(
    ({ type, title, locale, field, reason }) => `${type} « ${title} » (${locale}), ${field}: ${reason}`,
  );
  return [build.reason, ...faults]
    .filter(Boolean)
    .map((line) => `  │ ${line}`)
    .join('\n');
}

async function readStatus(url: string): Promise<PublisherStatus> {
  const response = await fetch(`${url}/status`, { signal: AbortSignal.timeout(5_000) });
  return publisherStatus.parse(await response.json());
}

/** A wildcard address is for listening, not for connecting. */
const reachable = (host: string) => (host === '0.0.0.0' || host === '::' ? 'localhost' : host);
