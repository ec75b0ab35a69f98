import { errors } from '@strapi/utils';

/** What is wrong in an entry, and where. */
export interface Fault {
  path: (string | number)[];
  message: string;
}

/** Refuses an entry, naming every field at fault; does nothing without faults. */
export function refuse(faults: Fault[]): void {
  if (faults.length === 0) return;
  throw new errors.ValidationError([...new Set(faults.map(({ message }) => message))].join(' '), {
    errors: faults.map(({ path, message }) => ({ path: path.map(String), message, name: 'ValidationError' })),
  });
}
