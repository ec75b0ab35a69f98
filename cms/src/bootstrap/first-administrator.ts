import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';

interface UserService {
  exists(): Promise<boolean>;
  create(user: object): Promise<unknown>;
}

interface RoleService {
  getSuperAdmin(): Promise<{ id: number }>;
}

/** Creates the first administrator from the environment; as soon as anybody can sign in, it does nothing. */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = environment();
  const users = strapi.service('admin::user') as unknown as UserService;
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD || (await users.exists())) return;
  const { id } = await (strapi.service('admin::role') as unknown as RoleService).getSuperAdmin();
  await users.create({
    email: ADMIN_EMAIL.toLowerCase(),
    password: ADMIN_PASSWORD,
    firstname: 'Administration',
    isActive: true,
    preferedLanguage: 'fr',
    registrationToken: null,
    roles: [id],
  });
}
