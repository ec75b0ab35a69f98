/** What a monitoring system asks (Prometheus text format, https://prometheus.io/docs/instrumenting/exposition_formats/). */
import type { PublisherStatus } from '@passerelle/shared/publication';
import { Gauge, Registry } from 'prom-client';

const seconds = (iso: string) => Date.parse(iso) / 1000;

/** The status as metrics. */
export async function metrics(status: PublisherStatus): Promise<{ type: string; text: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number | undefined) => {
    if (value !== undefined)
      new Gauge({ name: `passerelle_${name}`, help, registers: [registry] }).set(value);
  };
  const { live, cms, builds, audit } = status;
  const online = builds.find(({ state }) => state === 'online');
  gauge('pages', 'Pages of the live release', live?.pages);
  gauge(
    'live_since_seconds',
    'When the live release was published (Unix time)',
    live && seconds(live.publishedAt),
  );
  gauge('cms_reachable', 'Whether the CMS answered the last time it was asked', Number(cms.reachable));
  gauge('up_to_date', 'Whether visitors read what the CMS has', Number(live?.revision === cms.revision));
  gauge('last_build_failed', 'Whether the last publication failed', Number(builds[0]?.state === 'failed'));
  gauge(
    'last_build_duration_seconds',
    'From the hint to the page online, for the last publication that went online',
    online?.endedAt ? seconds(online.endedAt) - seconds(online.requestedAt) : undefined,
  );
  gauge('audit_different_files', 'Files that differed from a build from scratch', audit?.different.length);
  return { type: registry.contentType, text: await registry.metrics() };
}
