/** Telephone numbers as people write them: several in one cell, with words around, Belgian unless they say otherwise. */
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { phoneTypes, type PhoneType } from '@passerelle/shared/directory/vocabulary';

export interface ReadPhone {
  /** E.164 (ITU-T). */
  number: string;
  /** A French label, as Strapi stores it. */
  type?: string;
  extension?: string;
}

const typeOf = (kind: string | undefined): PhoneType | undefined =>
  kind === 'MOBILE' ? 'mobile' : kind === 'TOLL_FREE' ? 'freephone' : undefined;

/**
 * Every number in a text.
 *
 * @example readPhones('081/71.35.18 ou 0475 12 34 56') // +3281713518, +32475123456
 */
export function readPhones(text: string): ReadPhone[] {
  // `(0)`, `081/71.35.18` and letters glued to a number are Belgian habits no library knows.
  const clear = text.replaceAll('(0)', '').replaceAll(/(\d)\s*[/.]\s*(?=\d)/g, '$1 ');
  const found = findPhoneNumbersInText(clear, 'BE').map(({ number }) => {
    const type = typeOf(number.getType());
    const isWhatsApp = /whats\s?app/i.test(text);
    const label = isWhatsApp && type === 'mobile' ? phoneTypes.whatsapp : type && phoneTypes[type];
    return {
      number: number.number as string,
      ...(label && { type: label }),
      ...(number.ext && { extension: number.ext }),
    };
  });
  return [...new Map(found.map((phone) => [phone.number, phone])).values()];
}
