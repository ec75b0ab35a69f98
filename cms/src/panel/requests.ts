/** The admin panel's own requests: `/passerelle/…`, for nobody without a session. */
import type { Core, UID } from '@strapi/strapi';
import { strapiService } from '../services.ts';

/** Somebody who is signed in to the panel. */
export interface Person {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email?: string;
  roles: { code: string }[];
}

export interface Request {
  query: Record<string, unknown>;
  request: { body?: unknown };
  params: Record<string, string>;
  state: { user: Person; userAbility: unknown };
  status: number;
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST';
  path: string;
  handler: (context: Request) => unknown;
}

/** Serves routes of the panel. */
export function serve(strapi: Core.Strapi, routes: Route[]): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/passerelle',
    routes: routes.map((route) => ({ ...route, config })),
    // What Strapi adds to a route by itself, its types want from us.
  } as never);
}

/** Says no, in French. */
export function refuseRequest(context: Request, status: number, error: string): void {
  context.status = status;
  context.body = { error };
}

export const notYourRole = 'Votre rôle ne permet pas cette action : demandez à une éditrice ou un éditeur.';

const editing = ['strapi-super-admin', 'strapi-editor'];

/** Whether this person answers for the site: its administrators and its editors. */
export const mayAct = ({ state }: Request) => state.user.roles.some(({ code }) => editing.includes(code));

/** `Aïcha Diallo`, or the address of somebody without a name. */
export const nameOf = ({ firstname, lastname, email }: Omit<Person, 'id' | 'roles'>) =>
  [firstname, lastname].filter(Boolean).join(' ') || email || 'Quelqu’un';

/** Who is behind what happens now, when it is somebody in the panel. */
export function personNow(strapi: Core.Strapi): Person | undefined {
  const state = strapi.requestContext.get()?.state as
    { user?: Person; auth?: { strategy?: { name?: string } } } | undefined;
  return state?.auth?.strategy?.name === 'admin' ? state.user : undefined;
}

export type Verb = 'read' | 'update' | 'publish' | 'delete';

/** Whether this person may do this with entries of a type; the roles decide, as in the rest of the panel. */
export function may(strapi: Core.Strapi, { state }: Request, verb: Verb, uid: string): boolean {
  const checker = strapiService(strapi, 'plugin::content-manager.permission-checker');
  return checker.create({ userAbility: state.userAbility, model: uid }).can[verb]!();
}

/** The content type a request names, if it is one of the site's. */
export function contentTypeOf(strapi: Core.Strapi, uid: string) {
  return uid.startsWith('api::') ? strapi.contentTypes[uid as UID.ContentType] : undefined;
}
