/** The same centre for Eleventy (https://www.11ty.dev/docs/config/). */
const site = {
  url: 'https://centre.example.org',
  centre: 'Centre d’action interculturelle de la province de Namur',
};

const grouped = (pages, key) => Map.groupBy(pages, key);

const listItem = (position, name, path) => ({
  '@type': 'ListItem',
  position,
  name,
  item: site.url + path,
});

const belgian = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'UTC' });

export default function (config) {
  config.addGlobalData('site', site);
  config.addFilter('longDate', (date) => belgian.format(date));
  config.addFilter(
    'holds',
    ({ path, children }, url) => path === url || children.some((child) => url.startsWith(child.path)),
  );
  config.addFilter('trail', (url, title, above) => [
    listItem(1, 'Accueil', '/'),
    ...(above ? [listItem(2, above.name, above.path)] : []),
    listItem(above ? 3 : 2, title, url),
  ]);
  const newest = (api) => api.getFilteredByGlob('content/actus/*.md').sort((a, b) => b.date - a.date);
  config.addCollection('news', (api) => newest(api).slice(0, 6));
  config.addCollection('newest20', (api) => newest(api).slice(0, 20));
  config.addCollection('organizations', (api) => api.getFilteredByGlob('content/repertoire/*.md'));
  config.addCollection('byTheme', (api) => [
    ...grouped(api.getFilteredByGlob('content/**/*.md'), ({ data }) => data.themes[0]),
  ]);
  config.addCollection('byYear', (api) => [...grouped(newest(api), ({ data }) => data.years[0])]);
  return { dir: { input: 'content', includes: '../_includes', data: '../_data', output: 'public' } };
}
