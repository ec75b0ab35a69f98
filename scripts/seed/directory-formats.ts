/** The directory in the demonstration content: organisations, places, services, communes and their regional centres. */
import { commune } from '@passerelle/shared/content/commune';
import { location } from '@passerelle/shared/content/location';
import { organization } from '@passerelle/shared/content/organization';
import { regionalCentre } from '@passerelle/shared/content/regional-centre';
import { service } from '@passerelle/shared/content/service';
import { alert } from '@passerelle/shared/directory/alert';
import { closure } from '@passerelle/shared/directory/closure';
import { course } from '@passerelle/shared/directory/course';
import { language } from '@passerelle/shared/directory/language';
import { phone } from '@passerelle/shared/directory/phone';
import { requiredDocument } from '@passerelle/shared/directory/required-document';
import { schedule } from '@passerelle/shared/directory/schedule';
import { verification } from '@passerelle/shared/directory/verification';
import {
  addressVisibilities,
  admissions,
  closureKinds,
  coordinatePrecisions,
  costs,
  courseTypes,
  holidayRules,
  locationTypes,
  phoneTypes,
  serviceStatuses,
  serviceTypes,
  verificationMethods,
  visibilities,
  waitingTimes,
} from '@passerelle/shared/directory/vocabulary';
import { languages } from '@passerelle/shared/directory/languages';
import { provinceOf, provinces } from '@passerelle/shared/directory/provinces';
import { legalForms } from '@passerelle/shared/vocabulary';
import { z } from 'zod';
import { slugOf } from '../import/words.ts';
import { keysOf, slug } from './references.ts';

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).default([]);
/** A closed list by its English values, sent as the French labels Strapi stores. */
const oneOf = <const List extends Record<string, string>>(labels: List) =>
  z.enum(keysOf(labels) as (keyof List & string)[]).transform((value) => labels[value]!);

const phoneEntry = z.strictObject({ ...phone.shape, type: oneOf(phoneTypes).optional() });
/** `HH:mm`, as Strapi wants it. */
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .transform((written) => `${written}:00.000`)
  .optional();

const scheduleEntry = z.strictObject({
  ...schedule.shape,
  opensAt: time,
  closesAt: time,
  publicHolidays: oneOf(holidayRules).optional(),
  schoolHolidays: oneOf(holidayRules).optional(),
});
const schedules = list(scheduleEntry);
const closures = list(
  z.strictObject({ ...closure.shape, kind: oneOf(closureKinds).default(closureKinds.closure), schedules }),
);
const verificationEntry = z
  .strictObject({ ...verification.shape, method: oneOf(verificationMethods) })
  .optional();

const ofOrganization = organization.schema.shape;
const ofService = service.schema.shape;
const ofLocation = location.schema.in.shape;
const ofCommune = commune.schema.in.shape;

/** `organizations.yaml` */
export const organizationsFile = z.array(
  z.strictObject({
    name: ofOrganization.name,
    slug,
    acronym: ofOrganization.acronym,
    description: ofOrganization.description,
    legalForm: oneOf(legalForms).optional(),
    website: ofOrganization.website,
    email: ofOrganization.email,
    phones: list(phoneEntry),
    themes: list(slug),
    verification: verificationEntry,
    demonstration: ofOrganization.demonstration,
  }),
);

/** `locations.yaml`: a place is referred to by its key, which is stored as its `sourceId`. */
export const locationsFile = z.array(
  z.strictObject({
    key: slug,
    name: ofLocation.name,
    organization: slug,
    locationType: oneOf(locationTypes).default(locationTypes.physical),
    street: ofLocation.street,
    addressLine2: ofLocation.addressLine2,
    postalCode: ofLocation.postalCode,
    city: ofLocation.city,
    commune: slug,
    movedOn: ofLocation.movedOn,
    movedFrom: ofLocation.movedFrom,
    latitude: ofLocation.latitude,
    longitude: ofLocation.longitude,
    coordinatePrecision: oneOf(coordinatePrecisions).default(coordinatePrecisions.street),
    addressVisibility: oneOf(addressVisibilities).default(addressVisibilities.full),
    transport: ofLocation.transport,
    accessibility: ofLocation.accessibility,
    accessibilityNotes: ofLocation.accessibilityNotes,
    phones: list(phoneEntry),
    schedules,
    closures,
    demonstration: ofLocation.demonstration,
  }),
);

/** A service, composed (compose-services.ts). */
export const serviceEntry = z.strictObject({
  organization: slug,
  name: ofService.name,
  slug,
  inBrief: ofService.inBrief,
  description: ofService.description,
  type: oneOf(serviceTypes),
  themes: z.array(slug).min(1),
  audiences: ofService.audiences.default(['everyone']),
  admission: oneOf(admissions).optional(),
  residenceStatuses: ofService.residenceStatuses,
  minimumAge: ofService.minimumAge,
  maximumAge: ofService.maximumAge,
  frenchLevels: ofService.frenchLevels,
  serviceStatus: oneOf(serviceStatuses).default(serviceStatuses.active),
  closedOn: ofService.closedOn,
  replacedBy: slug.optional(),
  alert: z.strictObject(alert.shape).optional(),
  accessModes: ofService.accessModes.default(['phone']),
  accessBy: ofService.accessBy,
  bookingUrl: ofService.bookingUrl,
  accessNotes: ofService.accessNotes,
  receptionModes: ofService.receptionModes,
  conditions: ofService.conditions,
  requiredDocuments: list(z.strictObject(requiredDocument.shape)),
  cost: oneOf(costs).default(costs.free),
  costDetails: ofService.costDetails,
  placesTotal: ofService.placesTotal,
  waiting: oneOf(waitingTimes).optional(),
  languages: list(z.strictObject({ ...language.shape, code: oneOf(languages) })),
  serviceAreas: list(slug),
  places: list(
    z.strictObject({ location: slug, schedules, phones: list(phoneEntry), note: z.string().optional() }),
  ),
  schedules,
  phones: list(phoneEntry),
  email: ofService.email,
  closures,
  course: z.strictObject({ ...course.shape, courseType: oneOf(courseTypes) }).optional(),
  verification: verificationEntry,
  visibility: oneOf(visibilities).default(visibilities.public),
  demonstration: ofService.demonstration,
});

/** `regional-centres.yaml` */
export const regionalCentresFile = z.array(
  z.strictObject({
    name: regionalCentre.schema.shape.name,
    shortName: regionalCentre.schema.shape.shortName,
    slug,
    website: regionalCentre.schema.shape.website,
    email: regionalCentre.schema.shape.email,
    phone: regionalCentre.schema.shape.phone,
    address: regionalCentre.schema.shape.address,
    territory: regionalCentre.schema.shape.territory,
    isThisSite: regionalCentre.schema.shape.isThisSite,
  }),
);

const communeEntry = z
  .strictObject({
    name: ofCommune.name,
    slug,
    nisCode: ofCommune.nisCode.refine(
      (code) => provinceOf(code) !== undefined,
      'expected a commune of Wallonia',
    ),
    postalCodes: ofCommune.postalCodes.in,
    regionalCentre: slug.optional(),
    welcomeOffice: slug.optional(),
  })
  .transform((entry) => ({ ...entry, province: provinces[provinceOf(entry.nisCode)!] }));

/** One line: `91034; Dinant; 5500, 5501; bureau-d-accueil`. */
function communeIn(line: string, regionalCentre: string | undefined) {
  const [nisCode = '', name = '', postalCodes = '', welcomeOffice] = line.split('; ');
  return {
    nisCode,
    name,
    slug: slugOf(name),
    postalCodes,
    ...(regionalCentre && { regionalCentre }),
    ...(welcomeOffice && { welcomeOffice }),
  };
}

/** `communes.yaml`: the communes of each regional centre, and those of none, one a line. */
export const communesFile = z
  .array(z.strictObject({ regionalCentre: slug.optional(), communes: z.string() }))
  .transform((groups) =>
    groups.flatMap(({ regionalCentre, communes }) =>
      communes
        .trim()
        .split('\n')
        .map((line) => communeIn(line, regionalCentre)),
    ),
  )
  .pipe(z.array(communeEntry));

export type OrganizationEntry = z.output<typeof organizationsFile>[number];
export type LocationEntry = z.output<typeof locationsFile>[number];
export type ServiceEntry = z.output<typeof serviceEntry>;
export type RegionalCentreEntry = z.output<typeof regionalCentresFile>[number];
export type CommuneEntry = z.output<typeof communesFile>[number];
