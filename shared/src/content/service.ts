import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { alert } from '../directory/alert.ts';
import { choices, someChoices } from '../directory/choices.ts';
import { closures } from '../directory/closure.ts';
import { course } from '../directory/course.ts';
import { language } from '../directory/language.ts';
import { listOf } from '../directory/lists.ts';
import { origin } from '../directory/origin.ts';
import { phone } from '../directory/phone.ts';
import { place } from '../directory/place.ts';
import { requiredDocument } from '../directory/required-document.ts';
import { schedules } from '../directory/schedule.ts';
import { serviceFaults } from '../directory/service-faults.ts';
import { verification } from '../directory/verification.ts';
import {
  admissions,
  costs,
  serviceStatuses,
  serviceTypes,
  visibilities,
  waitingTimes,
} from '../directory/vocabulary.ts';
import {
  day,
  email,
  flag,
  instant,
  optional,
  referenceOnly,
  relation,
  relations,
  richText,
  slug,
  systemFields,
  text,
  webAddress,
} from '../fields.ts';
import { oneOf } from '../vocabulary.ts';

/** What an organisation does for people (HSDS 3 `service`). */
export const service = defineContentType({
  uid: 'api::service.service',
  endpoint: 'services',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'name',
  populate: {
    organization: referenceOnly,
    themes: referenceOnly,
    replacedBy: referenceOnly,
    alert: true,
    requiredDocuments: true,
    languages: true,
    serviceAreas: referenceOnly,
    places: { populate: { location: referenceOnly, schedules: true, phones: true } },
    schedules: true,
    phones: true,
    closures: { populate: { schedules: true } },
    course: true,
    verification: true,
  },
  schema: z
    .object({
      ...systemFields,
      /** When it was written for the first time; no edit or publication moves it. */
      createdAt: instant,
      organization: relation('api::organization.organization'),
      name: text(150),
      slug,
      /** What lists show. */
      inBrief: optional(text(280)),
      description: richText,
      type: oneOf(serviceTypes),
      themes: relations('api::theme.theme'),
      audiences: someChoices('audiences'),
      admission: optional(oneOf(admissions)),
      /** None: whatever the residence status. */
      residenceStatuses: choices('residenceStatuses'),
      minimumAge: optional(z.int().min(0).max(120)),
      maximumAge: optional(z.int().min(0).max(120)),
      /** Of those it is for; for a course, those it teaches. */
      frenchLevels: choices('frenchLevels'),
      /** Not `status`: the admin gives that name to draft, modified or published. */
      serviceStatus: oneOf(serviceStatuses),
      /** The day it ended. */
      closedOn: optional(day),
      replacedBy: relation('api::service.service'),
      alert: optional(alert),
      accessModes: someChoices('accessModes'),
      /** None: the person concerned. */
      accessBy: choices('accessBy'),
      bookingUrl: optional(webAddress),
      accessNotes: optional(text(300)),
      receptionModes: choices('receptionModes'),
      conditions: optional(text(600)),
      requiredDocuments: listOf(requiredDocument),
      cost: oneOf(costs),
      /** How much, for whom, what is refunded. */
      costDetails: optional(text(300)),
      placesTotal: optional(z.int().min(0).max(9999)),
      waiting: optional(oneOf(waitingTimes)),
      languages: listOf(language),
      /** Where those it is for live; none: anywhere. */
      serviceAreas: relations('api::commune.commune'),
      places: listOf(place),
      /** Hours of a service without a place: by telephone, online. */
      schedules,
      phones: listOf(phone),
      email: optional(email),
      closures,
      course: optional(course),
      verification: optional(verification),
      visibility: oneOf(visibilities),
      ...origin,
      demonstration: flag,
    })
    .check(({ value, issues }) => {
      for (const { field, message } of serviceFaults(value))
        issues.push({ code: 'custom', input: value, path: [field], message });
    }),
});

export type Service = z.output<typeof service.schema>;
