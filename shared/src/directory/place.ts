import { z } from 'zod';
import { optional, relation, text } from '../fields.ts';
import { listOf } from './lists.ts';
import { phone } from './phone.ts';
import { schedules } from './schedule.ts';

/** A service at one location (HSDS `service_at_location`): what differs there from the location's own. */
export const place = z.object({
  location: relation('api::location.location'),
  /** Hours of the service there; none: the location's. */
  schedules,
  phones: listOf(phone),
  /** « 2e étage, sonnette verte » */
  note: optional(text(160)),
});

export type Place = z.output<typeof place>;
