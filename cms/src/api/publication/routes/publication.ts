import { revisionPath } from '@passerelle/shared/publication';

export default {
  routes: [
    // Strapi puts `/api` in front of every route itself.
    { method: 'GET', path: revisionPath.replace(/^\/api/, ''), handler: 'publication.find', config: {} },
  ],
};
