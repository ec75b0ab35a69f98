import type { AstroIntegration } from 'astro';

/** Adds `/composants/`, every component with its examples, to `astro dev`; visitors never meet it. */
export function gallery({ built }: { built: boolean }): AstroIntegration {
  return {
    name: 'passerelle:gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !built) return;
        const entrypoint = new URL('../gallery/Gallery.astro', import.meta.url);
        injectRoute({ pattern: '/composants/', entrypoint });
      },
    },
  };
}
