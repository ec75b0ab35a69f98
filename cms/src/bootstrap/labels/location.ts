import type { Views } from '../view.ts';
import { closures, demonstration, origin, phones } from './directory-words.ts';

export const locationViews: Views = {
  'api::location.location': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'organization', 'city', 'addressVisibility', 'updatedAt'],
    form: [
      [['name', 12]],
      [
        ['organization', 6],
        ['commune', 6],
      ],
      [
        ['locationType', 6],
        ['addressVisibility', 6],
      ],
      [
        ['street', 8],
        ['addressLine2', 4],
      ],
      [
        ['postalCode', 4],
        ['city', 8],
      ],
      [
        ['movedOn', 4],
        ['movedFrom', 8],
      ],
      [
        ['latitude', 4],
        ['longitude', 4],
        ['coordinatePrecision', 4],
      ],
      [['schedules', 12]],
      [['closures', 12]],
      [['phones', 12]],
      [['transport', 12]],
      [['accessibility', 12]],
      [['accessibilityNotes', 12]],
      [
        ['photo', 6],
        ['demonstration', 6],
      ],
      [
        ['source', 6],
        ['sourceId', 6],
      ],
    ],
    attributes: {
      name: ['Nom du lieu', 'Pour le reconnaître : « Siège », « Antenne de Dinant ».'],
      organization: ['Organisme', 'Celui qui reçoit ici.'],
      commune: ['Commune', 'Celle du lieu : elle le range dans les listes par commune.'],
      locationType: ['Sorte de lieu', 'Où l’on se rend, simple adresse postale, ou en ligne.'],
      addressVisibility: [
        'Ce que le public voit',
        '« Cachée » pour un refuge : ni rue, ni commune, ni carte ne quittent l’administration.',
      ],
      street: ['Rue et numéro', 'Avec la boîte s’il y en a une.'],
      addressLine2: ['Complément', 'Étage, bâtiment, « à côté de la maison communale ».'],
      postalCode: ['Code postal', 'Quatre chiffres.'],
      city: ['Localité', 'La localité, sans le code postal.'],
      movedOn: [
        'A déménagé le',
        'Ceux qui suivent le répertoire l’apprennent ce jour-là, ici et par les fils.',
      ],
      movedFrom: ['Où c’était avant', 'Comme sur une enveloppe : « rue de Fer 10, 5000 Namur ».'],
      latitude: ['Latitude', 'En degrés, par exemple 50.4669'],
      longitude: ['Longitude', 'En degrés, par exemple 4.8675'],
      coordinatePrecision: [
        'Précision',
        'Ce que montre ce point : la porte, la rue, ou seulement la commune.',
      ],
      transport: ['Pour venir', 'Arrêt de bus, gare, parking.'],
      accessibility: [
        'Accessibilité',
        'Ce qui a été vu sur place ; laissez vide ce dont vous n’êtes pas sûr·e.',
      ],
      accessibilityNotes: ['Précisions', '« Une marche de 8 cm à l’entrée, une rampe sur demande. »'],
      phones,
      schedules: ['Heures d’ouverture', 'Une ligne par plage : deux lignes pour un jour avec pause de midi.'],
      closures,
      photo: ['Photo', 'La façade, pour la reconnaître.'],
      source: origin.source,
      sourceId: origin.sourceId,
      demonstration,
    },
  },
  'api::regional-centre.regional-centre': {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'shortName', 'territory', 'isThisSite'],
    form: [
      [
        ['name', 8],
        ['shortName', 4],
      ],
      [
        ['slug', 6],
        ['website', 6],
      ],
      [
        ['email', 6],
        ['phone', 6],
      ],
      [['address', 12]],
      [
        ['territory', 8],
        ['isThisSite', 4],
      ],
      [['communes', 12]],
    ],
    attributes: {
      name: ['Nom', 'Le nom complet du centre.'],
      shortName: ['Nom court', 'Comme les gens l’appellent.'],
      slug: ['Repère', 'Minuscules sans accent et traits d’union.'],
      website: ['Site internet', 'Une adresse complète, commençant par https://'],
      email: ['Courriel', 'L’adresse générale.'],
      phone: ['Téléphone', 'Au format international, sans espace : +3281713518'],
      address: ['Adresse', 'Celle du siège.'],
      territory: ['Territoire', 'En quelques mots : « Province de Namur ».'],
      isThisSite: ['C’est notre centre', 'Oui pour le centre qui publie ce site, et lui seul.'],
      communes: ['Communes', 'Celles dont il s’occupe.'],
    },
  },
};
