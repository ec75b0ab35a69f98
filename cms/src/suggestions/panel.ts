/** What the panel shows beside a record, and what an editor does about it. */
import { reportable } from '@passerelle/shared/suggestions';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { labelOf } from '../panel/entries.ts';
import { onContent } from '../panel/on-content.ts';
import { may, notYourRole, refuseRequest, serve, type Request } from '../panel/requests.ts';
import { takeOver } from './accept.ts';
import { invite } from './invitations.ts';
import { canSend } from '../mail.ts';
import { ask, partnerOf, serviceOf } from './reminders.ts';
import { forgetSuggestion, openSuggestions, type Suggestion } from './suggestions.ts';
import { reportTexts } from './texts.ts';

/** One of them, as an editor reads it. */
export interface SuggestionLine extends Pick<
  Suggestion,
  'id' | 'kind' | 'message' | 'author' | 'isDrafted' | 'at'
> {
  about: string | null;
  changes: { label: string; before: string; after: string }[];
}

/** `GET /passerelle/suggestions` */
export interface Suggestions {
  lines: SuggestionLine[];
  /** Who would be asked whether the record holds; nothing when nobody can be. */
  partner?: string;
  /** Without a mail server the link is for the editor to pass on. */
  canSend: boolean;
}

/** `POST /passerelle/invitation` */
export interface Invited {
  /** The link to pass on, when no mail could be sent. */
  link?: string;
}

const types: readonly string[] = Object.values(reportable);
const asked = z.object({ uid: z.string(), documentId: z.string().min(1) });
const one = z.object({ id: z.coerce.number().int() });

const lineOf = ({
  id,
  kind,
  about,
  message,
  author,
  isDrafted,
  at,
  changes,
  contentType,
}: Suggestion): SuggestionLine => ({
  id,
  kind,
  message,
  author,
  isDrafted,
  at,
  about: about && (reportTexts('fr').fields[about] ?? about),
  changes: changes.map(({ field, before, after }) => ({ label: labelOf(contentType, field), before, after })),
});

/** The panel's routes. */
export function serveSuggestionPanel(strapi: Core.Strapi): void {
  const onSuggestion = (act: (suggestion: Suggestion) => Promise<unknown>) => async (context: Request) => {
    const { data } = one.safeParse(context.query);
    const [suggestion] = data ? await openSuggestions(strapi, { id: data.id }) : [];
    if (!suggestion) return refuseRequest(context, 404, 'Quelqu’un s’en est déjà occupé.');
    if (!may(strapi, context, 'update', suggestion.contentType))
      return refuseRequest(context, 403, notYourRole);
    await act(suggestion);
    context.body = { done: true };
  };
  const onRecord = onContent(strapi, {
    query: asked,
    concerns: (uid) => types.includes(uid),
    nothing: 'Publiez d’abord la fiche, avec une adresse e-mail.',
  });
  serve(strapi, [
    {
      method: 'GET',
      path: '/suggestions',
      handler: onRecord('read', async ({ uid, documentId }) => {
        const lines = await openSuggestions(strapi, { contentType: uid, document: documentId });
        const service = uid === reportable.service ? await serviceOf(strapi, documentId) : undefined;
        const partner = service && partnerOf(service);
        return {
          lines: lines.map(lineOf),
          canSend: canSend(),
          ...(partner && { partner }),
        } satisfies Suggestions;
      }),
    },
    {
      method: 'POST',
      path: '/suggestions/accept',
      handler: onSuggestion((suggestion) => takeOver(strapi, suggestion)),
    },
    {
      method: 'POST',
      path: '/suggestions/dismiss',
      handler: onSuggestion(({ id }) => forgetSuggestion(strapi, id)),
    },
    {
      method: 'POST',
      path: '/invitation',
      handler: onRecord('update', async ({ documentId }): Promise<Invited | undefined> => {
        const service = await serviceOf(strapi, documentId);
        const to = service && partnerOf(service);
        if (!to) return undefined;
        const now = new Date();
        if (canSend()) {
          await ask(strapi, { to, rows: [service], now, again: true });
          return {};
        }
        const link = await invite(strapi, { document: documentId, sentTo: to, now, again: true });
        return link ? { link } : undefined;
      }),
    },
  ]);
}
