/** What no field of a service can know alone, said in French to whoever writes it. */

import { defaultLocale } from '../locales.ts';

interface Written {
  /** A translation may leave words out: those of the French original stand in. */
  locale?: string | null | undefined;
  audiences?: readonly string[] | null | undefined;
  minimumAge?: number | null | undefined;
  maximumAge?: number | null | undefined;
  /** `paid`, or its French label. */
  cost?: string | null | undefined;
  costDetails?: string | null | undefined;
}

export interface ServiceFault {
  field: string;
  message: string;
}

export function serviceFaults({
  audiences,
  minimumAge,
  maximumAge,
  cost,
  costDetails,
  locale,
}: Written): ServiceFault[] {
  const faults: ServiceFault[] = [];
  if (audiences?.includes('everyone') && audiences.length > 1) {
    faults.push({
      field: 'audiences',
      message: '« Tout le monde » comprend tous les autres publics. Gardez-le seul, ou décochez-le.',
    });
  }
  if (minimumAge != null && maximumAge != null && minimumAge > maximumAge) {
    faults.push({
      field: 'maximumAge',
      message: 'L’âge maximum est plus petit que l’âge minimum. Échangez les deux.',
    });
  }
  const isOriginal = (locale ?? defaultLocale) === defaultLocale;
  if (isOriginal && (cost === 'paid' || cost === 'Payant') && !costDetails?.trim()) {
    faults.push({
      field: 'costDetails',
      message: 'Ce service est payant : écrivez combien, et pour qui c’est moins cher ou gratuit.',
    });
  }
  return faults;
}
