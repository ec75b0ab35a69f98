/**
 * The services of the demonstration, composed: what services of a kind have in common is written once, and each offer
 * says only who offers it and what differs there.
 */
import { verificationMethods } from '@passerelle/shared/directory/vocabulary';
import { z } from 'zod';
import { readHours } from '../import/hours.ts';
import { slugOf } from '../import/words.ts';
import {
  serviceEntry,
  type LocationEntry,
  type OrganizationEntry,
  type ServiceEntry,
} from './directory-formats.ts';
import { keysOf, slug } from './references.ts';

/** Shorter ways to write what most services have. */
const short = {
  /** `{city}` is that of its place. */
  name: z.string().optional(),
  description: z.string().optional(),
  /** A sentence more, after the description. */
  also: z.string().optional(),
  /** Keys of places; those of the organisation's own unless said otherwise. */
  at: z.array(slug).optional(),
  /** When one is received there, as OpenStreetMap writes it: `Mo,Th 09:00-12:00`. */
  hours: z.string().optional(),
  /** What holidays change: nothing, for a shelter. */
  holidays: z.literal('open').optional(),
  /** Language codes, apart by spaces. */
  speaks: z.string().optional(),
};

/** `services/*.yaml`: any field of a service, for all offers or for one. */
export const serviceKindsFile = z.strictObject({
  kinds: z.array(
    z.looseObject({ ...short, offers: z.array(z.looseObject({ ...short, organization: slug })).min(1) }),
  ),
});

type Kind = z.output<typeof serviceKindsFile>['kinds'][number];

/** A verification of an organisation, as files write it. */
const rewritten = ({ method, ...rest }: NonNullable<OrganizationEntry['verification']>) => ({
  ...rest,
  method: keysOf(verificationMethods).find((key) => verificationMethods[key] === method),
});

/** A service as it would be written out whole; an organisation's verification holds for what it offers. */
function composed(
  { offers: _, ...kind }: Kind,
  offer: Kind['offers'][number],
  { organizations, locations }: Around,
): Record<string, unknown> {
  const {
    at = [offer.organization],
    hours,
    holidays,
    speaks,
    also,
    name = '',
    description,
    ...fields
  } = { ...kind, ...offer };
  // What is free here has no use for the price others of its kind ask.
  if (fields.cost === 'free' && !('costDetails' in offer)) delete fields.costDetails;
  const city = locations.get(at[0] ?? offer.organization)?.city ?? '';
  const named = name.replaceAll('{city}', city);
  const onHolidays = holidays && { publicHolidays: holidays, schoolHolidays: holidays };
  const read = hours === undefined ? undefined : readHours(hours);
  const schedules = read?.map((row) => ({ ...row, ...onHolidays })) ?? hours;
  const verification = organizations.get(offer.organization)?.verification;
  return {
    slug: slugOf(named),
    ...(verification && { verification: rewritten(verification) }),
    ...(speaks && { languages: speaks.split(' ').map((code) => ({ code })) }),
    ...(at.length > 0
      ? { places: at.map((location) => ({ location, ...(schedules && { schedules }) })) }
      : schedules && { schedules }),
    demonstration: true,
    ...fields,
    name: named,
    description: [description, also].filter(Boolean).join('\n\n'),
  };
}

interface Around {
  organizations: ReadonlyMap<string, Pick<OrganizationEntry, 'verification'>>;
  locations: ReadonlyMap<string, Pick<LocationEntry, 'city'>>;
}

/** Every service of the files, checked; what is wrong with one is added to the faults, with its file and field. */
export function servicesIn(
  files: { file: string; kinds: Kind[] }[],
  { organizations, locations }: { organizations: OrganizationEntry[]; locations: LocationEntry[] },
  faults: string[],
): (ServiceEntry & { file: string })[] {
  const around: Around = {
    organizations: new Map(organizations.map((each) => [each.slug, each])),
    locations: new Map(locations.map((each) => [each.key, each])),
  };
  const written = files.flatMap(({ file, kinds }) =>
    kinds.flatMap((kind) => kind.offers.map((offer) => ({ file, entry: composed(kind, offer, around) }))),
  );
  return written.flatMap(({ file, entry }) => {
    const parsed = serviceEntry.safeParse(entry);
    if (parsed.success) return [{ ...parsed.data, file }];
    for (const { path, message } of parsed.error.issues)
      faults.push(`${file}: ${String(entry.slug)}.${path.join('.')}: ${message}`);
    return [];
  });
}
