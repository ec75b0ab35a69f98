import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, referenceOnly, relation, relations, text } from '../fields.ts';

/** People of the centre: those chosen, a whole team, or everybody by team. */
export const peopleBlock = defineBlock({
  uid: 'blocks.people',
  populate: { populate: { team: referenceOnly, people: referenceOnly } },
  schema: z.object({
    __component: z.literal('blocks.people'),
    title: optional(text(120)),
    team: relation('api::team.team'),
    people: relations('api::person.person'),
  }),
});
