import type { Core } from '@strapi/strapi';
import { environment } from '../src/environment.ts';
import { previewHandler } from '../src/preview.ts';

export default (): Partial<Core.Config.Admin> => {
  const { ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY, SITE_URL } = environment();
  return {
    auth: { secret: ADMIN_JWT_SECRET },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY },
    preview: { enabled: true, config: { allowedOrigins: [SITE_URL], handler: previewHandler } },
    flags: { nps: false, promoteEE: false },
  };
};
