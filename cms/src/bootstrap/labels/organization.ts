import type { Views } from '../view.ts';

export const organizationViews: Views = {
  'api::organization.organization': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'acronym', 'legalForm', 'themes', 'verifiedOn'],
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
      [['address', 12]],
      [['welcomedCommunes', 12]],
      [
        ['organizedEvents', 6],
        ['hostedEvents', 6],
      ],
      [
        ['verifiedOn', 6],
        ['demonstration', 6],
      ],
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
      website: ['Site internet', 'Une adresse complète, commençant par https://'],
      email: ['Courriel', 'L’adresse générale, pas celle d’une personne.'],
      phones: ['Téléphones', 'Un ou plusieurs numéros.'],
      address: ['Adresse postale', 'Là où l’on est reçu.'],
      themes: ['Thématiques', 'La fiche apparaîtra sur la page de chacune.'],
      verifiedOn: ['Vérifié le', 'Le dernier jour où quelqu’un a relu cette fiche.'],
      demonstration: [
        'Donnée de démonstration',
        'Oui si l’organisme est inventé ; le site le signale clairement.',
      ],
    },
  },
  'content.phone': {
    mainField: 'number',
    form: [
      [
        ['number', 6],
        ['label', 6],
      ],
    ],
    attributes: {
      number: ['Numéro', 'Au format international, sans espace : +3281713518'],
      label: ['Précision', 'Ce qu’on y trouve : accueil, permanence… Facultatif.'],
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
