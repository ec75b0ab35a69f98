/** Phone numbers as people in Belgium write them, and as machines dial them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * `081/71.35.18`, `0470 12 34 56` or `+32 (0)81 71 35 18` in E.164 form (ITU-T), e.g. `+3281713518`; nothing when it
 * is no whole number. Without a country's prefix it is Belgian.
 */
export function e164(written: string): string | undefined {
  const number = parsePhoneNumberFromString(written.replaceAll(/[/.]/g, ' ').replace('(0)', ''), {
    defaultCountry: 'BE',
    extract: false,
  });
  return number && !number.ext && number.isPossible() ? number.number : undefined;
}
