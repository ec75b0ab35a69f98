/** The public addresses: `/signaler/…` for everybody, `/confirmer/…` for who was sent a link. */
import { defaultLocale, localeCodes, type Locale } from '@passerelle/shared/locales';
import { confirmPrefix, reportable, reportPrefix, type Reportable } from '@passerelle/shared/suggestions';
import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';
import { isBeingEdited, takeOver } from './accept.ts';
import { readAnswer, readForm, readReport, shownValues } from './answers.ts';
import { fieldsOf } from './fields.ts';
import { readInvitation, useUp } from './invitations.ts';
import { isTimely, momentOf, reportLimits } from './limits.ts';
import { confirmPage, noticePage, reportPage, thanksPage } from './pages.ts';
import { recordOf, settingOf } from './records.ts';
import { keepSuggestion } from './suggestions.ts';
import { style, stylePath } from './style.ts';
import { partnerTexts, reportTexts } from './texts.ts';

interface Context {
  method: string;
  params: { [name: string]: string };
  query: { [name: string]: unknown };
  request: { body?: unknown; headers: { [name: string]: string | undefined }; ip: string };
  status: number;
  type: string;
  body: unknown;
  set(headers: { [name: string]: string }): void;
}

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Robots-Tag': 'noindex, nofollow',
  // A link is a key: it goes nowhere but here.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

function answer(context: Context, status: number, page: string): void {
  context.set(headers);
  context.status = status;
  context.type = 'text/html; charset=utf-8';
  context.body = page;
}

/** Whose request it is, for limits only: the site's server passes on the visitor's address. */
function addressOf({ request }: Context): string {
  const isOurs = /^(::ffff:)?127\.|^::1$/.test(request.ip);
  return (isOurs && request.headers['x-forwarded-for']?.split(',').at(-1)?.trim()) || request.ip;
}

const localeOf = ({ query }: Context): Locale =>
  localeCodes.find((code) => code === query['langue']) ?? defaultLocale;

const typeOf = ({ params }: Context): Reportable | undefined =>
  (Object.keys(reportable) as Reportable[]).find((type) => type === params['type']);

/** Serves both forms; `now` and the limits are a test's to choose. */
export function serveSuggestions(
  strapi: Core.Strapi,
  { now = () => new Date(), mayReport = reportLimits() } = {},
): void {
  const secret = () => environment().APP_KEYS[0]!;

  async function report(context: Context): Promise<void> {
    const locale = localeOf(context);
    const texts = reportTexts(locale);
    const setting = await settingOf(strapi, locale);
    const type = typeOf(context);
    const documentId = context.params['documentId']!;
    const record = type && (await recordOf(strapi, { type, documentId, locale }));
    if (!record) return answer(context, 404, noticePage(setting, texts.notFound));
    const moment = momentOf(now(), secret());
    if (context.method !== 'POST') return answer(context, 200, reportPage(setting, { record, moment }));
    const written = readForm(context.request.body);
    const read = readReport(record.type, written, texts);
    const again = (status: number, attempt: Parameters<typeof reportPage>[1]['attempt']) =>
      answer(context, status, reportPage(setting, { record, moment, attempt: attempt! }));
    if ('faults' in read) return again(422, read);
    // Only a robot fills in what nobody sees: it is thanked, and nothing is kept.
    if (written['website_of_sender']) return answer(context, 200, thanksPage(setting, record));
    if (!isTimely(written['moment'] ?? '', now(), secret()))
      return again(422, { values: written, faults: { message: texts.tooFast } });
    if (!(await mayReport(addressOf(context))))
      return again(429, { values: written, faults: { message: texts.tooMany } });
    const said = { ...read, kind: 'report' as const, changes: [] };
    await keepSuggestion(
      strapi,
      { contentType: reportable[record.type], document: documentId, ...said },
      now(),
    );
    answer(context, 200, thanksPage(setting, record));
  }

  async function confirm(context: Context): Promise<void> {
    const setting = await settingOf(strapi, defaultLocale);
    const say = (status: number, title: string, more?: string) =>
      answer(context, status, noticePage(setting, title, more));
    const found = await readInvitation(strapi, context.params['token']!, now());
    if (!found) return say(404, partnerTexts.unknown, partnerTexts.unknownMore);
    if (found.state === 'used') return say(410, partnerTexts.used, partnerTexts.usedMore);
    if (found.state === 'expired') return say(410, partnerTexts.expired, partnerTexts.expiredMore);
    const { document, sentTo } = found.invitation;
    const which = { type: 'service', documentId: document, locale: defaultLocale, forPartner: true } as const;
    const record = await recordOf(strapi, which);
    if (!record) return say(404, reportTexts(defaultLocale).notFound);
    if (context.method !== 'POST') {
      // Programs that look at every link of a mail only ever get this far.
      const attempt = { values: shownValues(fieldsOf.service, record.row), faults: {} };
      return answer(context, 200, confirmPage(setting, { record, attempt }));
    }
    const read = readAnswer('service', readForm(context.request.body), record.row);
    if ('faults' in read) return answer(context, 422, confirmPage(setting, { record, attempt: read }));
    if (!(await useUp(strapi, found.invitation, now())))
      return say(410, partnerTexts.used, partnerTexts.usedMore);
    const said = { kind: 'confirmation' as const, about: null, author: sentTo, ...read };
    const suggestion = await keepSuggestion(
      strapi,
      { contentType: reportable.service, document, ...said },
      now(),
    );
    if (!(await isBeingEdited(strapi, suggestion)))
      await takeOver(strapi, suggestion).catch((error: Error) =>
        strapi.log.warn(`The answer for ${document} waits beside its draft: ${error.message}`),
      );
    const isExact = read.changes.length === 0 && read.message === '';
    say(200, partnerTexts.thanks, isExact ? partnerTexts.thanksExact : partnerTexts.thanksChanged);
  }

  // Strapi's types leave its Koa router out.
  const { router } = strapi.server as unknown as {
    router: { [method in 'get' | 'post']: (path: string, handler: (context: Context) => unknown) => void };
  };
  router.get(stylePath, (context) => {
    context.set({ 'Cache-Control': 'public, max-age=3600' });
    context.type = 'text/css; charset=utf-8';
    context.body = style;
  });
  for (const method of ['get', 'post'] as const) {
    router[method](`${reportPrefix}:type/:documentId`, report);
    router[method](`${confirmPrefix}:token`, confirm);
  }
}
