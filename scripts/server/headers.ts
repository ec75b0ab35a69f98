/** What every answer carries, and how long it may be kept. */

/** The pages' own policy (scripts, styles) is in each page, with its hashes; a frame's can only be a header. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    'Content-Security-Policy': "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // The directory may ask where the visitor is, when she asks it to; nothing else is ever needed.
    'Permissions-Policy':
      'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(siteUrl.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  };
}

/** Paths whose name changes with their content. */
const hashed = [
  /^\/_astro\//,
  /^\/media\//,
  /^\/pagefind\/(recent\/)?(fragment|index|filter)\//,
  /^\/pagefind\/(recent\/)?[^/]+\.(pf_meta|pagefind)$/,
];

/** Hashed files for a year; all else is asked again each time, and answered 304 if it is the same. */
export function cacheControl(pathname: string): string {
  return hashed.some((pattern) => pattern.test(pathname))
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

/** Files of open data: any site may read them, and none is a page to be found by search. */
const isOpenData = (pathname: string) =>
  /^\/donnees\/.+\.[a-z]+$/.test(pathname) && !pathname.endsWith('.html');

const xml = 'application/xml; charset=utf-8';

/** A browser draws plain XML with its style sheet, and shows the source of anything it knows to be a feed. */
const isDrawn = (pathname: string) => /\/(rss|atom)\.xml$/.test(pathname);

/** What only some files carry. */
export function fileHeaders(pathname: string): Record<string, string> {
  if (isDrawn(pathname)) return { Vary: 'Accept' };
  if (!isOpenData(pathname)) return {};
  return {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Robots-Tag': 'noindex',
    Link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  };
}

const feedTypes = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['opml.xml', 'text/x-opml; charset=utf-8'],
] as const;

/** Types the server's list does not know, or says less well; `accept` is the header of the request. */
export function contentType(pathname: string, accept = ''): string | undefined {
  if (isDrawn(pathname) && accept.includes('text/html')) return xml;
  const feed = feedTypes.find(([name]) => pathname.endsWith(`/${name}`));
  if (feed) return feed[1];
  if (pathname.endsWith('.ics')) return 'text/calendar; charset=utf-8';
  if (pathname.endsWith('.vcf')) return 'text/vcard; charset=utf-8';
  if (pathname.endsWith('.geojson')) return 'application/geo+json';
  if (pathname.endsWith('.csv')) return 'text/csv; charset=utf-8';
  if (pathname.endsWith('.xml')) return xml;
  if (pathname.endsWith('.txt')) return 'text/plain; charset=utf-8';
  if (pathname.startsWith('/pagefind/') && /\.(pf_\w+|pagefind)$/.test(pathname))
    return 'application/octet-stream';
  return undefined;
}
