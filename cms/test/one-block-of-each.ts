/** One of each block, for a page of one-of-each.ts. */
export const blocks = (picture: number, page: string, theme: string) => [
  { __component: 'blocks.rich-text', body: 'Un **texte**.' },
  { __component: 'blocks.call-out', kind: 'Obligation', title: 'À savoir', body: 'Important.' },
  { __component: 'blocks.steps', title: 'Étapes', steps: [{ title: 'D’abord', body: 'Puis.' }] },
  { __component: 'blocks.questions', questions: [{ question: 'Pourquoi ?', answer: 'Parce que.' }] },
  {
    __component: 'blocks.links',
    links: [{ page }, { label: 'Le thème', theme }, { label: 'Ailleurs', url: 'https://example.org/' }],
  },
  { __component: 'blocks.downloads', downloads: [{ title: 'Fichier', file: picture, language: 'fr' }] },
  { __component: 'blocks.contact', title: 'Nous joindre' },
  { __component: 'blocks.picture', image: picture, caption: 'Un point' },
  {
    __component: 'blocks.video',
    title: 'Un film',
    file: picture,
    captions: picture,
    url: 'https://example.org/film',
    transcript: 'On y dit bonjour.',
  },
  { __component: 'blocks.table', caption: 'Horaires', table: 'Jour;Heures\nLundi;9 h' },
  {
    __component: 'blocks.key-figures',
    title: 'En chiffres',
    keyFigures: [{ value: '12', label: 'communes' }],
    source: 'Le centre',
    asOf: '2026-01-01',
  },
  { __component: 'blocks.people', title: 'L’équipe' },
  { __component: 'blocks.cards', cards: [{ page, text: 'À lire', image: picture }, { theme }] },
  { __component: 'blocks.services', title: 'Qui aide', theme },
];
