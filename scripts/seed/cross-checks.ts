/** What no file can know alone: that what it refers to exists, and that nothing else has its name. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Content } from './read-content.ts';

type Claim = readonly [where: string, name: string | undefined];

/** Every reference that leads nowhere and every name that is used twice, as lines naming file and field. */
export function faultsBetween(content: Content): string[] {
  const pages = new Map(content.pages.map((page) => [page.path, page]));
  const themes = new Set(content.themes.map((theme) => theme.slug));
  const pictures = new Set(content.pictures.map(({ name }) => name));
  const organizations = new Set(content.organizations.map(({ slug }) => slug));
  return [
    ...missing('page', pageReferences(content), (path) => pages.has(path)),
    ...missing('theme', themeReferences(content), (slug) => themes.has(slug)),
    // Strapi wants a slug to be unique among all pages, whatever their parents.
    ...repeated(content.pages.map((page) => [`${page.file}: slug`, page.slug])),
    ...repeated(content.themes.map((theme) => [`${theme.file}: slug`, theme.slug])),
    ...repeated(content.articles.map((article) => [`${article.file}: slug`, article.slug])),
    ...repeated(content.organizations.map(({ slug }, index) => [`organizations.yaml: ${index}.slug`, slug])),
    ...missing(
      'picture',
      content.articles.map(({ file, cover }): Claim => [`${file}: cover`, cover]),
      (name) => pictures.has(name),
    ),
    ...content.pictures.flatMap(({ name, file }) =>
      existsSync(file) ? [] : [`pictures.yaml: ${name}: there is no file pictures/${name}.png`],
    ),
    ...missing(
      'legal reference',
      content.pages.flatMap(({ file, legalReferences }) =>
        legalReferences.map((key, at): Claim => [`${file}: legalReferences.${at}`, key]),
      ),
      (key) => content.legalReferences.some((each) => each.key === key),
    ),
    ...repeated(
      content.legalReferences.map(({ title }, index) => [`legal-references.yaml: ${index}.title`, title]),
    ),
    ...agendaFaults(content),
    ...libraryFaults(content),
    ...missing('organisation', officeReferences(content), (slug) => organizations.has(slug)),
    ...directoryFaults(content),
    ...repeated(content.communes.map(({ slug, nisCode }) => [`communes.yaml: ${slug}.nisCode`, nisCode])),
    ...repeated(content.glossary.map(({ slug }, index) => [`glossary.yaml: ${index}.slug`, slug])),
    ...repeated(content.figures.map((figure) => [`${figure.file}: slug`, figure.slug])),
    ...repeated(
      content.translations.pages.map(({ file, locale, slug }) => [`${file}: slug`, `${locale} ${slug}`]),
    ),
    ...repeated(content.synonyms.map(({ words }, index) => [`synonyms.yaml: ${index}.words`, words])),
    ...repeated(content.redirects.map(({ from }, index) => [`redirects.yaml: ${index}.from`, from])),
  ];
}

function missing(kind: string, references: Claim[], exists: (name: string) => boolean): string[] {
  return references.flatMap(([where, name]) =>
    name && !exists(name) ? [`${where}: there is no ${kind} "${name}"`] : [],
  );
}

function repeated(claims: Claim[]): string[] {
  const first = new Map<string | undefined, string>();
  return claims.flatMap(([where, name]) => {
    const taken = first.get(name);
    if (!taken) first.set(name, where);
    return taken ? [`${where}: "${name}" is already the one of ${taken}`] : [];
  });
}

/** Every link made by reference, with the place it is made at. */
function links({ pages, menu, translations }: Content) {
  return [
    ...[...pages, ...translations.pages].flatMap(({ file, blocks }) =>
      blocks.flatMap((block, at) =>
        block.type === 'links'
          ? block.links.map((link, index) => ({ where: `${file}: blocks.${at}.links.${index}`, link }))
          : [],
      ),
    ),
    ...menu.items.flatMap((item, at) => [
      { where: `menu.yaml: items.${at}`, link: item },
      ...item.children.map((link, index) => ({ where: `menu.yaml: items.${at}.children.${index}`, link })),
    ]),
    ...menu.footerLinks.map((link, at) => ({ where: `menu.yaml: footerLinks.${at}`, link })),
  ];
}

function pageReferences(content: Content): Claim[] {
  return [
    ...content.pages.map((page): Claim => [`${page.file}: parent`, page.parent]),
    ...links(content).map(({ where, link }): Claim => [`${where}.page`, link.page]),
    ...content.trees.map(({ file, page }): Claim => [`${file}: page`, page]),
    ...content.translations.pages.map(({ file, translationOf }): Claim => [
      `${file}: translationOf`,
      translationOf,
    ]),
  ];
}

function directoryFaults({
  organizations,
  locations,
  services,
  communes,
  regionalCentres,
}: Content): string[] {
  const slugs = (entries: { slug: string }[]) => new Set(entries.map(({ slug }) => slug));
  const places = new Set(locations.map(({ key }) => key));
  const at = (key: string) => `locations.yaml: ${key}`;
  const of = ({ file, slug }: { file: string; slug: string }, field: string) => `${file}: ${slug}.${field}`;
  const communeSlugs = slugs(communes);
  return [
    ...repeated(locations.map(({ key }) => [at(key), key])),
    ...repeated(services.map((service) => [of(service, 'slug'), service.slug])),
    ...missing(
      'organisation',
      [
        ...locations.map(({ key, organization }): Claim => [at(key), organization]),
        ...services.map((service): Claim => [of(service, 'organization'), service.organization]),
      ],
      (slug) => slugs(organizations).has(slug),
    ),
    ...missing(
      'commune',
      [
        ...locations.map(({ key, commune }): Claim => [at(key), commune]),
        ...services.flatMap((service) =>
          service.serviceAreas.map((slug): Claim => [of(service, 'serviceAreas'), slug]),
        ),
      ],
      (slug) => communeSlugs.has(slug),
    ),
    ...missing(
      'place',
      services.flatMap((service) =>
        service.places.map(({ location }): Claim => [of(service, 'places'), location]),
      ),
      (key) => places.has(key),
    ),
    ...missing(
      'service',
      services.map((service): Claim => [of(service, 'replacedBy'), service.replacedBy]),
      (slug) => slugs(services).has(slug),
    ),
    ...missing(
      'regional centre',
      communes.map(({ slug, regionalCentre }): Claim => [`communes.yaml: ${slug}`, regionalCentre]),
      (slug) => slugs(regionalCentres).has(slug),
    ),
  ];
}

function agendaFaults({ events, organizations, themes, pictures }: Content): string[] {
  const at = (slug: string, field: string) => `events.yaml: ${slug}.${field}`;
  const has = (entries: { slug: string }[]) => (slug: string) => entries.some((each) => each.slug === slug);
  return [
    ...repeated(events.map(({ slug }, index) => [`events.yaml: ${index}.slug`, slug])),
    ...missing(
      'organisation',
      events.flatMap(({ slug, venue, organizer }): Claim[] => [
        [at(slug, 'venue'), venue],
        [at(slug, 'organizer'), organizer],
      ]),
      has(organizations),
    ),
    ...missing(
      'theme',
      events.flatMap(({ slug, themes: own }) => own.map((theme): Claim => [at(slug, 'themes'), theme])),
      has(themes),
    ),
    ...missing(
      'picture',
      events.map(({ slug, cover }): Claim => [at(slug, 'cover'), cover]),
      (name) => pictures.some((each) => each.name === name),
    ),
  ];
}

function libraryFaults({ resources, themes, pictures, folder }: Content): string[] {
  const at = (slug: string, field: string) => `resources.yaml: ${slug}.${field}`;
  return [
    ...repeated(resources.map(({ slug }, index) => [`resources.yaml: ${index}.slug`, slug])),
    ...missing(
      'theme',
      resources.flatMap(({ slug, themes: own }) => own.map((theme): Claim => [at(slug, 'themes'), theme])),
      (slug) => themes.some((each) => each.slug === slug),
    ),
    ...missing(
      'picture',
      resources.map(({ slug, cover }): Claim => [at(slug, 'cover'), cover]),
      (name) => pictures.some((each) => each.name === name),
    ),
    ...missing(
      'document',
      resources.flatMap(({ slug, files }) =>
        files.map(({ document }): Claim => [at(slug, 'files'), document]),
      ),
      (name) => existsSync(path.join(folder, 'documents', `${name}.pdf`)),
    ),
  ];
}

const officeReferences = (content: Content): Claim[] =>
  content.communes.map(({ slug, welcomeOffice }): Claim => [
    `communes.yaml: ${slug}.welcomeOffice`,
    welcomeOffice,
  ]);

function themeReferences(content: Content): Claim[] {
  return [
    ...links(content).map(({ where, link }): Claim => [`${where}.theme`, link.theme]),
    ...content.translations.themes.map(({ file, translationOf }): Claim => [
      `${file}: translationOf`,
      translationOf,
    ]),
    ...content.glossary.map(({ theme }, index): Claim => [`glossary.yaml: ${index}.theme`, theme]),
    ...content.pages.flatMap(({ file, blocks }) =>
      blocks.flatMap((block, at) =>
        block.type === 'services' ? [[`${file}: blocks.${at}.theme`, block.theme] as const] : [],
      ),
    ),
    ...[...content.pages, ...content.articles, ...content.figures].flatMap(({ file, themes }) =>
      themes.map((slug, at): Claim => [`${file}: themes.${at}`, slug]),
    ),
    ...content.services.flatMap(({ file, slug, themes }) =>
      themes.map((theme): Claim => [`${file}: ${slug}.themes`, theme]),
    ),
    ...content.organizations.flatMap(({ themes }, index) =>
      themes.map((slug, at): Claim => [`organizations.yaml: ${index}.themes.${at}`, slug]),
    ),
  ];
}
