/** A centre with one of everything, as Strapi's REST API gives it. */
import { row } from './row.ts';
import { smallOffice } from './small-office.ts';
import { smallDirectory } from './small-directory.ts';
import type { Row, Rows } from './stand-in-strapi.ts';

export const aPage = (fields: Row): Row =>
  row({
    layout: 'Page',
    order: 10,
    inBrief: 'La page en quelques mots.',
    blocks: [],
    themes: [],
    legalReferences: [],
    startsOn: null,
    endsOn: null,
    reviewDue: null,
    changeLog: [],
    parent: null,
    ...fields,
  });

export const anArticle = (fields: Row): Row =>
  row({
    kind: 'Actu',
    publishedOn: '2026-02-03',
    summary: 'Ce qui se passe, en une phrase.',
    body: 'Le texte.\n\n## Un intertitre\n\nLa suite.',
    cover: null,
    themes: [{ documentId: 'logement' }],
    sourceName: null,
    sourceUrl: null,
    deadline: null,
    expiresOn: null,
    ...fields,
  });

export const link = (page: string, label?: string) => ({
  label: label ?? null,
  page: { documentId: page },
  theme: null,
});

export const smallCentre = (): Rows => ({
  siteSettings: [
    row({
      siteName: 'Centre d’essai',
      shortName: 'CE',
      tagline: 'Un pont entre nous',
      description: 'Le site d’un centre qui n’existe pas.',
      address: { street: 'Rue de l’Essai 1', postalCode: '5000', city: 'Namur' },
      phone: '+3281000001',
      email: 'bonjour@example.org',
      openingHours: null,
      socialLinks: [],
      responsiblePublisher: null,
      companyNumber: null,
      hosting: null,
      footerText: null,
      quickExitUrl: 'https://meteo.example.org/',
    }),
  ],
  menu: [
    row({
      items: [
        { ...link('aide'), children: [link('demarches')] },
        { ...link('actus'), children: [] },
      ],
      footerLinks: [link('plan')],
    }),
  ],
  page: [
    aPage({ documentId: 'accueil', title: 'Bienvenue', slug: 'accueil', layout: 'Accueil' }),
    aPage({ documentId: 'aide', title: 'Aide', slug: 'aide', layout: 'Page de rubrique' }),
    aPage({
      documentId: 'demarches',
      title: 'Vos démarches',
      slug: 'demarches',
      parent: { documentId: 'aide' },
      blocks: [
        {
          __component: 'blocks.rich-text',
          id: 1,
          body: '## L’essentiel\n\nVoir [nos actus](/actus/) et [rien](/nulle-part/).',
        },
        { __component: 'blocks.call-out', id: 1, kind: 'Obligation', title: null, body: 'À faire.' },
        { __component: 'blocks.steps', id: 1, title: 'Étapes', steps: [{ title: 'Venir', body: null }] },
        {
          __component: 'blocks.questions',
          id: 1,
          title: 'Questions',
          questions: [{ question: 'Combien ?', answer: 'Rien.' }],
        },
        {
          __component: 'blocks.links',
          id: 1,
          title: null,
          links: [
            { ...link('actus', 'Toutes les nouvelles'), url: null, note: null },
            { ...link('jamais-publiee', 'Vers un brouillon'), url: null, note: null },
          ],
        },
        { __component: 'blocks.contact', id: 1, title: null, body: null },
      ],
      legalReferences: [{ documentId: 'decret' }],
    }),
    aPage({
      documentId: 'themes',
      title: 'Thématiques',
      slug: 'thematiques',
      layout: 'Liste des thématiques',
    }),
    aPage({ documentId: 'actus', title: 'Actus', slug: 'actus', layout: 'Liste des actus' }),
    aPage({
      documentId: 'publications',
      title: 'Publications',
      slug: 'publications',
      layout: 'Outils et publications',
    }),
    aPage({ documentId: 'agenda', title: 'Agenda', slug: 'agenda', layout: 'Agenda' }),
    aPage({ documentId: 'repertoire', title: 'Répertoire', slug: 'repertoire', layout: 'Répertoire' }),
    aPage({ documentId: 'cours', title: 'Formations', slug: 'formations', layout: 'Cours de français' }),
    aPage({ documentId: 'chiffres', title: 'Chiffres', slug: 'chiffres', layout: 'Chiffres' }),
    aPage({ documentId: 'glossaire', title: 'Glossaire', slug: 'glossaire', layout: 'Glossaire' }),
    aPage({ documentId: 'recherche', title: 'Recherche', slug: 'recherche', layout: 'Recherche' }),
    aPage({ documentId: 'donnees', title: 'Données', slug: 'donnees', layout: 'Données ouvertes' }),
    aPage({ documentId: 'plan', title: 'Plan du site', slug: 'plan-du-site', layout: 'Plan du site' }),
  ],
  theme: [
    row({
      documentId: 'logement',
      name: 'Logement',
      slug: 'logement',
      inBrief: 'Se loger.',
      body: 'Un toit.',
      order: 1,
      sensitive: true,
    }),
  ],
  article: [
    anArticle({ documentId: 'permanence', title: 'Nouvelle permanence', slug: 'nouvelle-permanence' }),
  ],
  organization: [
    row({
      documentId: 'toit',
      name: 'Un toit pour tous',
      slug: 'un-toit-pour-tous',
      acronym: null,
      description: 'Aide à chercher un logement.',
      legalForm: 'ASBL',
      website: 'https://toit.example.org/',
      email: 'toit@example.org',
      companyNumber: null,
      logo: null,
      phones: [{ number: '+3281000002', label: null }],
      additionalWebsites: [],
      parent: null,
      networks: null,
      themes: [{ documentId: 'logement' }],
      verification: { date: '2026-01-02', method: 'Par téléphone', by: null, everyMonths: null },
      demonstration: true,
    }),
  ],
  ...smallDirectory(),
  decisionTree: [
    row({
      documentId: 'concerne',
      title: 'Suis-je concerné·e ?',
      slug: 'suis-je-concerne',
      inBrief: 'Une question suffit.',
      page: { documentId: 'demarches' },
      checkedOn: '2026-01-05',
      steps: [
        {
          code: 'age',
          title: 'Avez-vous moins de 18 ans ?',
          body: null,
          outcome: null,
          answers: [
            { label: 'Oui', next: 'libre' },
            { label: 'Non', next: 'oblige' },
          ],
        },
        { code: 'libre', title: 'Rien ne vous oblige', body: null, outcome: 'Dispense', answers: [] },
        {
          code: 'oblige',
          title: 'Venez nous voir',
          body: 'Un **rendez-vous**.',
          outcome: 'Obligation',
          answers: [],
        },
      ],
    }),
  ],
  figure: ['Barres', 'Courbes', 'Parts d’un tout'].map((chart, order) =>
    row({
      documentId: `chiffre-${order}`,
      title: `Combien de logements ? (${chart})`,
      slug: `logements-${order}`,
      inBrief: 'Un peu plus chaque année.',
      chart,
      unit: 'logements',
      table: 'Année;Loués;Vendus\n2024;1 250;30\n2025;1 300,5;',
      source: 'Le centre',
      sourceUrl: null,
      asOf: '2026-01-01',
      note: null,
      themes: order === 0 ? [{ documentId: 'logement' }] : [],
      order,
      demonstration: true,
    }),
  ),
  glossaryTerm: [
    row({
      documentId: 'toit-mot',
      term: 'toit',
      slug: 'toit',
      definition: 'Ce qui couvre une maison.',
      otherForms: 'toits',
      theme: { documentId: 'logement' },
    }),
    row({
      documentId: 'cpas-mot',
      term: 'CPAS',
      slug: 'cpas',
      definition: 'Le centre public d’action sociale.',
      otherForms: null,
      theme: null,
    }),
  ],
  ...smallOffice(),
  redirect: [row({ from: '/ancienne-page', to: '/aide/demarches/' }), row({ from: '/partie/', to: null })],
  synonym: [
    row({
      words: 'logement, maison',
      leadsTo: null,
      english: 'housing',
      dutch: null,
      arabic: null,
      ukrainian: null,
    }),
  ],
});
