/** The small centre's people, library, agenda and laws. */
import { row, upload } from './row.ts';
import type { Row, Rows } from './stand-in-strapi.ts';

export const anEvent = (fields: Row): Row =>
  row({
    kind: 'Rencontre',
    summary: 'On parle ensemble.',
    body: null,
    sessions: [
      { day: '2026-12-01', lastDay: null, startsAt: '14:00:00.000', endsAt: '16:00:00.000', note: null },
    ],
    recurrence: null,
    eventStatus: 'Prévu',
    placeName: 'Salle bleue',
    address: null,
    venue: null,
    onlineUrl: null,
    organizer: null,
    registration: null,
    capacity: null,
    placesLeft: null,
    price: 'Gratuit',
    language: null,
    themes: [{ documentId: 'logement' }],
    cover: null,
    demonstration: true,
    ...fields,
  });

const aPerson = (fields: Row): Row =>
  row({
    portrait: null,
    email: null,
    phone: null,
    team: { documentId: 'equipe-accueil' },
    order: 1,
    consentedOn: null,
    demonstration: true,
    ...fields,
  });

type Office = 'legalReference' | 'event' | 'resource' | 'team' | 'person' | 'supporter' | 'alertBanner';

export const smallOffice = (): Pick<Rows, Office> => ({
  legalReference: [
    row({
      documentId: 'decret',
      title: 'Décret d’essai',
      shortTitle: null,
      date: '2014-03-27',
      inForceSince: null,
      url: 'https://example.org/decret',
      checkedOn: '2026-01-05',
      legalForce: 'En vigueur',
      note: null,
    }),
  ],
  event: [anEvent({ documentId: 'table', title: 'Table de conversation', slug: 'table-de-conversation' })],
  resource: [
    row({
      documentId: 'guide',
      title: 'Guide des locataires',
      slug: 'guide-des-locataires',
      kind: 'Guide',
      readers: ['newcomers'],
      summary: 'Le bail en clair.',
      body: null,
      authors: 'Ada Exemple, Bo Modèle',
      publisher: null,
      year: 2025,
      themes: [{ documentId: 'logement' }],
      cover: null,
      files: [
        {
          title: 'Guide des locataires',
          language: 'fr',
          file: upload({ url: '/uploads/guide.pdf', hash: 'guide_1', ext: '.pdf', mime: 'application/pdf' }),
        },
      ],
      url: 'https://example.org/guide',
      demonstration: true,
    }),
  ],
  team: [row({ documentId: 'equipe-accueil', name: 'Accueil', order: 1 })],
  person: [
    aPerson({ documentId: 'ada', name: 'Ada Exemple', role: 'Accueil', consentedOn: '2026-01-01' }),
    aPerson({
      documentId: 'secrete',
      name: 'Nom Tenu Secret',
      role: 'Comptabilité',
      email: 'secret@example.org',
    }),
  ],
  supporter: [
    row({ name: 'La Région d’essai', logo: null, url: 'https://region.example.org/', text: null, order: 1 }),
  ],
  alertBanner: [
    row({
      documentId: 'fermeture',
      title: 'Bureaux fermés cette semaine',
      text: 'Appelez-nous la semaine suivante.',
      kind: 'Urgence',
      from: '2026-01-01',
      until: '2099-12-31',
      page: { documentId: 'aide' },
      theme: null,
      url: null,
      themes: [],
      communes: [],
    }),
  ],
});
