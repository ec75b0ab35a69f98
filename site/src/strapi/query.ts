/** Strapi's REST query language (https://docs.strapi.io/cms/api/rest), from plain objects. */
export type QueryValue = string | number | boolean | undefined | QueryValue[] | object;

function parameters(value: QueryValue, key: string): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, each]) =>
    parameters(each as QueryValue, key ? `${key}[${name}]` : name),
  );
}

/** Bracketed query parameters: `{ a: { b: ['x'] } }` becomes `a[b][0]=x`, percent-encoded. */
export function queryString(query: Record<string, QueryValue>): string {
  return new URLSearchParams(parameters(query, '')).toString();
}
