/** An object as Strapi's REST parameters: `{ populate: { cover: true } }` → `populate[cover]=true`. */
export function restQuery(parameters: Record<string, unknown>): string {
  const pairs = (value: unknown, path: string): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pairs(inner, path ? `${path}[${key}]` : key))
      : [[path, String(value)]];
  return new URLSearchParams(pairs(parameters, '')).toString();
}
