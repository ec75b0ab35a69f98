/** The custom field `global::choices`: several values of a closed list (shared/src/directory/choices.ts), as JSON. */
import type { Core } from '@strapi/strapi';

export function registerChoices(strapi: Core.Strapi): void {
  strapi.customFields.register({
    name: 'choices',
    type: 'json',
    inputSize: { default: 6, isResizable: true },
  });
}
