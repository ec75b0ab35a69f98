import type * as lists from '@passerelle/shared/directory/vocabulary';

/** The lists visitors read, and all their values, in one language. */
export type ListWords = {
  [
    Name in
      | 'serviceTypes'
      | 'audiences'
      | 'admissions'
      | 'residenceStatuses'
      | 'accessModes'
      | 'accessBy'
      | 'receptionModes'
      | 'costs'
      | 'serviceStatuses'
      | 'waitingTimes'
      | 'verificationMethods'
      | 'accessibilityFeatures'
      | 'phoneTypes'
      | 'courseTypes'
      | 'timesOfDay'
      | 'frenchLevels'
      | 'readers'
  ]: Record<keyof (typeof lists)[Name] & string, string>;
};
