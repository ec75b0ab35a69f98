/** An editor at work in the real French admin panel. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../environment.ts';
import type { Place } from './house.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** Strapi takes five sign-ins of one person in five minutes; a file of stories needs one. */
const tokens: Record<string, Promise<string>> = {};

async function tokenOf(place: Place, administrator: Credentials): Promise<string> {
  const { token } = (await send(place, '/admin/login', administrator)) as { token: string };
  return token;
}

/** The administrator invites an editor over the admin API, as the panel does, and the editor chooses a password. */
export async function inviteEditor(
  place: Place,
  administrator: Credentials,
  roleName = 'Éditrice/éditeur',
): Promise<Credentials> {
  const token = await (tokens[place.cms] ??= tokenOf(place, administrator));
  const roles = (await send(place, '/admin/roles', undefined, token)) as { id: number; name: string }[];
  const role = roles.find(({ name }) => name === roleName);
  if (!role)
    throw new Error(`There is no role ${roleName} among: ${roles.map(({ name }) => name).join(', ')}.`);
  const email = `editrice-${Date.now()}@example.org`;
  const person = { firstname: 'Aïcha', lastname: 'Test', email, roles: [role.id] };
  const { registrationToken } = (await send(place, '/admin/users', person, token)) as {
    registrationToken: string;
  };
  const password = 'Un-mot-de-passe-1';
  const userInfo = { firstname: person.firstname, lastname: person.lastname, password };
  await send(place, '/admin/register', { registrationToken, userInfo });
  return { email, password };
}

/** Signs in through the form. */
export async function signIn(page: Page, place: Place, { email, password }: Credentials): Promise<void> {
  await page.goto(`${place.cms}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

/** The tab of somebody invited into a role, signed in. */
export async function deskOf(
  browser: Browser,
  place: Place,
  administrator: Credentials,
  roleName?: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await signIn(page, place, await inviteEditor(place, administrator, roleName));
  return page;
}

const pictures = path.join(root, '.cache/editors-week');

/** Keeps what somebody at a desk sees as a picture. */
export async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

export interface Draft {
  title: string;
  summary: string;
  body: string;
  theme: string;
}

/** Opens a new news item and writes it; nothing is saved yet. */
export async function writeArticle(page: Page, place: Place, draft: Draft): Promise<void> {
  await page.goto(`${place.cms}/admin/content-manager/collection-types/api::article.article/create`);
  // The panel proposes a first address when the form is ready; what is typed before that is lost.
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name="slug"]')?.value);
  await page.locator('input[name="title"]').fill(draft.title);
  await page.locator('textarea[name="summary"]').fill(draft.summary);
  await page.locator('.CodeMirror').first().click();
  await page.keyboard.insertText(draft.body);
  const themes = page.locator('input[name="themes"]');
  await themes.click();
  await themes.pressSequentially(draft.theme.slice(0, 6), { delay: 20 });
  await page.getByRole('option', { name: draft.theme }).first().click();
  // The panel makes the address from the title; asked again, because the title was filled in one go.
  const slug = page.locator('input[name="slug"]');
  await page.getByRole('button', { name: /^r[ée]g[ée]n[ée]rer$/i }).click();
  const lastWord = draft.title.split(' ').at(-1)!;
  await slug.and(page.locator(`[value$="${lastWord}"]`)).waitFor();
}

/** Presses the button that puts the entry online. */
export async function pressPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
}

/** Takes the entry off the site, through the menu beside the publish button. */
export async function pressUnpublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Plus d.actions sur les documents$/ }).click();
  await page.getByRole('menuitem', { name: 'Annuler la publication' }).click();
  // The panel first says where it is shown.
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click();
}

async function send(place: Place, path: string, body?: unknown, token?: string): Promise<unknown> {
  const response = await fetch(place.cms + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { data?: unknown };
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer.data;
}
