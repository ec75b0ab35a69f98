/** How the demonstration content writes who makes the centre and who supports it. */
import { person } from '@passerelle/shared/content/person';
import { supporter } from '@passerelle/shared/content/supporter';
import { team } from '@passerelle/shared/content/team';
import { z } from 'zod';

const personFields = person.schema.in.shape;
const supporterFields = supporter.schema.shape;

/** `people.yaml`: teams, in their order, and who is in them. */
export const peopleFile = z.strictObject({
  teams: z.array(
    z.strictObject({
      name: team.schema.shape.name,
      order: team.schema.shape.order,
      people: z.array(
        z.strictObject({
          name: personFields.name,
          role: personFields.role,
          email: personFields.email,
          phone: personFields.phone,
          order: personFields.order,
          consentedOn: personFields.consentedOn,
          demonstration: personFields.demonstration,
        }),
      ),
    }),
  ),
  supporters: z.array(
    z.strictObject({
      name: supporterFields.name,
      url: supporterFields.url,
      text: supporterFields.text,
      order: supporterFields.order,
    }),
  ),
});

export type TeamEntry = z.output<typeof peopleFile>['teams'][number];
export type PersonEntry = TeamEntry['people'][number];
export type SupporterEntry = z.output<typeof peopleFile>['supporters'][number];
