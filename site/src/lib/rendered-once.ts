/** Parts of pages that are the same on many of them (components/Once.astro). */

/** Kept as long as what they are made from. */
const parts = new WeakMap<object, Map<string, string>>();

/** A part made from `source`: as it was rendered the first time, or as `render` gives it now. */
export function renderedOnce(
  source: object,
  part: string,
  render: () => Promise<string>,
): string | Promise<string> {
  const known = parts.get(source) ?? new Map<string, string>();
  parts.set(source, known);
  return (
    known.get(part) ??
    render().then((html) => {
      known.set(part, html);
      return html;
    })
  );
}
