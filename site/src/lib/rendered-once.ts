/** Parts of pages that are the same on many of them (components/Once.astro). */
import { rememberedOf } from './remembered.ts';

const partsOf = rememberedOf(() => new Map<string, string>());

/** A part made from `source`: as it was rendered the first time, or as `render` gives it now. */
export function renderedOnce(
  source: object,
  part: string,
  render: () => Promise<string>,
): string | Promise<string> {
  const parts = partsOf(source);
  return (
    parts.get(part) ??
    render().then((html) => {
      parts.set(part, html);
      return html;
    })
  );
}
