/** The preview: how the CMS asks the site for a page that only its authors may see. */
import { z } from 'zod';
import { localeCodes } from './locales.ts';

/** On the site's own address, where a draft finds the site's styles and pictures. */
export const previewPath = '/apercu/';

/** What is to be seen. */
export const previewed = z.object({
  uid: z.string(),
  documentId: z.string(),
  locale: z.enum(localeCodes),
  status: z.enum(['draft', 'published']),
});

export type Previewed = z.output<typeof previewed>;

/** The query of a preview's address: what is to be seen, until when (Unix time, seconds), and who says so. */
export const previewQuery = previewed.extend({
  expires: z.coerce.number().int(),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

export type PreviewQuery = z.output<typeof previewQuery>;

/** A working day: an editor who comes back from lunch still sees her draft. */
const validSeconds = 12 * 3600;

/** The address of a preview, signed (HMAC-SHA-256, RFC 2104) so that nobody else can make one. */
export async function previewAddress(
  what: Previewed,
  { siteUrl, secret, now }: { siteUrl: string; secret: string; now: Date },
): Promise<string> {
  const expires = Math.floor(now.getTime() / 1000) + validSeconds;
  const bytes = await crypto.subtle.sign('HMAC', await keyOf(secret), message({ ...what, expires }));
  const signature = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const query = new URLSearchParams({ ...what, expires: String(expires), signature });
  return `${new URL(previewPath, siteUrl).href}?${query.toString()}`;
}

/** Whether the CMS made this address, not too long ago. */
export async function isPreviewSigned(query: PreviewQuery, secret: string, now: Date): Promise<boolean> {
  if (query.expires * 1000 < now.getTime()) return false;
  const signature = Uint8Array.from(query.signature.match(/../g)!, (byte) => parseInt(byte, 16));
  return crypto.subtle.verify('HMAC', await keyOf(secret), signature, message(query));
}

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

const message = ({ uid, documentId, locale, status, expires }: Previewed & { expires: number }) =>
  new TextEncoder().encode(['preview', uid, documentId, locale, status, expires].join('\n'));
