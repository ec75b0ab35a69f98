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

/** A picture of the media library. */
export const upload = (fields: object) => ({
  url: '/uploads/pont.png',
  hash: 'pont_1',
  ext: '.png',
  name: 'pont.png',
  mime: 'image/png',
  size: 1.2,
  width: 1200,
  height: 600,
  alternativeText: 'Un pont sur la Meuse',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
