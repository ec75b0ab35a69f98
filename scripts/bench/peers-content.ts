/** A generated centre's entries, as other generators read them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';

interface Article {
  title: string;
  slug: string;
  publishedOn: string;
  summary: string;
  body: string;
  themes: string[];
}

interface Organization {
  name: string;
  slug: string;
  description: string;
  themes: string[];
  phones: { number: string }[];
}

interface Location {
  organization: string;
  street: string;
  postalCode: string;
  city: string;
}

/** The entries as Markdown with front matter, which all read. */
export async function writeContent(from: string, to: string): Promise<void> {
  const page = (about: object, body: string) => `---\n${stringify(about)}---\n\n${body}\n`;
  await mkdir(path.join(to, 'actus'), { recursive: true });
  await mkdir(path.join(to, 'repertoire'), { recursive: true });
  for (const file of await readdir(path.join(from, 'articles'))) {
    const text = await readFile(path.join(from, 'articles', file), 'utf8');
    const { title, slug, publishedOn, summary, body, themes } = parse(text) as Article;
    const years = [publishedOn.slice(0, 4)];
    const about = { title, date: new Date(publishedOn), summary, themes, years };
    await writeFile(path.join(to, 'actus', `${slug}.md`), page(about, body));
  }
  const listIn = async (file: string) => parse(await readFile(path.join(from, file), 'utf8')) as unknown;
  const organizations = (await listIn('organizations.yaml')) as Organization[];
  const locations = new Map(
    ((await listIn('locations.yaml')) as Location[]).map((each) => [each.organization, each]),
  );
  for (const { name, slug, description, themes, phones } of organizations) {
    const { street, postalCode, city } = locations.get(slug)!;
    const about = {
      title: name,
      themes,
      summary: description,
      phones: phones.map(({ number }) => number),
      street,
      postalCode,
      city,
      // What Hugo makes of it; Eleventy has a template for each.
      outputs: ['html', 'json', 'vcard'],
    };
    await writeFile(path.join(to, 'repertoire', `${slug}.md`), page(about, description));
  }
}
