/** What explains: the glossary, the figures, the guided questions, and the communes they end at. */
import type { Views } from '../view.ts';

const slug = [
  'Adresse',
  'La fin de l’adresse : minuscules sans accent, chiffres et traits d’union. « Régénérer » la tire du titre.',
] as const;

export const knowledgeViews: Views = {
  'api::glossary-term.glossary-term': {
    mainField: 'term',
    sort: ['term', 'ASC'],
    list: ['term', 'definition', 'theme', 'updatedAt'],
    form: [
      [
        ['term', 6],
        ['slug', 6],
      ],
      [['definition', 12]],
      [['otherForms', 12]],
      [['theme', 12]],
    ],
    attributes: {
      term: ['Mot ou sigle', 'Comme on le lit dans les textes : CPAS, réfugié.'],
      slug,
      definition: [
        'Explication',
        'Une ou deux phrases simples. Elle s’ouvre là où le mot apparaît pour la première fois sur une page.',
      ],
      otherForms: [
        'Autres formes',
        'Pluriel, féminin, nom complet du sigle : ce que l’on trouve aussi dans les textes, séparé par des virgules.',
      ],
      theme: ['Thématique', 'Où l’on en dit plus. Facultative.'],
    },
  },
  'api::figure.figure': {
    mainField: 'title',
    sort: ['order', 'ASC'],
    list: ['title', 'chart', 'asOf', 'source', 'order'],
    form: [
      [['title', 12]],
      [
        ['slug', 6],
        ['chart', 3],
        ['order', 3],
      ],
      [['inBrief', 12]],
      [['table', 12]],
      [
        ['unit', 6],
        ['asOf', 6],
      ],
      [
        ['source', 6],
        ['sourceUrl', 6],
      ],
      [['note', 12]],
      [
        ['themes', 8],
        ['demonstration', 4],
      ],
    ],
    attributes: {
      title: ['Titre', 'La question à laquelle ces nombres répondent.'],
      slug,
      inBrief: ['En bref', 'La réponse, en une phrase, pour qui ne voit pas le graphique.'],
      chart: ['Dessin', 'Des barres pour comparer, des courbes pour le temps, des parts pour un tout.'],
      unit: ['Unité', 'Ce que l’on compte : personnes, % des personnes, heures.'],
      table: [
        'Tableau',
        'Copiez-le d’un tableur avec ses titres, ou écrivez : Année;Femmes;Hommes puis 2025;120;98 à la ligne. Vide = inconnu.',
      ],
      source: ['Source', 'Qui a compté.'],
      sourceUrl: ['Lien vers la source', 'Facultatif, commençant par https://'],
      asOf: ['Situation au', 'Le jour dont parlent ces nombres.'],
      note: ['Méthode', 'Comment on a compté, et ce que ces nombres ne disent pas. Facultative.'],
      themes: ['Thématiques', 'Les thématiques qui montrent ce chiffre.'],
      order: ['Rang', 'Sa place dans la page : 1 avant 2.'],
      demonstration: ['Démonstration', 'Nombres inventés : le site le dit.'],
    },
  },
  'api::decision-tree.decision-tree': {
    mainField: 'title',
    sort: ['title', 'ASC'],
    list: ['title', 'page', 'checkedOn', 'updatedAt'],
    form: [
      [['title', 12]],
      [
        ['slug', 6],
        ['page', 6],
      ],
      [['inBrief', 12]],
      [['steps', 12]],
      [['checkedOn', 6]],
    ],
    attributes: {
      title: ['Titre', 'La question que l’on se pose : « Suis-je concerné·e ? »'],
      slug,
      page: ['Page', 'La page qu’elles aident à comprendre, et sous laquelle elles se rangent.'],
      inBrief: ['En bref', 'À quoi servent ces questions, en une ou deux phrases.'],
      steps: ['Étapes', 'La première est celle par laquelle on commence.'],
      checkedOn: ['Vérifié le', 'Le dernier jour où quelqu’un a comparé ces réponses avec la loi.'],
    },
  },
  'decision.step': {
    mainField: 'title',
    form: [
      [
        ['code', 4],
        ['outcome', 8],
      ],
      [['title', 12]],
      [['body', 12]],
      [['answers', 12]],
    ],
    attributes: {
      code: ['Nom court', 'Pour y mener une réponse ; la fin de son adresse. Minuscules et traits d’union.'],
      title: ['Question ou conclusion', 'Une seule chose à la fois, en mots simples.'],
      body: ['Explication', 'Ce qu’il faut savoir pour répondre, ou ce qu’il faut faire ensuite.'],
      outcome: ['Conclusion', 'Laissez vide pour une question.'],
      answers: ['Réponses', 'Au moins deux pour une question, aucune pour une conclusion.'],
    },
  },
  'decision.answer': {
    mainField: 'label',
    form: [
      [
        ['label', 8],
        ['next', 4],
      ],
    ],
    attributes: {
      label: ['Réponse', 'Comme la personne la dirait.'],
      next: ['Mène à', 'Le nom court de l’étape suivante.'],
    },
  },
  'api::commune.commune': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'postalCodes', 'province', 'regionalCentre', 'welcomeOffice'],
    form: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [
        ['nisCode', 4],
        ['postalCodes', 8],
      ],
      [
        ['province', 6],
        ['regionalCentre', 6],
      ],
      [
        ['welcomeOffice', 6],
        ['alertBanners', 6],
      ],
      [
        ['locations', 6],
        ['services', 6],
      ],
    ],
    attributes: {
      name: ['Nom', 'Le nom officiel de la commune.'],
      slug,
      nisCode: ['Code INS', 'Cinq chiffres, donnés par Statbel.'],
      postalCodes: ['Codes postaux', 'Tous, séparés par des virgules.'],
      alertBanners: ['Bandeaux', 'Les bandeaux qui ne se voient que pour cette commune.'],
      province: ['Province', 'Celle de la commune.'],
      regionalCentre: [
        'Centre régional',
        'Celui qui s’occupe de cette commune : le site y envoie ses habitantes et habitants.',
      ],
      welcomeOffice: ['Bureau d’accueil', 'Celui de ses habitantes et habitants. Vide : le centre lui-même.'],
      locations: ['Lieux', 'Les lieux du répertoire qui s’y trouvent.'],
      services: ['Services', 'Ceux qui disent la desservir.'],
    },
  },
};
