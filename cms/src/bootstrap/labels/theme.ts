import type { Views } from '../view.ts';

export const themeViews: Views = {
  'api::theme.theme': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'order', 'articles', 'organizations', 'updatedAt'],
    form: [
      [['name', 12]],
      [
        ['slug', 6],
        ['order', 3],
        ['sensitive', 3],
      ],
      [['inBrief', 12]],
      [['body', 12]],
      [
        ['articles', 6],
        ['organizations', 6],
      ],
    ],
    attributes: {
      name: ['Nom', 'Le nom de la thématique.'],
      slug: [
        'Adresse',
        'La fin de l’adresse : minuscules sans accent, chiffres et traits d’union. « Régénérer » la tire du nom.',
      ],
      inBrief: [
        'En bref',
        'La thématique en 60 mots simples au plus ; c’est aussi ce que montrent les moteurs de recherche.',
      ],
      body: ['Texte', 'Ce qu’il faut en savoir, avec des intertitres.'],
      order: ['Rang', 'Sa place dans les listes : 1 avant 2 ; à rang égal, l’ordre alphabétique.'],
      sensitive: [
        'Sujet délicat',
        'Ajoute un bouton « Quitter vite » pour les personnes qui ne lisent pas en sécurité.',
      ],
      articles: ['Actus', 'Les actus de cette thématique.'],
      organizations: ['Organismes', 'Les organismes actifs sur cette thématique.'],
    },
  },
};
