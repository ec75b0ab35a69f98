import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';
import { strapiService } from '../services.ts';

/** Creates the first administrator from the environment; as soon as anybody can sign in, it does nothing. */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = environment();
  const users = strapiService(strapi, 'admin::user');
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD || (await users.exists())) return;
  const { id } = await strapiService(strapi, 'admin::role').getSuperAdmin();
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
