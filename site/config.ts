/** What the ordinary build and the warm renderer have in common: the same source must give the same bytes. */
import type { AstroUserConfig } from 'astro';

/** Astro's configuration, but for where content comes from and files go to. */
export const commonConfig = (siteUrl: string) =>
  ({
    site: siteUrl,
    trailingSlash: 'always' as const,
    // Astro's default drops the space between two links on two lines.
    compressHTML: true,
    devToolbar: { enabled: false },
    // Nothing inline: the pages' policy allows only files of the site, and a page's bytes depend on its content alone.
    build: { inlineStylesheets: 'never' as const },
    vite: { build: { assetsInlineLimit: 0 } },
  }) satisfies AstroUserConfig;
