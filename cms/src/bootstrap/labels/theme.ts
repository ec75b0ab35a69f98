import type { Views } from '../view.ts';

export const themeViews: Views = {
  'api::theme.theme': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'order', 'articles', 'organizations', 'updatedAt'],
    form: [
      [['name', 12]],
      [
        ['slug', 8],
        ['order', 4],
      ],
      [
        ['icon', 4],
        ['colour', 4],
        ['sensitive', 4],
      ],
      [['inBrief', 12]],
      [['body', 12]],
      [
        ['articles', 6],
        ['organizations', 6],
      ],
      [['services', 12]],
      [
        ['figures', 6],
        ['glossaryTerms', 6],
      ],
      [
        ['pages', 6],
        ['events', 6],
      ],
      [
        ['resources', 6],
        ['alertBanners', 6],
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
      icon: ['Icône', 'Le dessin auquel on la reconnaît.'],
      colour: ['Couleur', 'La couleur de son icône, claire ou foncée selon l’écran.'],
      sensitive: [
        'Sujet délicat',
        'Ajoute un bouton « Quitter vite » pour les personnes qui ne lisent pas en sécurité.',
      ],
      articles: ['Actus', 'Les actus de cette thématique.'],
      figures: ['Chiffres', 'Les chiffres que montre cette thématique.'],
      glossaryTerms: ['Glossaire', 'Les mots qui renvoient ici pour en savoir plus.'],
      pages: ['Pages', 'Les pages qui traitent de cette thématique.'],
      events: ['Agenda', 'Les rendez-vous de cette thématique.'],
      resources: ['Outils et publications', 'Ce que la bibliothèque a sur cette thématique.'],
      alertBanners: ['Bandeaux', 'Les bandeaux qui ne se voient que sur cette thématique.'],
      services: ['Services', 'Les services du répertoire de cette thématique.'],
      organizations: ['Organismes', 'Les organismes actifs sur cette thématique.'],
    },
  },
};
