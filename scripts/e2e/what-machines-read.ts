/** What programs read of a site, held to what they ask: the schema of sitemaps, and search engines' own rules. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { load } from 'cheerio';
import { validateXML } from 'xmllint-wasm';

const require = createRequire(import.meta.url);

/** Of sitemaps.org's schema, what it leaves to others: the address of a translation, as search engines read it. */
const withTranslations = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="links.xsd"/>
</schema>`;
const links = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link">
    <complexType>
      <attribute name="rel" use="required" fixed="alternate"/>
      <attribute name="hreflang" type="language" use="required"/>
      <attribute name="href" type="anyURI" use="required"/>
    </complexType>
  </element>
</schema>`;

/** The files a site's sitemap is cut into. */
export async function sitemapsOf(site: string): Promise<string[]> {
  const index = await (await fetch(`${site}/sitemap-index.xml`)).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  return Promise.all(files.map(async (file) => (await fetch(site + file)).text()));
}

/** What is wrong with a sitemap (https://www.sitemaps.org/protocol.html, its XML schema), a line each. */
export async function sitemapFaults(sitemap: string): Promise<string[]> {
  const schemaFile = path.join(path.dirname(require.resolve('sitemap/package.json')), 'schema/sitemap.xsd');
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: sitemap },
    schema: withTranslations,
    preload: [
      { fileName: 'sitemap.xsd', contents: await readFile(schemaFile, 'utf8') },
      { fileName: 'links.xsd', contents: links },
    ],
  });
  return errors.map(({ message }) => message);
}

/**
 * What search engines would refuse or miss in what a page says of itself (JSON-LD). That every name and type is
 * schema.org's is held where it is written: it would not compile.
 */
export async function structuredDataFaults(html: string): Promise<string[]> {
  const $ = load(html);
  const told = $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => JSON.parse($(script).text()) as { '@type': string });
  const jsonld = Object.fromEntries(Map.groupBy(told, (one) => one['@type']));
  const issues = await new Validator().validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
  return issues.map(
    ({ issueMessage, path }) => `${path.map(({ type }) => type).join(' › ')}: ${issueMessage}`,
  );
}
