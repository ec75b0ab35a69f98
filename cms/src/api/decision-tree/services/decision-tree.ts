import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::decision-tree.decision-tree');
