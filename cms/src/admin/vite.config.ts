/**
 * Strapi's own build of the panel. A few of its sentences stand in its code and in no catalogue: here they are said in
 * French. One that is no longer where it was ends the build, so that a new version of Strapi is looked at.
 */
const admin = '@strapi/admin/dist/admin/admin/src/components';
const sentences = [
  { file: `${admin}/LazyOutlet.mjs`, english: 'Loading content.', french: 'Un instant…' },
  { file: `${admin}/PageHelpers.mjs`, english: 'Loading content.', french: 'Un instant…' },
  { file: `${admin}/Table.mjs`, english: 'Loading content', french: 'Un instant…' },
  { file: '@strapi/design-system/dist/index.mjs', english: 'Loading content...', french: 'Un instant…' },
  {
    file: '@strapi/i18n/dist/admin/components/LocaleListCell.mjs',
    english: '(default)',
    french: '(par défaut)',
  },
];

/** What of Vite is used here; Strapi has a Vite of its own. */
interface Config {
  plugins?: unknown[];
}

interface BuildContext {
  error(message: string): never;
}

function inFrench() {
  const unsaid = new Set(sentences);
  return {
    name: 'passerelle:in-french',
    apply: 'build',
    enforce: 'pre',
    transform(code: string, id: string) {
      const here = sentences.filter(({ file, english }) => id.includes(file) && code.includes(english));
      for (const sentence of here) unsaid.delete(sentence);
      if (here.length === 0) return null;
      const said = here.reduce((text, { english, french }) => text.replaceAll(english, french), code);
      return { code: said, map: null };
    },
    buildEnd(this: BuildContext, error?: Error) {
      const [lost] = unsaid;
      if (lost && !error)
        this.error(`« ${lost.english} » is no longer in ${lost.file}: see src/admin/vite.config.ts.`);
    },
  };
}

export default (config: Config): Config => ({ ...config, plugins: [...(config.plugins ?? []), inFrench()] });
