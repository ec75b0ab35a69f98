import type { View, Views } from '../view.ts';

const internalLink: View = {
  mainField: 'label',
  form: [
    [['label', 12]],
    [
      ['page', 6],
      ['theme', 6],
    ],
  ],
  attributes: {
    label: [
      'Libellé',
      'Ce que dit le lien. Tel quel ou vide, c’est le titre de la page ou de la thématique, même si elle en change.',
    ],
    page: ['Page', 'La page où mène le lien.'],
    theme: ['Thématique', 'Ou la thématique où il mène.'],
  },
};

export const siteViews: Views = {
  'api::site-settings.site-settings': {
    mainField: 'siteName',
    form: [
      [
        ['siteName', 8],
        ['shortName', 4],
      ],
      [['tagline', 12]],
      [['description', 12]],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [['address', 12]],
      [['openingHours', 12]],
      [['socialLinks', 12]],
      [
        ['responsiblePublisher', 6],
        ['companyNumber', 6],
      ],
      [['hosting', 12]],
      [['footerText', 12]],
      [['quickExitUrl', 12]],
      [['searchesUncounted', 12]],
    ],
    attributes: {
      siteName: ['Nom du centre', 'Le nom complet, comme dans les statuts.'],
      shortName: ['Nom court', 'Comme les gens l’appellent ; affiché en haut de chaque page.'],
      tagline: ['Accroche', 'Une ligne, sous le nom, sur la page d’accueil.'],
      description: ['Description', 'Ce que les moteurs de recherche disent du site.'],
      address: ['Adresse', 'L’adresse du centre, reprise partout sur le site.'],
      phone: ['Téléphone', 'Au format international, sans espace : +3281713518'],
      email: ['Courriel', 'L’adresse générale du centre.'],
      openingHours: ['Heures d’ouverture', 'Quand on peut venir ou appeler, en mots.'],
      socialLinks: ['Réseaux', 'Les autres adresses où parle le centre.'],
      responsiblePublisher: ['Éditrice ou éditeur responsable', 'Qui répond de ce qui est publié ici.'],
      companyNumber: ['Numéro d’entreprise', 'À la Banque-Carrefour des Entreprises : 0123.456.789'],
      hosting: ['Hébergement', 'Chez qui se trouve le site, avec l’adresse.'],
      footerText: ['Texte de pied de page', 'Quelques mots au bas de chaque page. Facultatif.'],
      quickExitUrl: [
        'Où mène « Quitter vite »',
        'Un site anodin, comme la météo, pour quitter un sujet délicat sans laisser voir ce qu’on lisait. Vide : pas de bouton.',
      ],
      searchesUncounted: [
        'Ne pas compter les recherches sans résultat',
        'Le site compte, sans savoir qui cherche, les mots qui ne trouvent rien ; vous les voyez à partir de la troisième fois. Cochez pour ne rien compter, et adaptez la page « Vie privée ».',
      ],
    },
  },
  'content.social-link': {
    mainField: 'label',
    form: [
      [
        ['label', 4],
        ['url', 8],
      ],
    ],
    attributes: {
      label: ['Nom', 'Facebook, LinkedIn, Mastodon…'],
      url: ['Adresse', 'Une adresse complète, commençant par https://'],
    },
  },
  'api::menu.menu': {
    mainField: 'id',
    form: [[['items', 12]], [['footerLinks', 12]]],
    attributes: {
      items: ['Entrées du menu', 'Dans l’ordre d’affichage. En ligne dès l’enregistrement.'],
      footerLinks: ['Liens du pied de page', 'Mentions légales, vie privée, accessibilité…'],
    },
  },
  'api::redirect.redirect': {
    mainField: 'from',
    sort: ['from', 'ASC'],
    list: ['from', 'to', 'updatedAt'],
    form: [[['from', 12]], [['to', 12]]],
    attributes: {
      from: ['Ancienne adresse', 'Sur ce site, à partir de la première barre : /ancienne-page/'],
      to: [
        'Nouvelle adresse',
        'Sur ce site (/nouvelle-page/) ou ailleurs (https://…). Vide : la page est supprimée, le site le dit et aide à chercher.',
      ],
    },
  },
  'navigation.link': internalLink,
  'navigation.item': {
    ...internalLink,
    form: [...internalLink.form, [['children', 12]]],
    attributes: {
      ...internalLink.attributes,
      children: ['Liens en dessous', 'Le second niveau du menu.'],
    },
  },
};
