/** The entry an editor has before her, as the content manager hands it to panels and actions. */
export interface Edited {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; publishedAt?: string | null; locale?: string | null };
  collectionType?: string;
}

/** Whether it is one of the site's, and was saved once. */
export const isKept = ({ model, documentId }: Edited): boolean =>
  model.startsWith('api::') && Boolean(documentId);

/** It, as the panel's own requests name it. */
export const queryOf = ({ model, documentId, document }: Edited, more: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ uid: model, documentId: documentId ?? '', locale: document?.locale ?? 'fr', ...more }).toString()}`;

/** `24 novembre 2026 à 14:32` */
export const spokenInstant = (at: string): string =>
  new Intl.DateTimeFormat('fr-BE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(new Date(at));

/** `24 novembre 2026` */
export const spokenDay = (at: string): string =>
  new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'Europe/Brussels' }).format(new Date(at));
