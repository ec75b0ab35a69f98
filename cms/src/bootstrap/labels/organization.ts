import type { Views } from '../view.ts';
import { demonstration, origin, originForm, phones } from './directory-words.ts';

export const organizationViews: Views = {
  'api::organization.organization': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'acronym', 'legalForm', 'themes'],
    form: [
      [
        ['name', 8],
        ['acronym', 4],
      ],
      [
        ['slug', 8],
        ['legalForm', 4],
      ],
      [['description', 12]],
      [['themes', 12]],
      [
        ['website', 6],
        ['email', 6],
      ],
      [['phones', 12]],
      [['additionalWebsites', 12]],
      [
        ['locations', 6],
        ['services', 6],
      ],
      [
        ['organizedEvents', 6],
        ['hostedEvents', 6],
      ],
      [['verification', 12]],
      [
        ['companyNumber', 6],
        ['networks', 6],
      ],
      [
        ['parent', 6],
        ['parts', 6],
      ],
      [
        ['logo', 6],
        ['demonstration', 6],
      ],
      [['welcomedCommunes', 12]],
      ...originForm,
    ],
    attributes: {
      name: ['Nom', 'Le nom complet, sans abréviation.'],
      slug: [
        'Adresse de la fiche',
        'La fin de l’adresse : minuscules sans accent, chiffres et traits d’union. « Régénérer » la tire du nom.',
      ],
      welcomedCommunes: [
        'Communes accueillies',
        'Les communes dont c’est le bureau d’accueil. Le plus souvent : aucune.',
      ],
      organizedEvents: ['Rendez-vous organisés', 'Ce que cet organisme organise, dans l’agenda.'],
      hostedEvents: ['Rendez-vous accueillis', 'Ce qui se passe chez cet organisme, dans l’agenda.'],
      acronym: ['Sigle', 'Comme les gens l’appellent : CPAS, ADDE…'],
      description: ['Description', 'Ce qu’il fait et pour qui, en mots simples.'],
      legalForm: ['Forme juridique', 'Celle de ses statuts.'],
      companyNumber: ['Numéro d’entreprise', 'Celui de la BCE, dix chiffres : 0123.456.749'],
      website: ['Site internet', 'Une adresse complète, commençant par https://'],
      additionalWebsites: ['Autres sites', 'Réseaux sociaux, page chez un partenaire. Facultatif.'],
      email: ['Courriel', 'L’adresse générale, pas celle d’une personne.'],
      phones,
      locations: ['Lieux', 'Les adresses où l’on est reçu. Elles se remplissent dans « Lieux ».'],
      services: ['Services', 'Ce qu’il fait. Ils se remplissent dans « Services ».'],
      parent: [
        'Fait partie de',
        'L’organisme dont c’est une antenne ou une section. Le plus souvent : vide.',
      ],
      parts: ['Antennes et sections', 'Les organismes qui en font partie.'],
      networks: ['Réseaux', 'Séparés par des virgules : Lire et Écrire, une plateforme…'],
      logo: ['Logo', 'Pensez à son texte alternatif dans la médiathèque.'],
      themes: ['Thématiques', 'La fiche apparaîtra sur la page de chacune.'],
      verification: ['Vérification', 'Qui a relu cette fiche, quand, et pour combien de temps.'],
      demonstration,
      ...origin,
    },
  },
  'content.address': {
    mainField: 'street',
    form: [
      [['street', 12]],
      [
        ['postalCode', 4],
        ['city', 8],
      ],
    ],
    attributes: {
      street: ['Rue et numéro', 'Avec la boîte s’il y en a une.'],
      postalCode: ['Code postal', 'Quatre chiffres en Belgique.'],
      city: ['Localité', 'La localité, sans le code postal.'],
    },
  },
};
