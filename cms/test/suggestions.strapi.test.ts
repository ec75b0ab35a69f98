/** What readers and partners write, from the outside; what an editor finds of it. Real mail, over a real SMTP server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../src/documents/documents-of.ts';
import { remindPartners } from '../src/suggestions/reminders.ts';
import { desks, type Desk } from './desk.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { write } from './one-of-each.ts';
import { before, outside, report, serviceLike, written, type Outside } from './outside.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
let known: { organization: string; themes: string[] };
let get: Outside['get'];
let post: Outside['post'];
/** How many services there are. */
let number = 0;
let editor: Desk;
let postOffice: MailServer;
beforeAll(async () => {
  postOffice = await startMailServer();
  process.env['SMTP_URL'] = postOffice.url;
  process.env['MAIL_FROM'] = 'centre@example.org';
  cms = await startStrapi();
  known = {
    organization: await write(cms, 'organizations', {
      name: 'Maison des Essais',
      slug: 'maison',
      description: 'On aide.',
    }),
    themes: [
      await write(cms, 'themes', { name: 'Logement', slug: 'logement', inBrief: 'Se loger.', order: 1 }),
    ],
  };
  ({ get, post } = outside(cms));
  editor = await desks(cms)('strapi-editor', 'Aïcha');
});
afterAll(async () => {
  await cms?.stop();
  postOffice?.stop();
});

/** Writes a published service; answers its documentId. */
const service = (data: object = {}) =>
  write(cms, 'services', { ...serviceLike, ...known, slug: `permanence-${number++}`, ...data });
const linesOf = async (id: string) =>
  (await editor.ask(`/passerelle/suggestions?uid=api::service.service&documentId=${id}`)).body.lines as {
    id: number;
    kind: string;
    isDrafted: boolean;
    message: string;
    changes: { before: string; after: string }[];
  }[];
type Draft = Record<'email' | 'description', string> & { verification: Record<string, string> };
const draftOf = async (documentId: string) =>
  (await documentsOf<Draft>(cms.strapi, 'api::service.service').findOne({
    documentId,
    populate: ['verification'],
  }))!;
/** The link in the newest mail to somebody, as a path. */
const linkIn = (text: string) => /\/confirmer\/[\w-]+/.exec(text)![0];
const at = (day: string) => new Date(`${day}T09:00:00Z`);

describe('a reader says what is wrong', () => {
  test('without a script, in the language of the page, and the editor finds it', async () => {
    const id = await service();
    const { status, page, headers } = await get(`/signaler/service/${id}?langue=ar`);
    expect(status).toBe(200);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).not.toContain('<script');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    const sent = await post(report(id), written({ email: 'lectrice@example.org' }));
    expect(sent.status).toBe(200);
    expect(sent.page).toContain('Merci');
    expect(await linesOf(id)).toMatchObject([
      { kind: 'report', message: 'Fermé le lundi.', isDrafted: false },
    ]);
    const { body } = await editor.ask('/passerelle/todo');
    expect(JSON.stringify(body.items)).toContain('Une erreur est signalée : « Fermé le lundi. »');
  });

  test('what was seen to is forgotten, the reader’s address too', async () => {
    const id = await service();
    await post(report(id), written({ email: 'a-oublier@example.org' }));
    const [line] = await linesOf(id);
    await editor.ask(`/passerelle/suggestions/dismiss?id=${line!.id}`, {});
    expect(await linesOf(id)).toEqual([]);
    const rows = await cms.strapi.db.connection('passerelle_suggestions').select();
    expect(JSON.stringify(rows)).not.toContain('a-oublier@example.org');
  });

  test('what is missing is said, and nothing that was written is lost or runs', async () => {
    const id = await service();
    const { status, page } = await post(
      report(id),
      written({ about: '', message: '<script>x</script>', email: 'moi@' }),
    );
    expect(status).toBe(422);
    expect(page).toContain('Choisissez l’information qui n’est pas exacte.');
    expect(page).toContain('n’est pas complète');
    expect(page).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(page).toContain('value="moi@"');
    expect(await linesOf(id)).toEqual([]);
  });

  test('robots leave nothing: neither in a hurry, nor without the form, nor where nobody sees a field', async () => {
    const id = await service();
    const robots: Record<string, string>[] = [
      { moment: before(500) },
      { moment: '' },
      { moment: before(48 * 3_600_000) },
      { website_of_sender: 'x' },
    ];
    for (const more of robots) await post(report(id), written(more));
    expect(await linesOf(id)).toEqual([]);
  });

  test('one address may not flood the office, and reads what to do instead', async () => {
    const id = await service();
    const answers: { status: number; page: string }[] = [];
    const from = { 'X-Forwarded-For': '192.0.2.7' };
    for (let index = 0; index < 12; index++) {
      answers.push(await post(report(id), written(), from));
    }
    expect(answers.slice(0, 10).every(({ status }) => status === 200)).toBe(true);
    expect(answers[11]!.status).toBe(429);
    expect(answers[11]!.page).toContain('Réessayez dans une heure');
    expect(await linesOf(id)).toHaveLength(10);
  });

  test('there is no form for what is not public', async () => {
    const hidden = await service({ visibility: 'Professionnelles et professionnels' });
    const draft = await write(
      cms,
      'services',
      { name: 'Brouillon', slug: 'brouillon-x' },
      { status: 'draft' },
    );
    for (const path of [report(hidden), report(draft), '/signaler/page/x', '/signaler/service/x'])
      expect((await get(path)).status, path).toBe(404);
  });
});

describe('a partner answers', () => {
  const asked = async (data: object = {}) => {
    const id = await service({ email: `partenaire-${number}@example.org`, ...data });
    const { status, body } = await editor.ask(
      `/passerelle/invitation?uid=api::service.service&documentId=${id}`,
      {},
    );
    expect(status, JSON.stringify(body)).toBe(200);
    return { id, link: linkIn(postOffice.mails.at(-1)!.text) };
  };

  test('“tout est encore exact”: the draft is dated, an editor publishes, the link is used up', async () => {
    const { id, link } = await asked();
    expect((await get(link)).page).toContain('Permanence sociale');
    expect((await get(link)).status, 'looking at a link must not use it').toBe(200);
    expect((await post(link, { answer: 'exact' })).page).toContain('Merci');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
    const { verification } = await draftOf(id);
    expect(verification).toMatchObject({ date: today, method: 'Par l’organisme lui-même' });
    expect(JSON.stringify(verification)).not.toContain('@');
    expect(await linesOf(id)).toMatchObject([{ kind: 'confirmation', isDrafted: true, changes: [] }]);
    expect((await post(link, { answer: 'exact' })).status).toBe(410);
    await editor.ask(`/content-manager/collection-types/api::service.service/${id}/actions/publish`, {});
    expect(await linesOf(id)).toEqual([]);
  });

  test('changed texts land in the draft with what was there before; the rest is told in words', async () => {
    const { id, link } = await asked();
    const { page } = await get(link);
    expect(page).toContain('On vous écoute.');
    await post(link, {
      answer: 'changed',
      description: 'On vous écoute et vous oriente.',
      schedules: 'Le mardi, plus le lundi.',
    });
    expect((await draftOf(id)).description).toBe('On vous écoute et vous oriente.');
    expect(await linesOf(id)).toMatchObject([
      {
        message: 'Les horaires : Le mardi, plus le lundi.',
        changes: [{ before: 'On vous écoute.', after: 'On vous écoute et vous oriente.' }],
      },
    ]);
    const online = await cms.strapi
      .documents('api::service.service')
      .findOne({ documentId: id, status: 'published' });
    expect(online).toMatchObject({ description: 'On vous écoute.' });
  });

  test('a draft somebody is at work on is left alone; the editor takes the answer over when she likes', async () => {
    const { id, link } = await asked();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await cms.strapi
      .documents('api::service.service')
      .update({ documentId: id, data: { description: 'En cours.' } as object });
    await post(link, { answer: 'changed', email: 'nouveau@example.org' });
    expect(await draftOf(id)).toMatchObject({
      description: 'En cours.',
      email: expect.stringContaining('partenaire-'),
    });
    const [line] = await linesOf(id);
    expect(line).toMatchObject({ isDrafted: false });
    await editor.ask(`/passerelle/suggestions/accept?id=${line!.id}`, {});
    expect(await draftOf(id)).toMatchObject({ description: 'En cours.', email: 'nouveau@example.org' });
  });

  test('two answers at once are one', async () => {
    const { id, link } = await asked();
    const answers = await Promise.all([1, 2, 3].map(() => post(link, { answer: 'exact' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
    expect(await linesOf(id)).toHaveLength(1);
  });

  test('a wrong address in the answer is said, and the link stays good', async () => {
    const { link } = await asked();
    const { status, page } = await post(link, { answer: 'changed', bookingUrl: 'exemple' });
    expect(status).toBe(422);
    expect(page).toContain('commence par https://');
    expect((await post(link, { answer: 'changed' })).page).toContain('Rien n’a été changé');
    expect((await post(link, { answer: 'exact' })).status).toBe(200);
  });

  test('an invented link is none, an old one says what to do', async () => {
    expect((await get('/confirmer/AAAA')).status).toBe(404);
    const { link } = await asked();
    await cms.strapi.db
      .connection('passerelle_invitations')
      .update({ sent_at: new Date(Date.now() - 31 * 24 * 3_600_000) });
    const { status, page } = await get(link);
    expect(status).toBe(410);
    expect(page).toContain('Répondez au courriel reçu');
    const rows = await cms.strapi.db.connection('passerelle_invitations').select();
    expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1));
  });
});

describe('partners are asked', () => {
  test('when the verification runs out, again after three weeks, three times, in one mail for all they keep', async () => {
    const email = 'rappel@example.org';
    await service({
      email,
      name: 'Premier',
      verification: { date: '2026-01-01', method: 'Sur place', everyMonths: 6 },
    });
    await service({
      email,
      name: 'Second',
      verification: { date: '2026-01-01', method: 'Sur place', everyMonths: 6 },
    });
    await service({
      email,
      name: 'Frais',
      verification: { date: '2026-06-20', method: 'Sur place', everyMonths: 6 },
    });
    await service({ email, name: 'Inventé', demonstration: true });
    await service({
      email,
      name: 'Fini',
      serviceStatus: 'N’existe plus',
      closedOn: '2026-01-01',
    });
    const sentTo = async (day: string) => {
      const known = postOffice.mails.length;
      await remindPartners(cms.strapi, at(day));
      return postOffice.mails.slice(known).filter(({ to }) => to === email);
    };
    expect(await sentTo('2026-06-30')).toEqual([]);
    const [first, ...others] = await sentTo('2026-07-01');
    expect(others).toEqual([]);
    expect(first!.text).toContain('Premier');
    expect(first!.text).toContain('Second');
    expect(first!.text).not.toMatch(/Frais|Inventé|Fini/);
    expect(first!.text.match(/\/confirmer\//g)).toHaveLength(2);
    expect(await sentTo('2026-07-02')).toEqual([]);
    expect(await sentTo('2026-07-23')).toHaveLength(1);
    expect(await sentTo('2026-08-14')).toHaveLength(1);
    expect(await sentTo('2026-09-05'), 'a fourth time').toEqual([]);
  });

  test('by two schedulers at once, once', async () => {
    const email = 'double@example.org';
    await service({ email });
    const known = postOffice.mails.length;
    await Promise.all([1, 2].map(() => remindPartners(cms.strapi, at('2026-10-05'))));
    expect(postOffice.mails.slice(known).filter(({ to }) => to === email)).toHaveLength(1);
  });

  test('a mail server that refuses is tried again the next day', async () => {
    const email = 'refus@example.org';
    await service({ email });
    postOffice.refuses = true;
    await remindPartners(cms.strapi, at('2026-10-26'));
    postOffice.refuses = false;
    await remindPartners(cms.strapi, at('2026-10-27'));
    expect(postOffice.mails.filter(({ to }) => to === email)).toHaveLength(1);
  });
});
