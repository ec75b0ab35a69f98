/** Labels and hints that several types of the directory share. */

export const phones = ['Téléphones', 'Un ou plusieurs numéros, au format international.'] as const;

export const demonstration = [
  'Donnée de démonstration',
  'Oui si c’est inventé ; le site le signale clairement.',
] as const;

export const closures = [
  'Exceptions',
  'Vacances, jours fermés, autres heures. Elles s’effacent d’elles-mêmes une fois passées.',
] as const;

export const origin = {
  source: ['Source', 'D’où vient la fiche, si elle a été importée. Sinon : vide.'],
  sourceId: ['Numéro dans la source', 'C’est par lui qu’une importation retrouve la fiche.'],
  sourceUrl: ['Adresse de la source', 'La fiche d’origine, commençant par https://'],
  licence: ['Licence', 'Ce que la source permet : CC BY 4.0…'],
} as const;

export const originForm = [
  [
    ['source', 6],
    ['sourceId', 6],
  ],
  [
    ['sourceUrl', 6],
    ['licence', 6],
  ],
] satisfies (readonly [string, number])[][];
