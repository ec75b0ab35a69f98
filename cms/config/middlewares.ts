export default () => [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  // Says nothing of what the server is made of.
  { name: 'strapi::poweredBy', config: { poweredBy: 'Passerelle' } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
