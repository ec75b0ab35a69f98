/** The pieces that organisations, services and places are made of. */
import type { Views } from '../view.ts';

export const directoryPieceViews: Views = {
  'directory.phone': {
    mainField: 'number',
    form: [
      [
        ['number', 6],
        ['type', 6],
      ],
      [
        ['label', 8],
        ['extension', 4],
      ],
      [['note', 12]],
      [['languages', 12]],
    ],
    attributes: {
      number: ['Numéro', 'Au format international, sans espace : +3281713518'],
      type: ['Sorte', 'Vide : un téléphone ordinaire. WhatsApp : le site propose d’y écrire.'],
      label: ['Ce qu’on y trouve', 'Accueil, permanence… Facultatif.'],
      extension: ['Extension', 'À demander ou à composer. Facultative.'],
      note: ['Quand appeler', '« Le matin. » Facultatif.'],
      languages: ['Langues à ce numéro', 'Si elles ne sont pas celles du service.'],
    },
  },
  'directory.schedule': {
    mainField: 'rowName',
    form: [
      [['days', 12]],
      [
        ['opensAt', 4],
        ['closesAt', 4],
        ['byAppointment', 4],
      ],
      [['weekOfMonth', 12]],
      [
        ['validFrom', 6],
        ['validUntil', 6],
      ],
      [
        ['publicHolidays', 6],
        ['schoolHolidays', 6],
      ],
      [['note', 12]],
    ],
    attributes: {
      days: ['Jours', 'Ceux qui ont ces heures.'],
      opensAt: ['De', 'L’heure d’ouverture : 09:00'],
      closesAt: ['À', 'L’heure de fermeture : 12:30. Pour la pause de midi, ajoutez une ligne.'],
      byAppointment: ['Sur rendez-vous', 'Oui s’il faut prendre rendez-vous.'],
      weekOfMonth: ['Semaines du mois', 'Rien : chaque semaine. Pour « le 2e mardi du mois », cochez la 2e.'],
      validFrom: ['Valable du', 'Vide : depuis toujours.'],
      validUntil: ['Valable jusqu’au', 'Vide : sans fin.'],
      publicHolidays: ['Les jours fériés', 'Vide : fermé.'],
      schoolHolidays: ['Pendant les congés scolaires', 'Vide : le site conseille de vérifier.'],
      note: ['Remarque', 'Ce que des heures ne disent pas : « sauf le dernier vendredi ».'],
    },
  },
  'directory.closure': {
    mainField: 'from',
    form: [
      [
        ['from', 4],
        ['until', 4],
        ['kind', 4],
      ],
      [['text', 12]],
      [['schedules', 12]],
    ],
    attributes: {
      from: ['Du', 'Le premier jour.'],
      until: ['Au', 'Le dernier jour, compris.'],
      kind: ['Ce qui change', 'Fermé, d’autres heures, ou seulement un message.'],
      text: ['Message', '« Congés annuels. En cas d’urgence : 112. »'],
      schedules: ['Heures ces jours-là', 'Si ce sont d’autres heures.'],
    },
  },
  'directory.language': {
    mainField: 'code',
    form: [
      [
        ['code', 6],
        ['interpreter', 6],
      ],
      [['note', 12]],
    ],
    attributes: {
      code: ['Langue', 'Celle dans laquelle on est aidé.'],
      interpreter: ['Avec interprète', 'Oui si une ou un interprète vient sur demande.'],
      note: ['Quand', '« Le mardi matin. » Vide : toujours.'],
    },
  },
  'directory.place': {
    mainField: 'rowName',
    form: [[['location', 12]], [['schedules', 12]], [['phones', 12]], [['note', 12]]],
    attributes: {
      location: ['Lieu', 'Un lieu qui existe déjà : créez-le d’abord dans « Lieux ».'],
      schedules: ['Heures du service ici', 'Vide : celles du lieu.'],
      phones: ['Téléphones ici', 'Vide : ceux du service.'],
      note: ['Pour le trouver', '« 2e étage, sonnette verte. »'],
    },
  },
  'directory.required-document': {
    mainField: 'document',
    form: [
      [
        ['document', 6],
        ['url', 6],
      ],
    ],
    attributes: {
      document: ['Document', '« Carte d’identité ou annexe 26 »'],
      url: ['Où l’obtenir', 'Une adresse commençant par https:// Facultatif.'],
    },
  },
  'directory.alert': {
    mainField: 'text',
    form: [
      [['text', 12]],
      [
        ['from', 6],
        ['until', 6],
      ],
    ],
    attributes: {
      text: ['Message', 'Une phrase : ce qui change et que faire.'],
      from: ['À partir du', 'Vide : tout de suite.'],
      until: ['Jusqu’au', 'Le dernier jour où il se voit.'],
    },
  },
  'directory.verification': {
    mainField: 'date',
    form: [
      [
        ['date', 4],
        ['method', 4],
        ['everyMonths', 4],
      ],
      [['by', 12]],
    ],
    attributes: {
      date: ['Vérifié le', 'Le jour où quelqu’un s’est assuré que tout est juste.'],
      method: ['Comment', 'Par téléphone, sur place…'],
      everyMonths: [
        'À revoir tous les … mois',
        'Vide : 12. Passé ce délai, la fiche descend, puis quitte les listes.',
      ],
      by: ['Par', 'Une équipe ou une fonction, pas une personne.'],
    },
  },
  'directory.course': {
    mainField: 'courseType',
    form: [
      [
        ['courseType', 6],
        ['startsOn', 3],
        ['rollingIntake', 3],
      ],
      [['timesOfDay', 12]],
      [
        ['hoursPerWeek', 4],
        ['weeks', 4],
        ['placesLeft', 4],
      ],
      [
        ['childcare', 6],
        ['placementTest', 6],
      ],
    ],
    attributes: {
      courseType: ['Sorte de cours', 'Ses niveaux sont ceux du service.'],
      timesOfDay: ['Moments', 'En journée, en soirée, le week-end.'],
      hoursPerWeek: ['Heures par semaine', 'Un nombre entier.'],
      weeks: ['Nombre de semaines', 'Combien de temps dure le cours.'],
      startsOn: ['Prochaine rentrée', 'Le premier jour du prochain groupe. Passée, le site le dit.'],
      rollingIntake: ['Entrée permanente', 'Oui si l’on peut commencer toute l’année.'],
      placesLeft: ['Places libres', '0 : complet. Vide : on ne sait pas.'],
      childcare: ['Garde d’enfants', 'Oui si l’on garde les enfants pendant le cours.'],
      placementTest: ['Test de niveau', 'Oui s’il y a un test avant de commencer.'],
    },
  },
  'directory.website': {
    mainField: 'label',
    form: [
      [
        ['label', 4],
        ['url', 8],
      ],
    ],
    attributes: {
      label: ['Libellé', 'Ce qu’on y trouve.'],
      url: ['Adresse', 'Commençant par https://'],
    },
  },
};
