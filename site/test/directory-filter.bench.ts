/**
 * How long a click on a filter keeps a cheap phone busy with 5,000 services: time of the page's own thread, from the
 * click to the list, counts, styles and layout, its processor slowed four times. Thread time, so that whatever else
 * runs on the machine does not count.
 *
 *     node site/test/directory-filter.bench.ts [services]
 */
import { openGallery } from './gallery-page.ts';

const services = Number(process.argv[2] ?? 5000);
const slowdown = 4;
const clicks = 40;
const gallery = await openGallery({ services });
try {
  const page = await gallery.open('?tri=verification');
  await page.locator('.found li').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (names: string[]) => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (
      1000 * metrics.filter(({ name }) => names.includes(name)).reduce((sum, { value }) => sum + value, 0)
    );
  };
  const parts = {
    script: ['ScriptDuration'],
    'styles and layout': ['RecalcStyleDuration', 'LayoutDuration'],
  };
  const times = new Map<string, number[]>();
  for (let click = 0; click < clicks; click += 1) {
    const before = await Promise.all(Object.values(parts).map(busy));
    await page.evaluate((turn) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.filter-form li:not([hidden]) input')];
      boxes[(turn * 17) % boxes.length]!.click();
      document.body.getBoundingClientRect();
    }, click);
    const after = await Promise.all(Object.values(parts).map(busy));
    const spent = after.map((time, part) => time - before[part]!);
    [...Object.keys(parts), 'both'].forEach((name, part) => {
      const time = spent[part] ?? spent.reduce((sum, each) => sum + each, 0);
      times.set(name, [...(times.get(name) ?? []), time]);
    });
  }
  console.log(`${services} services, ${clicks} clicks, processor slowed ${slowdown} times`);
  for (const [name, spent] of times) {
    const sorted = spent.toSorted((one, other) => one - other);
    const at = (share: number) => `${sorted[Math.floor((clicks - 1) * share)]!.toFixed(1)} ms`;
    console.log(`${name}: median ${at(0.5)}, nine in ten under ${at(0.9)}, worst ${at(1)}`);
  }
} finally {
  await gallery.close();
}
