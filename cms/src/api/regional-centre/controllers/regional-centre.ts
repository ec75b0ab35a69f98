import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::regional-centre.regional-centre');
