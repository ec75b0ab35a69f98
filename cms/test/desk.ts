/** People at their desks in the real admin: signed in once each, writing over the panel's own requests. */
import { strapiService } from '../src/services.ts';
import { administrator, type Answer, type RunningStrapi } from './running-strapi.ts';

const password = 'Passerelle1';

/** Somebody signed in; the requests they make. */
export interface Desk {
  /** Of the session. */
  token: string;
  ask(path: string, body?: unknown, method?: string): Promise<Answer>;
}

/** A place at which people with a role sign in, once each: too many sign-ins a minute are refused. */
export function desks(cms: RunningStrapi) {
  const tokens = new Map<string, string>();
  const signIn = async (email: string): Promise<string> => {
    const known = tokens.get(email);
    if (known) return known;
    const secret = email === administrator.email ? administrator.password : password;
    const { body } = await cms.request('/admin/login', { method: 'POST', body: { email, password: secret } });
    tokens.set(email, body.data.token as string);
    return body.data.token as string;
  };
  return async (roleCode: string, firstname = 'Essai'): Promise<Desk> => {
    const email = roleCode === 'strapi-super-admin' ? administrator.email : `${roleCode}@example.org`;
    if (!tokens.has(email) && email !== administrator.email) {
      const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
      await strapiService(cms.strapi, 'admin::user').create({
        email,
        password,
        firstname,
        isActive: true,
        roles: [role.id],
        registrationToken: null,
      });
    }
    const token = await signIn(email);
    return {
      token,
      ask: (path, body, method = body === undefined ? 'GET' : 'POST') =>
        cms.request(path, { method, token, body }),
    };
  };
}
