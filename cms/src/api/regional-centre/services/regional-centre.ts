import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::regional-centre.regional-centre');
