/** The panel's routes of the monthly letter: what it can tell, the draft as a file, and sending it. */
import type { LetterContent } from '@passerelle/shared/letter';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { environment } from '../environment.ts';
import { canSend, draftFile, send } from '../mail.ts';
import { mayAct, nameOf, notYourRole, refuseRequest, serve, type Request } from '../panel/requests.ts';
import { readLetterContent } from './content.ts';
import { letterChoice, monthName, type LetterChoice } from './letter.ts';
import { noteSent, sentLetters, type SentLetter } from './sent.ts';
import { writeLetter } from './write-letter.ts';

/** `GET /passerelle/letter` */
export interface LetterAnswer {
  content: LetterContent;
  sent: SentLetter[];
  canSend: boolean;
  /** Whether this person may send it to the list. */
  mayAct: boolean;
  /** Where a trial goes: this person's own address. */
  me?: string | undefined;
  /** The mailing list, where there is one. */
  list?: string | undefined;
}

/** `POST /passerelle/letter/file` */
export interface LetterFile {
  /** A mail (RFC 5322), as a draft. */
  eml: string;
}

const silent =
  'Le site ne répond pas : la lettre est faite de ce qui y est en ligne. Réessayez dans un instant.';
const noServer =
  'Aucun serveur de courriel n’est réglé : copiez la lettre, ou demandez à la personne qui gère le serveur.';

const wish = z.object({
  ...letterChoice.shape,
  to: z.enum(['me', 'list']),
  /** It was sent before, and is meant to be sent again. */
  again: z.boolean().default(false),
});

/** Serves them. */
export function serveLetter(strapi: Core.Strapi): void {
  const onTheirWay = new Set<string>();

  const withContent =
    <Wish>(schema: z.ZodType<Wish>, act: (content: LetterContent, wish: Wish, context: Request) => unknown) =>
    async (context: Request) => {
      const { success, data, error } = schema.safeParse(context.request.body ?? {});
      if (!success)
        return refuseRequest(context, 400, `La demande n’est pas complète : ${z.prettifyError(error)}`);
      const content = await readLetterContent();
      if (!content) return refuseRequest(context, 503, silent);
      await act(content, data, context);
    };

  async function sendTo(
    context: Request,
    { to, choice, content }: { to: string; choice: LetterChoice; content: LetterContent },
  ): Promise<boolean> {
    try {
      await send({ to, replyTo: content.centre.email || undefined, ...writeLetter(content, choice) });
      return true;
    } catch (error) {
      strapi.log.error(`The letter of ${choice.month} was not sent to ${to}: ${(error as Error).message}`);
      refuseRequest(
        context,
        502,
        `La lettre n’est pas partie : le serveur de courriel répond « ${(error as Error).message} ».`,
      );
      return false;
    }
  }

  async function sendToList(
    content: LetterContent,
    choice: LetterChoice & { again: boolean },
    context: Request,
  ) {
    const { month, again } = choice;
    const list = environment().LETTER_TO;
    if (!list) return refuseRequest(context, 409, 'Aucune liste n’est réglée (LETTER_TO).');
    if (!mayAct(context)) return refuseRequest(context, 403, notYourRole);
    const before = (await sentLetters(strapi)).find((each) => each.month === month);
    if ((before && !again) || onTheirWay.has(month))
      return refuseRequest(
        context,
        409,
        `La lettre de ${monthName(month)} ${before ? `est déjà partie, envoyée par ${before.person}` : 'est en train de partir'}.`,
      );
    onTheirWay.add(month);
    try {
      if (!(await sendTo(context, { to: list, choice, content }))) return;
      await noteSent(strapi, { month, person: nameOf(context.state.user) });
      context.body = { sentTo: list };
    } finally {
      onTheirWay.delete(month);
    }
  }

  serve(strapi, [
    {
      method: 'GET',
      path: '/letter',
      handler: async (context) => {
        const content = await readLetterContent();
        if (!content) return refuseRequest(context, 503, silent);
        context.body = {
          content,
          sent: await sentLetters(strapi),
          canSend: canSend(),
          mayAct: mayAct(context),
          me: context.state.user.email,
          list: environment().LETTER_TO,
        } satisfies LetterAnswer;
      },
    },
    {
      method: 'POST',
      path: '/letter/file',
      handler: withContent(letterChoice, async (content, choice, context) => {
        const letter = writeLetter(content, choice);
        context.body = { eml: await draftFile(letter) } satisfies LetterFile;
      }),
    },
    {
      method: 'POST',
      path: '/letter/send',
      handler: withContent(wish, async (content, { to, ...choice }, context) => {
        if (!canSend()) return refuseRequest(context, 409, noServer);
        if (to === 'list') return sendToList(content, choice, context);
        const { email } = context.state.user;
        if (!email) return refuseRequest(context, 409, 'Votre compte n’a pas d’adresse e-mail.');
        if (await sendTo(context, { to: email, choice, content })) context.body = { sentTo: email };
      }),
    },
  ]);
}
