/** Blocks that draw on more than text: films, tables, people, the directory. */
import type { Views } from '../view.ts';

const title = ['Titre du bloc', 'Facultatif.'] as const;

export const moreBlockViews: Views = {
  'blocks.video': {
    mainField: 'title',
    form: [
      [['title', 12]],
      [
        ['file', 6],
        ['captions', 6],
      ],
      [['url', 12]],
      [['transcript', 12]],
    ],
    attributes: {
      title: ['Titre', 'Ce que l’on va voir.'],
      file: ['Fichier', 'Un MP4 ou un WebM, 25 Mo au plus.'],
      captions: ['Sous-titres', 'Ce qui est dit, dans un fichier WebVTT (.vtt).'],
      url: [
        'Ou un lien',
        'Où se trouve la vidéo, commençant par https:// Rien n’en est chargé avant un clic.',
      ],
      transcript: ['Transcription', 'Ce qui est dit et montré, pour qui ne peut pas la voir ou l’entendre.'],
    },
  },
  'blocks.table': {
    mainField: 'caption',
    form: [[['caption', 12]], [['table', 12]]],
    attributes: {
      caption: ['Légende', 'Ce que montre le tableau.'],
      table: [
        'Tableau',
        'Copiez-le d’un tableur avec ses titres, ou écrivez : Jour;Heures puis Lundi;9 h à la ligne.',
      ],
    },
  },
  'blocks.key-figures': {
    mainField: 'title',
    form: [
      [['title', 12]],
      [['keyFigures', 12]],
      [
        ['source', 8],
        ['asOf', 4],
      ],
    ],
    attributes: {
      title,
      keyFigures: ['Chiffres', 'De deux à quatre, pas davantage.'],
      source: ['Source', 'Qui a compté.'],
      asOf: ['Situation au', 'Le jour dont parlent ces nombres.'],
    },
  },
  'content.key-figure': {
    mainField: 'label',
    form: [
      [
        ['value', 4],
        ['label', 8],
      ],
    ],
    attributes: {
      value: ['Nombre', 'Comme on le lira : 1 250, 38 %.'],
      label: ['Ce qu’il compte', 'En quelques mots.'],
    },
  },
  'blocks.people': {
    mainField: 'title',
    form: [
      [['title', 12]],
      [
        ['team', 6],
        ['people', 6],
      ],
    ],
    attributes: {
      title,
      team: [
        'Une équipe',
        'Toutes les personnes de cette équipe. Vide, sans personne choisie : tout le monde.',
      ],
      people: ['Ou des personnes', 'Dans l’ordre où les montrer.'],
    },
  },
  'blocks.cards': {
    mainField: 'title',
    form: [[['title', 12]], [['cards', 12]]],
    attributes: { title, cards: ['Cartes', 'De deux à six se lisent bien.'] },
  },
  'content.card': {
    mainField: 'label',
    form: [
      [['label', 12]],
      [
        ['page', 6],
        ['theme', 6],
      ],
      [['url', 12]],
      [['text', 12]],
      [['image', 12]],
    ],
    attributes: {
      label: [
        'Libellé',
        'Tel quel ou vide, c’est le titre de la page ou de la thématique, même si elle en change.',
      ],
      page: ['Page', 'La page du site où mène la carte.'],
      theme: ['Thématique', 'Ou la thématique où elle mène.'],
      url: ['Adresse extérieure', 'Ou une adresse hors du site, commençant par https://'],
      text: ['Texte', 'Une phrase. Vide : ce que la page ou la thématique dit d’elle-même.'],
      image: ['Image', 'Facultative ; elle décore, les mots disent tout.'],
    },
  },
  'blocks.services': {
    mainField: 'title',
    form: [
      [['title', 12]],
      [
        ['theme', 6],
        ['commune', 6],
      ],
    ],
    attributes: {
      title: ['Titre du bloc', 'Facultatif : sans titre, « Qui peut aider ».'],
      theme: ['Thématique', 'Les organismes de cette thématique, tels que le répertoire les connaît.'],
      commune: ['Commune', 'Seulement ceux qui s’y trouvent. Vide : partout.'],
    },
  },
};
