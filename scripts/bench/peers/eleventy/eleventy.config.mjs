/** The same centre for Eleventy (https://www.11ty.dev/docs/config/). */
const grouped = (pages, key) => Map.groupBy(pages, key);

export default function (config) {
  const newest = (api) => api.getFilteredByGlob('content/actus/*.md').sort((a, b) => b.date - a.date);
  config.addCollection('news', (api) => newest(api).slice(0, 6));
  config.addCollection('newest20', (api) => newest(api).slice(0, 20));
  config.addCollection('organizations', (api) => api.getFilteredByGlob('content/repertoire/*.md'));
  config.addCollection('byTheme', (api) => [
    ...grouped(api.getFilteredByGlob('content/**/*.md'), ({ data }) => data.themes[0]),
  ]);
  config.addCollection('byYear', (api) => [...grouped(newest(api), ({ data }) => data.years[0])]);
  return { dir: { input: 'content', includes: '../_includes', output: 'public' } };
}
