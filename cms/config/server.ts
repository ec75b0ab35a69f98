import type { Core } from '@strapi/strapi';
import { environment } from '../src/environment.ts';

export default (): Partial<Core.Config.Server> => {
  const { CMS_HOST, CMS_PORT, CMS_URL, APP_KEYS, publicDir } = environment();
  return {
    host: CMS_HOST,
    port: CMS_PORT,
    url: CMS_URL,
    // Behind HTTPS there is a reverse proxy: without this Koa refuses to send the secure session cookie.
    proxy: { koa: CMS_URL.startsWith('https:') },
    app: { keys: APP_KEYS },
    dirs: { public: publicDir },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
