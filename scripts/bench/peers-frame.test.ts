import { expect, test } from 'vitest';
import { frameFilesOf } from './peers-frame.ts';

const page = `<!doctype html><html lang="fr"><head>
<title>Nouvelle 1 · Centre</title><meta name="description" content="Résumé 1.">
<link rel="canonical" href="https://c.example/actus/nouvelle-1/">
<meta property="og:title" content="Nouvelle 1"><meta property="og:description" content="Résumé 1.">
<meta property="og:url" content="https://c.example/actus/nouvelle-1/">
<script type="application/ld+json">{"name":"Nouvelle 1"}</script><script type="application/ld+json">{}</script>
</head><body><nav class="languages"><a href="/actus/nouvelle-1/" aria-current="true">Français</a></nav>
<nav class="menu"><ul><li><a href="/">Accueil</a></li><li class="here"><details><summary>Actus</summary>
<ul><li><a href="/actus/" aria-current="page">Actus : vue d’ensemble</a></li><li><a href="/aide/">Aide</a></li></ul>
</details></li></ul></nav><main><h1>Nouvelle 1</h1></main><footer class="site-footer">Merci</footer></body></html>`;

const files = frameFilesOf(page, 'hugo');
const layout = files['layouts/_default/baseof.html']!;

test('nothing of our page is left in a layout where pages differ', () => {
  expect(layout).not.toMatch(/Nouvelle|nouvelle|Résumé|Merci|Aide/);
  expect(layout).toContain('<title>{{ .Title }} · Centre</title>');
  expect(layout.match(/\{\{ partial "json-ld.html" \. \}\}/g)).toHaveLength(1);
  expect(layout).toContain('<main>{{ block "main" . }}{{ end }}</main>');
});

test('the menu is data without marks, the footer is as it was', () => {
  expect(JSON.parse(files['data/menu.json']!)).toEqual([
    { path: '/', label: 'Accueil', children: [] },
    { path: '/actus/', label: 'Actus', children: [{ path: '/aide/', label: 'Aide' }] },
  ]);
  expect(files['layouts/partials/footer.html']).toBe('<footer class="site-footer">Merci</footer>');
});
