/** News, as somebody at a desk writes it. */
import { expect } from 'vitest';
import type { Desk } from './desk.ts';
import type { RunningStrapi } from './running-strapi.ts';

/** Where the panel keeps them. */
export const articles = '/content-manager/collection-types/api::article.article';
export const article = { title: 'Une actu', kind: 'Actu', summary: 'Un résumé.', body: 'Un texte.' };
export const query = (documentId: string, more = '') =>
  `uid=api::article.article&documentId=${documentId}&locale=fr${more}`;

export async function save(desk: Desk, slug: string, data: object = {}): Promise<string> {
  const { status, body } = await desk.ask(articles, { ...article, slug, ...data });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data.documentId as string;
}
export const change = (desk: Desk, id: string, data: object) =>
  desk.ask(`${articles}/${id}`, { ...article, ...data }, 'PUT');
export const publish = (desk: Desk, id: string, data: object = {}) =>
  desk.ask(`${articles}/${id}/actions/publish`, data);

/** What is written and perhaps not published. */
export const articleDraft = (cms: RunningStrapi, documentId: string) =>
  cms.strapi.documents('api::article.article').findOne({ documentId, status: 'draft' }) as Promise<
    Record<string, unknown>
  >;
