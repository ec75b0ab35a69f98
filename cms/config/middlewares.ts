export default () => [
  'global::french-answers',
  'global::closed-screens',
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  // Says nothing of what the server is made of.
  { name: 'strapi::poweredBy', config: { poweredBy: 'Passerelle' } },
  'strapi::query',
  // A little over what uploads may weigh (plugins.ts), so that the sentence of the limit is the one people read.
  {
    name: 'strapi::body',
    config: { formidable: { maxFileSize: 40 * 1024 * 1024, allowEmptyFiles: true, minFileSize: 0 } },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
