import type { AstroIntegration } from 'astro';

/**
 * Bundles the site as a program instead of pages (https://docs.astro.build/en/reference/adapter-reference/).
 * Its entry renders any address on demand, with the content that is in memory then.
 */
export function renderer(): AstroIntegration {
  const name = 'passerelle:renderer';
  return {
    name,
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('../src/renderer/entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
