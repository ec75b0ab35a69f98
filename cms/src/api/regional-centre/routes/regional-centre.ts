import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::regional-centre.regional-centre');
