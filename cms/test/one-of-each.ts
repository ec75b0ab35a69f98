/** One published entry of each content type, with one of each block: everything the contract can meet. */
import { blocks } from './one-block-of-each.ts';
import type { RunningStrapi } from './running-strapi.ts';
import { importToken } from './running-strapi.ts';
import { writeCommune, writeDirectory } from './one-directory.ts';

// A red dot of one pixel, the smallest picture there is.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

/** Uploads a picture with an alternative text and returns its id. */
export async function uploadPicture(cms: RunningStrapi): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([pixel], { type: 'image/png' }), 'point.png');
  form.append('fileInfo', JSON.stringify({ alternativeText: 'Un point rouge' }));
  const response = await fetch(`${cms.url}/api/upload`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${importToken}` },
    body: form,
  });
  const files = (await response.json()) as { id: number }[];
  return files[0]!.id;
}

/** Writes an entry with the import token and returns its documentId; it is published unless said otherwise. */
export async function write(
  cms: RunningStrapi,
  path: string,
  data: object,
  { method = 'POST', status = 'published' } = {},
): Promise<string> {
  const { status: code, body } = await cms.request(
    `/api/${path}${path.includes('?') ? '&' : '?'}status=${status}`,
    {
      method,
      token: importToken,
      body: { data },
    },
  );
  if (code >= 300) throw new Error(`${method} ${path} answered ${code}: ${JSON.stringify(body)}`);
  return body.data.documentId as string;
}

const address = { street: 'Rue Docteur Haibe 2', postalCode: '5002', city: 'Saint-Servais' };

async function writePeople(cms: RunningStrapi, picture: number): Promise<void> {
  const team = await write(cms, 'teams', { name: 'Accueil', order: 1 });
  await write(cms, 'people', {
    name: 'Ada Exemple',
    role: 'Accueil',
    portrait: picture,
    email: 'ada@example.org',
    phone: '+3281000003',
    team,
    order: 1,
    consentedOn: '2026-01-01',
    demonstration: true,
  });
  await write(cms, 'supporters', {
    name: 'La Région',
    logo: picture,
    url: 'https://example.org/region',
    text: 'Avec le soutien de la Région.',
    order: 1,
  });
}

async function writeAgenda(
  cms: RunningStrapi,
  { picture, theme, organization }: { picture: number; theme: string; organization: string },
): Promise<void> {
  await write(cms, 'events', {
    title: 'Table de conversation',
    slug: 'table-de-conversation',
    kind: 'Rencontre',
    summary: 'On parle français ensemble.',
    body: 'Autour d’un thé.',
    sessions: [
      { day: '2026-11-03', lastDay: '2026-11-03', startsAt: '14:00:00', endsAt: '16:00:00', note: 'Thé' },
    ],
    recurrence: { frequency: 'Chaque semaine', until: '2026-12-22', exceptions: [{ day: '2026-11-10' }] },
    eventStatus: 'Prévu',
    placeName: 'Salle du rez-de-chaussée',
    address,
    venue: organization,
    onlineUrl: 'https://example.org/visio',
    organizer: organization,
    registration: {
      url: 'https://example.org/inscription',
      email: 'info@example.org',
      phone: '+3281000004',
      deadline: '2026-11-01',
    },
    capacity: 12,
    placesLeft: 3,
    price: 'Gratuit',
    language: 'fr',
    themes: [theme],
    cover: picture,
    demonstration: true,
  });
  await write(cms, 'resources', {
    title: 'Guide des locataires',
    slug: 'guide-des-locataires',
    kind: 'Guide',
    readers: ['newcomers'],
    summary: 'Le bail en clair.',
    body: 'Ce qu’on y trouve.',
    authors: 'Ada Exemple, Bo Modèle',
    publisher: 'Le centre',
    year: 2025,
    themes: [theme],
    cover: picture,
    files: [{ title: 'Guide', file: picture, language: 'fr' }],
    url: 'https://example.org/guide',
    demonstration: true,
  });
}

/** Fills the CMS; the documentIds it returns are those other entries link to. */
export async function writeOneOfEach(
  cms: RunningStrapi,
): Promise<{ page: string; theme: string; parent: string; location: string }> {
  const picture = await uploadPicture(cms);
  const theme = await write(cms, 'themes', {
    name: 'Logement',
    slug: 'logement',
    inBrief: 'Se loger.',
    order: 1,
    sensitive: true,
  });
  const parent = await write(cms, 'pages', {
    title: 'Actions et services',
    slug: 'actions-services',
    layout: 'Page de rubrique',
    order: 2,
    inBrief: 'Ce que nous faisons.',
  });
  const decree = await write(cms, 'legal-references', {
    title: 'Décret du 28 avril 2016',
    shortTitle: 'Le décret de 2016',
    date: '2016-04-28',
    inForceSince: '2016-05-09',
    url: 'https://wallex.wallonie.be/',
    checkedOn: '2026-11-01',
    legalForce: 'Modifié',
    note: 'Un article a changé.',
  });
  const page = await write(cms, 'pages', {
    title: 'Parcours d’intégration',
    slug: 'parcours-d-integration',
    layout: 'Page',
    order: 1,
    inBrief: 'Un accompagnement gratuit.',
    parent,
    blocks: blocks(picture, parent, theme),
    themes: [theme],
    legalReferences: [decree],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    reviewDue: '2027-01-01',
    changeLog: [{ date: '2026-02-01', what: 'Une étape de plus.' }],
  });
  await write(cms, 'articles', {
    title: 'Un appel à projets',
    slug: 'un-appel-a-projets',
    kind: 'Appel à projets',
    summary: 'Un résumé.',
    body: 'Le texte.',
    cover: picture,
    themes: [theme],
    sourceName: 'La Région',
    sourceUrl: 'https://example.org/appel',
    deadline: '2027-01-31',
    expiresOn: '2027-02-28',
  });
  const namur = await writeCommune(cms);
  const organization = await write(cms, 'organizations', {
    name: 'Maison des voisins',
    slug: 'maison-des-voisins',
    acronym: 'MDV',
    description: 'Une maison inventée.',
    legalForm: 'ASBL',
    website: 'https://example.org/',
    email: 'info@example.org',
    companyNumber: 'BE 0123.456.749',
    networks: 'Lire et Écrire, Plateforme',
    additionalWebsites: [{ label: 'Carnet', url: 'https://example.org/carnet' }],
    logo: picture,
    phones: [{ number: '+3281000000', label: 'Accueil', languages: ['fr', 'ar'] }],
    themes: [theme],
    verification: { date: '2026-11-01', method: 'Par téléphone', by: 'L’équipe', everyMonths: 6 },
    demonstration: true,
  });
  const { location } = await writeDirectory(cms, { organization, theme, picture, commune: namur });
  await write(cms, `communes/${namur}`, { welcomeOffice: organization }, { method: 'PUT' });
  await write(cms, 'glossary-terms', {
    term: 'CPAS',
    slug: 'cpas',
    definition: 'Le centre public d’action sociale de la commune.',
    otherForms: 'centre public d’action sociale',
    theme,
  });
  await write(cms, 'figures', {
    title: 'Combien de logements ?',
    slug: 'logements',
    inBrief: 'De plus en plus.',
    chart: 'Courbes',
    unit: 'logements',
    table: 'Année;Total\n2024;10\n2025;12',
    source: 'Le centre',
    sourceUrl: 'https://example.org/chiffres',
    asOf: '2026-01-01',
    note: 'Comptés un par un.',
    themes: [theme],
    order: 1,
    demonstration: true,
  });
  await write(cms, 'decision-trees', {
    title: 'Suis-je concerné·e ?',
    slug: 'suis-je-concerne',
    inBrief: 'Deux questions.',
    page,
    checkedOn: '2026-11-01',
    steps: [
      {
        code: 'age',
        title: 'Avez-vous moins de 18 ans ?',
        body: 'Le jour de la demande.',
        answers: [
          { label: 'Oui', next: 'dispense' },
          { label: 'Non', next: 'obligation' },
        ],
      },
      { code: 'dispense', title: 'Vous n’êtes pas concerné·e', outcome: 'Dispense' },
      { code: 'obligation', title: 'Vous êtes concerné·e', outcome: 'Obligation' },
    ],
  });
  await writePeople(cms, picture);
  await writeAgenda(cms, { picture, theme, organization });
  await write(cms, 'alert-banners', {
    title: 'Bureaux fermés',
    text: 'Appelez le lendemain.',
    kind: 'Urgence',
    from: '2026-11-01',
    until: '2026-11-30',
    page,
    theme,
    url: 'https://example.org/fermeture',
    themes: [theme],
    communes: [namur],
  });
  await write(cms, 'redirects', { from: '/ancienne/', to: '/actions-services/' });
  await write(cms, 'synonyms', { words: 'titre de séjour, permis de séjour', english: 'residence permit' });
  await write(
    cms,
    'site-settings',
    {
      siteName: 'Centre d’action interculturelle',
      shortName: 'CAI',
      tagline: 'Ensemble',
      description: 'Un centre régional d’intégration.',
      address,
      phone: '+3281713518',
      email: 'info@example.org',
      openingHours: 'Du lundi au vendredi, de 9 h à 12 h.',
      socialLinks: [{ label: 'Mastodon', url: 'https://example.org/@cai' }],
      responsiblePublisher: 'La directrice',
      companyNumber: '0123.456.789',
      hosting: 'Un hébergeur, rue des Serveurs 1, 5000 Namur',
      footerText: 'Un pied de page.',
      quickExitUrl: 'https://meteo.example.org/',
    },
    { method: 'PUT' },
  );
  await write(
    cms,
    'menu',
    { items: [{ page: parent, children: [{ page }, { theme }] }], footerLinks: [{ label: 'Plus', page }] },
    { method: 'PUT' },
  );
  return { page, theme, parent, location };
}
