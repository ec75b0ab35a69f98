import type { Views } from '../view.ts';

export const searchViews: Views = {
  'api::synonym.synonym': {
    mainField: 'words',
    sort: ['words', 'ASC'],
    list: ['words', 'leadsTo', 'english', 'arabic', 'ukrainian'],
    form: [
      [['words', 12]],
      [['leadsTo', 12]],
      [
        ['english', 6],
        ['dutch', 6],
      ],
      [
        ['arabic', 6],
        ['ukrainian', 6],
      ],
    ],
    attributes: {
      words: [
        'Mots équivalents',
        'Séparés par des virgules : titre de séjour, permis de séjour. Qui tape l’un trouve aussi les autres. Accents et majuscules ne comptent pas. En ligne dès l’enregistrement.',
      ],
      leadsTo: [
        'Mènent à',
        'Facultatif. Les mots du site à chercher à leur place, sans retour : « vélo » mène à « mobilité », mais « mobilité » ne mène pas à « vélo ».',
      ],
      english: ['En anglais', 'Les mots anglais pour la même chose, séparés par des virgules.'],
      dutch: ['En néerlandais', 'Séparés par des virgules.'],
      arabic: ['En arabe', 'Séparés par des virgules.'],
      ukrainian: ['En ukrainien', 'Séparés par des virgules.'],
    },
  },
};
