/** What machines read on a page (schema.org as JSON-LD), from plain data. */

export interface Crumb {
  label: string;
  path: string;
}

const absolute = (path: string, siteUrl: string) => new URL(path, siteUrl).href;

/** schema.org BreadcrumbList, the page itself included. */
export function breadcrumbList(crumbs: Crumb[], siteUrl: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(path, siteUrl),
    })),
  };
}

/** JSON that cannot end the script element it stands in. */
export const scriptSafe = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');
