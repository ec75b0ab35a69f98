import type { Views } from '../view.ts';

export const pageViews: Views = {
  'api::page.page': {
    mainField: 'title',
    sort: ['title', 'ASC'],
    list: ['title', 'parent', 'layout', 'order', 'publishAt', 'updatedAt'],
    form: [
      [['title', 12]],
      [
        ['slug', 6],
        ['parent', 6],
      ],
      [['inBrief', 12]],
      [['blocks', 12]],
      [['legalReferences', 12]],
      [
        ['layout', 6],
        ['order', 6],
      ],
      [
        ['publishAt', 6],
        ['unpublishAt', 6],
      ],
      [
        ['children', 6],
        ['decisionTrees', 6],
      ],
    ],
    attributes: {
      title: ['Titre', 'Le titre de la page, court et concret.'],
      slug: [
        'Adresse',
        'La fin de l’adresse : minuscules sans accent, chiffres et traits d’union. « Régénérer » la tire du titre.',
      ],
      publishAt: [
        'Publier le',
        'Met en ligne tout seul, à cette heure. Vide : quand vous appuyez sur « Publier ».',
      ],
      unpublishAt: ['Retirer le', 'Retire du site tout seul, à cette heure. Vide : jamais.'],
      parent: ['Page parente', 'La page sous laquelle celle-ci se range, dans l’adresse et le fil d’Ariane.'],
      decisionTrees: ['Questions guidées', 'Les questions qui aident à comprendre cette page.'],
      children: ['Pages en dessous', 'Les pages rangées sous celle-ci.'],
      layout: [
        'Rôle de la page',
        'Ce qui suit le texte : rien, une liste, un outil. Au moindre doute, « Page ».',
      ],
      order: ['Rang', 'Sa place parmi les pages de même parent : 1 avant 2.'],
      inBrief: [
        'En bref',
        'L’essentiel en 60 mots simples au plus ; c’est aussi ce que montrent les moteurs de recherche.',
      ],
      blocks: ['Contenu', 'Le corps de la page, fait de blocs que l’on ajoute et déplace.'],
      legalReferences: [
        'Références légales',
        'Les textes officiels sur lesquels la page s’appuie. Les mêmes dans toutes les langues.',
      ],
    },
  },
  'content.legal-reference': {
    mainField: 'title',
    form: [
      [['title', 12]],
      [
        ['date', 4],
        ['inForceSince', 4],
        ['checkedOn', 4],
      ],
      [['url', 12]],
    ],
    attributes: {
      title: ['Intitulé', 'Le titre officiel du texte.'],
      date: ['Date du texte', 'Le jour de son adoption.'],
      inForceSince: ['En vigueur depuis', 'Le jour à partir duquel il s’applique.'],
      url: ['Lien officiel', 'Sa publication officielle, commençant par https://'],
      checkedOn: ['Vérifié le', 'Le dernier jour où quelqu’un l’a relu.'],
    },
  },
};
