/** What a bench shows: a table for those who read, a chart for those who look. */
import type { Endured } from './endurance.ts';
import type { Peer } from './peers.ts';
import type { Waits } from './publications.ts';

export interface Measured {
  entries: number;
  pages: number;
  waits: Waits[];
  /** Of the publisher and its renderer, in bytes. */
  memory: number;
  /** Files rendered from content. */
  files: number;
  /** All of them from content in memory, by a warm renderer, in milliseconds. */
  render: number;
  /** The same with a new renderer and everything read from the CMS, checked and released; and the most memory then. */
  coldBuild: { ms: number; memory: number };
  /** A plain `astro build` of the same content, with its search index. */
  ordinaryBuild: number;
  peers: Peer[];
}

/** The value that a share of the others stay under. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const kinds = [
  ['request', 'Strapi’s own answer'],
  ['page', 'the changed page'],
  ['home', 'home, which lists it'],
  ['search', 'its search index'],
] as const satisfies [keyof Waits, string][];

const of = (waits: Waits[], kind: keyof Waits, share: number) =>
  quantile(
    waits.map((each) => each[kind]),
    share,
  );
const ms = (value: number) => (value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`);

/** Medians, with the 95th percentile in parentheses. */
export function table(
  results: Measured[],
  { machine, date, publications }: { machine: string; date: string; publications: number },
): string {
  const columns = results.map(({ entries }) => `${entries} entries`);
  const row = (name: string, cell: (result: Measured) => string) =>
    `| ${[name, ...results.map(cell)].join(' | ')} |`;
  const builds = (name: string, value: (result: Measured) => { ms: number; files?: number } | undefined) =>
    row(name, (result) => {
      const taken = value(result);
      if (taken === undefined) return '–';
      if (taken.files === undefined) return ms(taken.ms);
      return `${ms(taken.ms)} (${taken.files}, ${(taken.ms / taken.files).toFixed(2)} ms each)`;
    });
  const names = [...new Set(results.flatMap(({ peers }) => peers.map(({ name }) => name)))];
  return `# From _Publier_ to online

Made by \`npm run bench\` on ${date}; ${machine}.

## One publication

From the admin panel's publish request, on a real Strapi, until each was served: median of ${publications} publications,
95th percentile in parentheses.

![Chart of the medians](publications.svg)

| ${['', ...columns].join(' | ')} |
| ${['---', ...columns.map(() => '---')].join(' | ')} |
${row('pages', ({ pages }) => String(pages))}
${kinds.map(([kind, name]) => row(name, ({ waits }) => `${ms(of(waits, kind, 0.5))} (${ms(of(waits, kind, 0.95))})`)).join('\n')}
${row('memory of publisher and renderer', ({ memory }) => `${Math.round(memory / 2 ** 20)} MB`)}

## The whole site

Hugo and Eleventy build the same entries with lists by theme and year, home, feed, and the two files machines read of each
organisation. Their pages say what ours do, in the same HTML: where the reader is in the menu, what machines read of the
page, ways to pass it on. Only ours draw a code for paper, explain words of the glossary and set French spaces. Files
made are in parentheses: we also make calendars, feeds of every theme and pages in other languages.

| ${['', ...columns].join(' | ')} |
| ${['---', ...columns.map(() => '---')].join(' | ')} |
${builds('rendered from memory, warm', ({ render, files }) => ({ ms: render, files }))}
${builds('read, rendered, checked, released, cold', ({ coldBuild }) => coldBuild)}
${row('most memory meanwhile, publisher included', ({ coldBuild }) => `${Math.round(coldBuild.memory / 2 ** 20)} MB`)}
${builds('plain `astro build`', ({ ordinaryBuild }) => ({ ms: ordinaryBuild }))}
${names.map((name) => builds(name, ({ peers }) => peers.find((peer) => peer.name === name))).join('\n')}
`;
}

/** What many publications leave behind. */
export function enduranceTable(
  endured: Endured[],
  { machine, date }: { machine: string; date: string },
): string {
  const rows = endured.map(
    ({ publications, memory, releases, blobs }) =>
      `| ${publications} | ${Math.round(memory / 2 ** 20)} MB | ${releases} | ${blobs} |`,
  );
  return `# Many publications, one after the other

A centre of 100 entries. Made by \`npm run bench long\` on ${date}; ${machine}.

| publications | memory of publisher and renderer | releases kept | files kept |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** The medians as bars on a logarithmic scale: a factor of ten is always as wide. */
export function chart(results: Measured[]): string {
  const width = 640;
  const left = 190;
  const bar = 18;
  const scale = (value: number) => ((Math.log10(value) - 1) / 4) * (width - left - 70);
  const rows = results.flatMap(({ entries, waits, ordinaryBuild }) => [
    { label: `${entries} entries`, value: undefined, color: '' },
    ...kinds.map(([kind, label]) => ({ label, value: of(waits, kind, 0.5), color: '#0f7a70' })),
    { label: 'plain astro build', value: ordinaryBuild, color: '#b3441f' },
  ]);
  const lines = rows.map(({ label, value, color }, index) => {
    const y = 8 + index * (bar + 8);
    const text = `<text x="${left - 10}" y="${y + 13}" text-anchor="end"${value === undefined ? ' font-weight="700"' : ''}>${label}</text>`;
    if (value === undefined) return text;
    const end = left + scale(value);
    return `${text}<rect x="${left}" y="${y}" width="${scale(value).toFixed(1)}" height="${bar}" rx="3" fill="${color}"/><text x="${(end + 6).toFixed(1)}" y="${y + 13}">${ms(value)}</text>`;
  });
  const height = 16 + rows.length * (bar + 8);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#4a605d" role="img" aria-label="Time until online, logarithmic"><rect width="100%" height="100%" fill="#fffdf8"/>${lines.join('')}</svg>\n`;
}
