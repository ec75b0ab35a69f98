/** Times of day as each language writes them. */

const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * A time in minutes since midnight.
 *
 * @example clockTime(990, 'fr') // '16 h 30'
 */
export function clockTime(minutes: number, locale: string): string {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = minutes % 60;
  if (locale !== 'fr')
    return `${locale === 'en' || locale === 'uk' ? hour : twoDigits(hour)}:${twoDigits(minute)}`;
  if (hour === 0 && minute === 0) return 'minuit';
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${twoDigits(minute)}`;
}
