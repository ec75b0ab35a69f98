/** `GET /passerelle/labels`: what forms call each attribute, for what speaks of fields beside them. */
import type { Core } from '@strapi/strapi';
import { views } from '../bootstrap/labels/all.ts';
import { serve } from './requests.ts';

/** Labels by type or component, then by attribute. */
export type Labels = Record<string, Record<string, string>>;

export function serveLabels(strapi: Core.Strapi): void {
  const labels: Labels = Object.fromEntries(
    Object.entries(views).map(([uid, { attributes }]) => [
      uid,
      Object.fromEntries(Object.entries(attributes).map(([name, [label]]) => [name, label])),
    ]),
  );
  serve(strapi, [{ method: 'GET', path: '/labels', handler: (context) => void (context.body = labels) }]);
}
