import type { Views } from '../view.ts';

export const pageViews: Views = {
  'api::page.page': {
    mainField: 'title',
    sort: ['title', 'ASC'],
    list: ['title', 'parent', 'layout', 'reviewDue', 'publishAt', 'updatedAt'],
    form: [
      [['title', 12]],
      [
        ['slug', 6],
        ['parent', 6],
      ],
      [['inBrief', 12]],
      [['blocks', 12]],
      [
        ['themes', 6],
        ['legalReferences', 6],
      ],
      [
        ['layout', 6],
        ['order', 6],
      ],
      [
        ['startsOn', 4],
        ['endsOn', 4],
        ['reviewDue', 4],
      ],
      [['changeLog', 12]],
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
      themes: ['Thématiques', 'Leurs actus, rendez-vous et services se montrent au bas de la page.'],
      legalReferences: ['Références légales', 'Les textes officiels sur lesquels la page s’appuie.'],
      startsOn: [
        'Campagne : premier jour',
        'Pour une page qui ne vaut qu’un temps : elle entre au menu ce jour-là. Vide : tout de suite.',
      ],
      endsOn: [
        'Campagne : dernier jour',
        'Le lendemain, elle quitte le menu et dit qu’elle est terminée. Vide : sans fin.',
      ],
      reviewDue: [
        'À relire avant le',
        'Le jour où quelqu’un doit l’avoir relue. Se rappelle à vous sur l’accueil.',
      ],
      changeLog: [
        'Changements',
        'Ce qui a changé, pour qui revient lire la page. Le plus récent en premier.',
      ],
    },
  },
  'content.change': {
    mainField: 'what',
    form: [
      [
        ['date', 4],
        ['what', 8],
      ],
    ],
    attributes: {
      date: ['Jour', 'Celui du changement.'],
      what: ['Ce qui a changé', 'Une phrase, pour qui a déjà lu la page.'],
    },
  },
  'api::legal-reference.legal-reference': {
    mainField: 'title',
    sort: ['date', 'DESC'],
    list: ['title', 'date', 'legalForce', 'checkedOn', 'pages'],
    form: [
      [['title', 12]],
      [
        ['shortTitle', 8],
        ['legalForce', 4],
      ],
      [
        ['date', 4],
        ['inForceSince', 4],
        ['checkedOn', 4],
      ],
      [['url', 12]],
      [['note', 12]],
      [['pages', 12]],
    ],
    attributes: {
      title: ['Intitulé', 'Le titre officiel du texte.'],
      shortTitle: ['Nom courant', 'Comme on l’appelle : « le décret de 2014 ». Facultatif.'],
      legalForce: [
        'État',
        '« Modifié » : les pages qui le citent disent qu’elles sont en cours de mise à jour. Remettez « En vigueur » quand elles sont relues.',
      ],
      date: ['Date du texte', 'Le jour de son adoption.'],
      inForceSince: ['En vigueur depuis', 'Le jour à partir duquel il s’applique.'],
      checkedOn: ['Vérifié le', 'Le dernier jour où quelqu’un l’a relu.'],
      url: ['Lien officiel', 'Sa publication officielle, commençant par https://'],
      note: ['Remarque', 'Ce qui a changé, ou ce qui le remplace. Facultative.'],
      pages: ['Pages', 'Les pages qui le citent.'],
    },
  },
};
