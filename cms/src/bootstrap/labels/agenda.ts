/** What takes place, and what is read: the agenda and the library. */
import type { Views } from '../view.ts';

const slug = [
  'Adresse',
  'La fin de l’adresse : minuscules sans accent, chiffres et traits d’union. « Régénérer » la tire du titre.',
] as const;

const demonstration = ['Démonstration', 'Contenu inventé : le site le dit.'] as const;
const themes = ['Thématiques', 'Elle apparaîtra sur la page de chacune.'] as const;

const schedule = {
  publishAt: [
    'Publier le',
    'Met en ligne tout seul, à cette heure. Vide : quand vous appuyez sur « Publier ».',
  ],
  unpublishAt: ['Retirer le', 'Retire du site tout seul, à cette heure. Vide : jamais.'],
} as const;

export const agendaViews: Views = {
  'api::event.event': {
    mainField: 'title',
    sort: ['firstDay', 'DESC'],
    list: ['title', 'firstDay', 'kind', 'eventStatus', 'publishAt', 'themes'],
    form: [
      [['title', 12]],
      [
        ['slug', 6],
        ['kind', 3],
        ['eventStatus', 3],
      ],
      [['summary', 12]],
      [['sessions', 12]],
      [['recurrence', 12]],
      [
        ['placeName', 6],
        ['venue', 6],
      ],
      [['address', 12]],
      [['onlineUrl', 12]],
      [['body', 12]],
      [['registration', 12]],
      [
        ['capacity', 4],
        ['placesLeft', 4],
        ['price', 4],
      ],
      [
        ['organizer', 8],
        ['language', 4],
      ],
      [
        ['themes', 6],
        ['cover', 6],
      ],
      [
        ['publishAt', 6],
        ['unpublishAt', 6],
      ],
      [
        ['demonstration', 6],
        ['firstDay', 6],
      ],
    ],
    attributes: {
      title: ['Titre', 'Ce que l’on vient y faire.'],
      slug,
      kind: ['Sorte', 'Sert à filtrer l’agenda.'],
      eventStatus: [
        'État',
        'Un rendez-vous annulé ou reporté reste visible, barré, dans l’agenda et les calendriers de chacun·e.',
      ],
      summary: ['Résumé', 'Une ou deux phrases, pour les listes et les calendriers.'],
      firstDay: ['Premier jour', 'Celui de la première séance ; il se remplit tout seul.'],
      sessions: ['Séances', 'Un jour et ses heures, une fois par séance.'],
      recurrence: ['Répétition', 'Si les séances reviennent. Vide : une seule fois.'],
      placeName: ['Lieu', 'Une salle, un point de rendez-vous.'],
      venue: ['Chez', 'L’organisme qui accueille ; son adresse sert si vous n’en donnez pas d’autre.'],
      address: ['Adresse', 'Vide : celle de l’organisme qui accueille, ou celle du centre.'],
      onlineUrl: ['En ligne', 'L’adresse de la réunion à distance, commençant par https://'],
      body: ['Texte', 'Le programme, et ce qu’il faut apporter.'],
      registration: ['Inscription', 'Vide : on vient sans s’inscrire.'],
      capacity: ['Places', 'Combien de personnes au plus.'],
      placesLeft: ['Places libres', 'Combien il en reste. À zéro, choisissez l’état « Complet ».'],
      price: ['Prix', 'En mots : gratuit, 5 € ou ce que vous pouvez.'],
      organizer: ['Organisé par', 'Vide : le centre.'],
      language: [
        'Langue',
        'Celle que l’on y parle : fr français, en anglais, nl néerlandais, ar arabe, uk ukrainien.',
      ],
      themes,
      ...schedule,
      cover: ['Image', 'Facultative. Pensez à son texte alternatif dans la médiathèque.'],
      demonstration,
    },
  },
  'agenda.session': {
    mainField: 'day',
    form: [
      [
        ['day', 6],
        ['lastDay', 6],
      ],
      [
        ['startsAt', 6],
        ['endsAt', 6],
      ],
      [['note', 12]],
    ],
    attributes: {
      day: ['Jour', 'Le premier jour.'],
      lastDay: ['Dernier jour', 'Si elle dure plusieurs jours.'],
      startsAt: ['Début', 'L’heure en Belgique. Vide : toute la journée.'],
      endsAt: ['Fin', 'L’heure en Belgique.'],
      note: ['Précision', 'Ce que cette séance a de particulier. Facultative.'],
    },
  },
  'agenda.recurrence': {
    mainField: 'frequency',
    form: [
      [
        ['frequency', 6],
        ['until', 6],
      ],
      [['exceptions', 12]],
    ],
    attributes: {
      frequency: ['Revient', 'À quel rythme.'],
      until: ['Jusqu’au', 'Le dernier jour possible.'],
      exceptions: ['Sauf', 'Les jours où il n’y a rien : congés, jours fériés.'],
    },
  },
  'agenda.exception': {
    mainField: 'day',
    form: [[['day', 6]]],
    attributes: { day: ['Jour', 'Un jour sans séance.'] },
  },
  'agenda.registration': {
    mainField: 'url',
    form: [
      [['url', 12]],
      [
        ['email', 4],
        ['phone', 4],
        ['deadline', 4],
      ],
    ],
    attributes: {
      url: ['Formulaire', 'L’adresse où s’inscrire, commençant par https://'],
      email: ['Courriel', 'Où écrire pour s’inscrire.'],
      phone: ['Téléphone', 'Au format international, sans espace : +3281713518'],
      deadline: ['Jusqu’au', 'Le dernier jour pour s’inscrire.'],
    },
  },
  'api::resource.resource': {
    mainField: 'title',
    sort: ['year', 'DESC'],
    list: ['title', 'kind', 'year', 'authors', 'publishAt', 'themes'],
    form: [
      [['title', 12]],
      [
        ['slug', 6],
        ['kind', 4],
        ['year', 2],
      ],
      [['readers', 12]],
      [['summary', 12]],
      [['body', 12]],
      [['files', 12]],
      [['url', 12]],
      [
        ['authors', 6],
        ['publisher', 6],
      ],
      [
        ['themes', 6],
        ['cover', 6],
      ],
      [
        ['publishAt', 6],
        ['unpublishAt', 6],
      ],
      [['demonstration', 4]],
    ],
    attributes: {
      title: ['Titre', 'Comme sur la couverture.'],
      slug,
      kind: ['Sorte', 'Sert à filtrer la bibliothèque.'],
      readers: ['Pour qui', 'Personne de coché : pour tout le monde. Sert à filtrer la bibliothèque.'],
      year: ['Année', 'Celle de parution.'],
      summary: ['Résumé', 'À quoi il sert et pour qui, en une ou deux phrases.'],
      body: ['Texte', 'Ce qu’on y trouve, comment s’en servir. Facultatif.'],
      files: ['Fichiers', 'Le même document dans ses langues et formats.'],
      url: ['Adresse extérieure', 'Où le trouver ailleurs, commençant par https://'],
      authors: ['Autrices et auteurs', 'Prénom et nom, séparés par des virgules.'],
      publisher: ['Édité par', 'Facultatif : l’organisme qui l’a publié.'],
      themes: ['Thématiques', 'Il apparaîtra sur la page de chacune.'],
      ...schedule,
      cover: [
        'Couverture',
        'Facultative : sans elle, la première page du PDF est montrée. Pensez à son texte alternatif.',
      ],
      demonstration,
    },
  },
};
