import { z } from 'zod';

/** The ten digits of a Belgian enterprise number, however it is spaced. */
const digitsOf = (written: string) => written.replaceAll(/\D/g, '');

/** Whether a number of the Crossroads Bank for Enterprises holds: its last two digits are 97 less the rest modulo 97. */
export function isCompanyNumber(written: string): boolean {
  const digits = digitsOf(written);
  return /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

export const companyNumberFault =
  'Ce n’est pas un numéro d’entreprise : il a dix chiffres, comme 0123.456.749, et ses deux derniers vérifient les autres.';

/** `0123.456.749`, `BE 0123 456 749` → `0123456749`. */
export const companyNumber = z
  .string()
  .regex(/^(BE ?)?[01]\d{3}[. ]?\d{3}[. ]?\d{3}$/)
  .refine(isCompanyNumber, companyNumberFault)
  .transform(digitsOf);
