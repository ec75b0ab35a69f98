import type { Texts } from '../i18n/fr.ts';

/** `240 ko`, `1,2 Mo`: decimal units, as file managers show them. */
export function fileSize(bytes: number, texts: Texts, locale: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes} ${texts.kilobytes}`;
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return `${megabytes} ${texts.megabytes}`;
}
