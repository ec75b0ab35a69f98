/** `GET /passerelle/todo`: what waits for the person who asks. */
import type { Core } from '@strapi/strapi';
import { may, serve } from '../panel/requests.ts';
import { publisherSays } from '../site/status.ts';
import { todoSources } from './all.ts';
import { chosen, type TodoItem } from './item.ts';

export interface Todo {
  items: TodoItem[];
  /** How many there are besides. */
  more: number;
}

/** Serves the list; a source that fails costs its own items, not the list. */
export function serveTodo(strapi: Core.Strapi): void {
  serve(strapi, [
    {
      method: 'GET',
      path: '/todo',
      handler: async (context) => {
        const question = {
          strapi,
          now: new Date(),
          status: await publisherSays(),
          person: context.state.user,
          mayPublish: (uid: string) => may(strapi, context, 'publish', uid),
          mayUpdate: (uid: string) => may(strapi, context, 'update', uid),
        };
        const items: TodoItem[] = [];
        for (const source of todoSources) {
          items.push(
            ...(await source(question).catch((error: Error) => {
              strapi.log.error(`A part of the to-do list could not be made: ${error.stack}`);
              return [];
            })),
          );
        }
        context.body = chosen(items) satisfies Todo;
      },
    },
  ]);
}
