/** One kind of value at a time: from what a source says to what Strapi stores, with what could not be kept. */
import TurndownService from 'turndown';
import type { Fault } from './record.ts';
import { textOf } from './record.ts';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-' });
turndown.remove(['script', 'style']);

/** Prose as Markdown, whether it came as HTML or as text. */
export function markdownOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const isHtml = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/i.test(text);
  const markdown = isHtml ? turndown.turndown(text) : text.replaceAll(/\r\n?/g, '\n');
  return markdown.replaceAll(/\n{3,}/g, '\n\n').trim() || undefined;
}

/** One line of plain text, cut at a word where it is too long. */
export function lineOf(value: unknown, maxLength: number): string | undefined {
  const text = markdownOf(value)
    ?.replaceAll(/[*_#`]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (!text || text.length <= maxLength) return text || undefined;
  return `${text.slice(0, maxLength - 1).replace(/\s+\S*$/, '')}…`;
}

/** The first e-mail address in a text. */
export const emailOf = (value: unknown): string | undefined =>
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(textOf(value) ?? '')?.[0].toLowerCase();

/** A web address, completed where only `www.…` was written. */
export function addressOf(value: unknown): string | undefined {
  const first = textOf(value)?.split(/[\s;,]+/)[0];
  if (!first) return undefined;
  const url = URL.parse(/^https?:\/\//i.test(first) ? first : `https://${first}`);
  return url && /\.\p{L}{2,}$/u.test(url.hostname) && url.href.length <= 500 ? url.href : undefined;
}

/** A day, from ISO or Belgian spelling; no day of the future was ever checked. */
export function dayOf(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
  const iso = y
    ? `${y}-${m}-${d}`
    : year
      ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
      : undefined;
  return iso && !Number.isNaN(Date.parse(iso)) && iso > '2000' ? iso : undefined;
}

/** A number, with a decimal comma or point. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value)?.replace(',', '.');
  const number = text === undefined ? Number.NaN : Number(/-?\d+(\.\d+)?/.exec(text)?.[0]);
  return Number.isFinite(number) ? number : undefined;
}

/** Reads a value, or notes that it could not be. */
export function kept<Read>(
  faults: Fault[],
  field: string,
  value: unknown,
  read: (value: unknown) => Read | undefined,
  remedy: string,
): Read | undefined {
  const found = read(value);
  const given = textOf(value);
  if (found === undefined && given !== undefined) {
    faults.push({ field, reason: `"${given.slice(0, 60)}" was not understood and is left out`, remedy });
  }
  return found;
}

/** `Rue de Fer 12, 5000 Namur` taken apart. */
export function addressParts(value: unknown): { street?: string; postalCode?: string; city?: string } {
  const text = lineOf(value, 250) ?? '';
  const [, street = '', postalCode, city] =
    /^(.*?)[\s,–-]*(?:B-?)?\b([1-9]\d{3})\b[\s,]*([\p{L}' -]*)/u.exec(text) ?? [];
  if (!postalCode) return text ? { street: text.slice(0, 120) } : {};
  return {
    ...(street.trim() && { street: street.trim().slice(0, 120) }),
    postalCode,
    ...(city?.trim() && { city: city.trim() }),
  };
}
