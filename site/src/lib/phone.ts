/** Belgian phone numbers as people write them. */

const mobile = /^4\d{8}$/;
/** Zones of one digit: Brussels, Antwerp, Liège, Ghent. */
const shortZone = /^[2349]\d{7}$/;

/** `+3281713518` becomes `081 71 35 18`; a number of another country keeps its prefix. */
export function displayPhone(number: string): string {
  if (!number.startsWith('+32')) return number;
  const national = number.slice(3);
  if (mobile.test(national)) return `0${national.slice(0, 3)} ${pairs(national.slice(3))}`;
  if (shortZone.test(national))
    return `0${national.slice(0, 1)} ${national.slice(1, 4)} ${pairs(national.slice(4))}`;
  return `0${national.slice(0, 2)} ${pairs(national.slice(2))}`;
}

/** `+3281713518` becomes `081713518`, as a search brings every way to type it to the same digits. */
export const nationalDigits = (number: string) => number.replace(/^\+32/, '0').replaceAll(/\D/g, '');

const pairs = (digits: string) => digits.match(/\d{1,2}/g)?.join(' ') ?? digits;
