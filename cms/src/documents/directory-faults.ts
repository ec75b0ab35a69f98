/** What is wrong in a directory entry, found by the contract's own pieces: the site's build would say the same. */
import { closures } from '@passerelle/shared/directory/closure';
import { companyNumberFault, isCompanyNumber } from '@passerelle/shared/directory/company-number';
import { schedules } from '@passerelle/shared/directory/schedule';
import { serviceFaults } from '@passerelle/shared/directory/service-faults';
import type { z } from 'zod';
import type { Fault } from './fault.ts';

type Entry = Record<string, unknown>;

/** Only rules of our own: what Strapi checks by itself (formats, lists, lengths) it says better. */
const faultsIn = (schema: z.ZodType, value: unknown, path: Fault['path']): Fault[] =>
  (schema.safeParse(value ?? []).error?.issues ?? []).flatMap((issue) =>
    issue.code === 'custom'
      ? [{ path: [...path, ...issue.path.map((part) => part as string | number)], message: issue.message }]
      : [],
  );

export const hoursFaults = (entry: Entry): Fault[] => [
  ...faultsIn(schedules, entry['schedules'], ['schedules']),
  ...faultsIn(closures, entry['closures'], ['closures']),
];

export const faultsOfService = (entry: Entry): Fault[] => [
  ...serviceFaults(entry).map(({ field, message }) => ({ path: [field], message })),
  ...hoursFaults(entry),
  ...((entry['places'] ?? []) as Entry[]).flatMap(({ schedules: hours }, index) =>
    faultsIn(schedules, hours, ['places', index, 'schedules']),
  ),
];

export const faultsOfOrganization = ({ companyNumber }: Entry): Fault[] =>
  typeof companyNumber === 'string' && companyNumber !== '' && !isCompanyNumber(companyNumber)
    ? [{ path: ['companyNumber'], message: companyNumberFault }]
    : [];
