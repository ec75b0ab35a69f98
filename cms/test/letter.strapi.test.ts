/** The monthly letter, from the panel's requests to a real SMTP server: what arrives is what was chosen, once. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { letterPath, type LetterContent } from '@passerelle/shared/letter';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desks, type Desk } from './desk.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const item = (id: string) => ({
  id,
  title: `Le titre de ${id}`,
  url: `https://centre.example.org/actus/${id}/`,
  facts: ['Actu'],
  summary: 'En une phrase, à l’essentiel.',
});
const content: LetterContent = {
  centre: {
    name: 'Centre d’essai',
    url: 'https://centre.example.org/',
    email: 'nous@example.org',
    phone: '',
  },
  months: [{ month: '2026-10', news: [item('garde'), item('ecarte')], resources: [], services: [] }],
  calls: [],
  events: [],
};

let site: Server;
/** What the site answers; nothing, and it answers with a fault. */
let told: LetterContent | undefined = content;
let postOffice: MailServer;
let cms: RunningStrapi;
let editor: Desk;
let author: Desk;
beforeAll(async () => {
  site = createServer(({ url }, response) => {
    if (url === letterPath && told) response.end(JSON.stringify(told));
    else response.writeHead(503).end();
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  postOffice = await startMailServer();
  Object.assign(process.env, {
    SITE_URL: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    SMTP_URL: postOffice.url,
    MAIL_FROM: 'centre@example.org',
    LETTER_TO: 'liste@example.org',
  });
  cms = await startStrapi();
  const desk = desks(cms);
  [editor, author] = [await desk('strapi-editor', 'Aïcha'), await desk('strapi-author', 'Bo')];
});
afterAll(async () => {
  await cms?.stop();
  postOffice?.stop();
  site?.close();
});

const choice = { month: '2026-10', opening: 'Bonjour à toutes et à tous.', leftOut: ['ecarte'] };
const send = (desk: Desk, wish: object) => desk.ask('/passerelle/letter/send', { ...choice, ...wish });

test('somebody who prepares it is told what there is and where it can go; others only what they may do', async () => {
  const { body } = await editor.ask('/passerelle/letter');
  expect(body).toMatchObject({ content, sent: [], canSend: true, mayAct: true, list: 'liste@example.org' });
  expect((await author.ask('/passerelle/letter')).body).toMatchObject({ content, mayAct: false });
  expect((await cms.request('/passerelle/letter')).status).toBe(401);
});

test('a trial goes to whoever asks; the list gets it once, in both forms, unless it is meant twice', async () => {
  expect((await send(author, { to: 'me' })).status).toBe(200);
  expect((await send(author, { to: 'list' })).status).toBe(403);
  const twice = await Promise.all([send(editor, { to: 'list' }), send(editor, { to: 'list' })]);
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = await send(editor, { to: 'list' });
  expect(refused).toMatchObject({ status: 409, body: { error: expect.stringContaining('Aïcha') } });
  expect((await send(editor, { to: 'list', again: true })).status).toBe(200);
  expect(postOffice.mails.map(({ to }) => to)).toEqual([
    expect.stringContaining('@'),
    'liste@example.org',
    'liste@example.org',
  ]);
  const mail = await PostalMime.parse(postOffice.mails[1]!.raw);
  expect(mail.subject).toMatch(/la lettre d’octobre 2026$/);
  expect(mail.replyTo?.[0]?.address).toBe('nous@example.org');
  for (const form of [mail.text!, mail.html!]) {
    expect(form).toContain('Bonjour à toutes et à tous.');
    expect(form).toContain('https://centre.example.org/actus/garde/');
    expect(form).not.toContain('ecarte');
  }
  const { body } = await editor.ask('/passerelle/letter');
  expect(body.sent).toHaveLength(2);
  expect(body.sent[0]).toMatchObject({ month: '2026-10', person: expect.stringContaining('Aïcha') });
});

test('the draft is a mail any program opens, without a sender', async () => {
  const { body } = await author.ask('/passerelle/letter/file', choice);
  const mail = await PostalMime.parse(body.eml as string);
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.from).toBeUndefined();
  expect(mail.text).toContain('Le titre de garde');
  expect(mail.html).toContain('<h1');
});

test('what goes wrong is said, and nothing is noted as sent', async () => {
  const sent = async () => (await editor.ask('/passerelle/letter')).body.sent.length as number;
  const before = await sent();
  postOffice.refuses = true;
  const refused = await send(editor, { to: 'list', again: true });
  postOffice.refuses = false;
  expect(refused).toMatchObject({ status: 502, body: { error: expect.stringContaining('mailbox') } });
  expect(await sent()).toBe(before);
  expect((await send(editor, { to: 'list', month: 'octobre' })).status).toBe(400);
  told = undefined;
  expect((await send(editor, { to: 'list', again: true })).status).toBe(503);
  expect((await editor.ask('/passerelle/letter')).status).toBe(503);
  told = content;
});
