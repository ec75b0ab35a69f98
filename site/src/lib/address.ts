/** Addresses as on an envelope. */
import type { Location } from '@passerelle/shared/content/location';

/** `5000 Namur` */
export const townOf = ({ postalCode, city }: Pick<Location, 'postalCode' | 'city'>): string =>
  [postalCode, city].filter(Boolean).join(' ');

/** `Rue de l'Exemple 1, 5000 Namur` */
export const addressLine = ({ street, ...town }: Pick<Location, 'street' | 'postalCode' | 'city'>): string =>
  [street, townOf(town)].filter(Boolean).join(', ');
