import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import {
  day,
  email,
  flag,
  mediaFields,
  optional,
  optionalImage,
  phoneNumber,
  referenceOnly,
  relation,
  systemFields,
  text,
} from '../fields.ts';

/** Somebody of the centre (schema.org `Person`). Without their consent, the site knows what they do and no more. */
export const person = defineContentType({
  uid: 'api::person.person',
  endpoint: 'people',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'name',
  populate: { portrait: mediaFields, team: referenceOnly },
  schema: z
    .object({
      ...systemFields,
      name: text(80),
      /** What they do, as one says it to somebody who asks whom to call. */
      role: text(120),
      portrait: optionalImage,
      email: optional(email),
      phone: optional(phoneNumber),
      team: relation('api::team.team'),
      /** Their place in the team; alphabetical among equals. */
      order: z.int(),
      /** The day they agreed to be shown; the proof the GDPR asks for (article 7). */
      consentedOn: optional(day),
      /** Invented for the demonstration, and shown as such. */
      demonstration: flag,
    })
    // Said here, once: what was not agreed to reaches no page, feed, search index or copy of an upload.
    .transform(({ consentedOn, name, portrait, email, phone, ...person }) =>
      consentedOn === undefined ? person : { ...person, name, portrait, email, phone },
    ),
});

export interface Person extends Omit<z.output<typeof person.schema>, 'name'> {
  name?: string | undefined;
  portrait?: z.output<typeof optionalImage>;
  email?: string | undefined;
  phone?: string | undefined;
}
