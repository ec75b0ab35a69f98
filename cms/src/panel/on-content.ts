/** Requests about one entry of the site's content: its type is known, and whoever asks may do this with it. */
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { may, notYourRole, refuseRequest, type Request, type Verb } from './requests.ts';

export interface OnContent<Query extends { uid: string }> {
  /** What the request's query holds. */
  query: z.ZodType<Query>;
  /** Whether entries of this type are concerned. */
  concerns: (uid: string) => boolean;
  /** Said when the act answers with nothing. */
  nothing?: string;
}

/** Makes handlers that answer what an act gives: 404 for an entry that is none, 403 for who may not do this with it. */
export const onContent =
  <Query extends { uid: string }>(strapi: Core.Strapi, { query, concerns, nothing }: OnContent<Query>) =>
  (verb: Verb, act: (query: Query, context: Request) => Promise<unknown>) =>
  async (context: Request): Promise<void> => {
    const { data } = query.safeParse(context.query);
    if (!data || !concerns(data.uid)) return refuseRequest(context, 404, 'Ce contenu n’existe pas.');
    if (!may(strapi, context, verb, data.uid)) return refuseRequest(context, 403, notYourRole);
    const answer = await act(data, context);
    if (answer === undefined && nothing) refuseRequest(context, 404, nothing);
    else context.body = answer;
  };
