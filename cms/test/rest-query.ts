import type { ContentType } from '@passerelle/shared/contract';
import { buildToken, type Answer, type RunningStrapi } from './running-strapi.ts';

/** An object as Strapi's REST parameters: `{ populate: { cover: true } }` → `populate[cover]=true`. */
function restQuery(parameters: Record<string, unknown>): string {
  const pairs = (value: unknown, path: string): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pairs(inner, path ? `${path}[${key}]` : key))
      : [[path, String(value)]];
  return new URLSearchParams(pairs(parameters, '')).toString();
}

/** The published entries of a type, asked for as the site does. */
export const askPublished = (
  cms: RunningStrapi,
  { populate, status, kind, localized, endpoint }: ContentType,
): Promise<Answer> => {
  const locale = kind === 'collectionType' && localized ? '*' : 'fr';
  return cms.request(`/api/${endpoint}?${restQuery({ populate, status, locale })}`, { token: buildToken });
};
