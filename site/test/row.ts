import type { Row } from './stand-in-strapi.ts';

let count = 0;

/** A published row, complete but for what is given. */
export const row = (fields: Row): Row => {
  const documentId = String(fields.documentId ?? `document${(count += 1)}`);
  const updatedAt = '2026-03-01T10:00:00.000Z';
  return {
    id: count,
    documentId,
    locale: 'fr',
    createdAt: updatedAt,
    updatedAt,
    publishedAt: updatedAt,
    ...fields,
  };
};
