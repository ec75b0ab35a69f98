/** A whole publisher on real files, with the stand-ins for the CMS and the site's build. */
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Command } from '../publisher/command.ts';
import { OrdinaryBuilder } from '../publisher/ordinary-builder.ts';
import { Publisher } from '../publisher/publisher.ts';
import type { PublisherOptions } from '../publisher/publisher-options.ts';
import { Releases } from '../publisher/releases.ts';
import type { Manner } from './stand-in-site.ts';
import { startStandInCms, type StandInCms } from './stand-in-cms.ts';
import { until } from './temporary.ts';

const program = path.join(import.meta.dirname, 'stand-in-site.ts');

/** The build of the stand-in site, with a given manner. */
export function standInCommand(cms: { url: string; token: string }, manner: Manner = {}): Command {
  return {
    args: [program],
    cwd: import.meta.dirname,
    env: {
      PATH: process.env.PATH,
      CMS_URL: cms.url,
      CMS_BUILD_TOKEN: cms.token,
      STAND_IN: JSON.stringify(manner),
    },
    timeoutMs: 20_000,
  };
}

export interface RunningPublisher {
  publisher: Publisher;
  cms: StandInCms;
  releases: Releases;
  options: PublisherOptions;
  /** What the next build runs. */
  command: Command;
  /** Waits until nothing is queued or built. */
  idle: () => Promise<void>;
}

/** Starts a publisher in a folder; it stops with the test. */
export async function startPublisherIn(
  dataDir: string,
  changes: Partial<PublisherOptions> & { cms?: StandInCms; manner?: Manner } = {},
): Promise<RunningPublisher> {
  const { cms: given, manner, ...rest } = changes;
  const cms = given ?? (await startStandInCms());
  const releases = new Releases(dataDir);
  const command = standInCommand(cms, manner);
  const options: PublisherOptions = {
    releases,
    builder: new OrdinaryBuilder(command, releases),
    siteUrl: 'http://localhost:4321',
    cmsUrl: cms.url,
    buildToken: cms.token,
    codeHash: async () => 'code-1',
    ...rest,
  };
  const publisher = new Publisher(options);
  onTestFinished(async () => {
    await publisher.stop();
    await cms.close();
  });
  await publisher.start();
  const idle = () => until('the publisher is idle', () => publisher.status().state === 'idle', 30_000);
  return { publisher, cms, releases, options, command, idle };
}
