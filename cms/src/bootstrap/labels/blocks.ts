import type { Views } from '../view.ts';

const title = ['Titre du bloc', 'Facultatif.'] as const;

export const blockViews: Views = {
  'blocks.rich-text': {
    mainField: 'documentId',
    form: [[['body', 12]]],
    attributes: {
      body: ['Texte', 'Commencez les intertitres au niveau 2 : le titre de la page est le niveau 1.'],
    },
  },
  'blocks.call-out': {
    mainField: 'title',
    form: [
      [
        ['kind', 4],
        ['title', 8],
      ],
      [['body', 12]],
    ],
    attributes: {
      kind: ['Sorte', 'Donne sa couleur et son icône à l’encadré.'],
      title: ['Titre', 'Facultatif : sans titre, la sorte en tient lieu.'],
      body: ['Texte', 'Deux ou trois phrases.'],
    },
  },
  'blocks.steps': {
    mainField: 'title',
    form: [[['title', 12]], [['steps', 12]]],
    attributes: { title, steps: ['Étapes', 'Dans l’ordre où on les fait. Au moins une.'] },
  },
  'blocks.questions': {
    mainField: 'title',
    form: [[['title', 12]], [['questions', 12]]],
    attributes: { title, questions: ['Questions', 'Comme les gens les posent. Au moins une.'] },
  },
  'blocks.links': {
    mainField: 'title',
    form: [[['title', 12]], [['links', 12]]],
    attributes: { title, links: ['Liens', 'Au moins un.'] },
  },
  'blocks.downloads': {
    mainField: 'title',
    form: [[['title', 12]], [['downloads', 12]]],
    attributes: { title, downloads: ['Fichiers', 'Au moins un.'] },
  },
  'blocks.contact': {
    mainField: 'title',
    form: [[['title', 12]], [['organization', 12]], [['body', 12]]],
    attributes: {
      title,
      organization: ['Organisme', 'Qui joindre. Vide : le centre lui-même.'],
      body: [
        'Texte',
        'Facultatif. Adresse, téléphone et courriel viennent de la fiche ou des réglages du site.',
      ],
    },
  },
  'blocks.picture': {
    mainField: 'caption',
    form: [[['image', 12]], [['caption', 12]]],
    attributes: {
      image: ['Image', 'Pensez à son texte alternatif dans la médiathèque.'],
      caption: ['Légende', 'Sous l’image. Facultative.'],
    },
  },
  'content.step': {
    mainField: 'title',
    form: [[['title', 12]], [['body', 12]]],
    attributes: {
      title: ['Titre', 'Ce qu’il faut faire, à l’infinitif.'],
      body: ['Explication', 'Facultative.'],
    },
  },
  'content.question': {
    mainField: 'question',
    form: [[['question', 12]], [['answer', 12]]],
    attributes: {
      question: ['Question', 'Comme on la pose au guichet.'],
      answer: ['Réponse', 'La réponse d’abord, les détails ensuite.'],
    },
  },
  'content.link': {
    mainField: 'label',
    form: [
      [['label', 12]],
      [
        ['page', 6],
        ['theme', 6],
      ],
      [['url', 12]],
      [['note', 12]],
    ],
    attributes: {
      label: [
        'Libellé',
        'Ce que dit le lien. Tel quel ou vide, c’est le titre de la page ou de la thématique, même si elle en change.',
      ],
      page: ['Page', 'La page du site où mène le lien.'],
      theme: ['Thématique', 'Ou la thématique où il mène.'],
      url: ['Adresse extérieure', 'Ou une adresse hors du site, commençant par https://'],
      note: ['Précision', 'Une ligne sur ce qu’on y trouve. Facultative.'],
    },
  },
  'content.download': {
    mainField: 'title',
    form: [
      [
        ['title', 8],
        ['language', 4],
      ],
      [['file', 12]],
    ],
    attributes: {
      title: ['Titre', 'Ce que contient le fichier.'],
      file: ['Fichier', 'Un PDF ou une image, 25 Mo au plus.'],
      language: [
        'Langue',
        'Celle du fichier : fr français, en anglais, nl néerlandais, ar arabe, uk ukrainien.',
      ],
    },
  },
};
