/** Days on which usual hours do not hold: closed, other hours, or just something to know. */
import { z } from 'zod';
import { day, optional, text } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';
import { schedules } from './schedule.ts';
import { closureKinds } from './vocabulary.ts';

const faults = {
  backwards: 'Le dernier jour vient avant le premier. Échangez les deux dates.',
  noHours: 'Indiquez le nouvel horaire de ces jours-là, ou choisissez « Fermé ».',
  noText: 'Écrivez le message à montrer ces jours-là.',
};

export const closure = z
  .object({
    /** First and last day, both included. */
    from: day,
    until: day,
    kind: oneOf(closureKinds),
    /** Why, or whom to call meanwhile. */
    text: optional(text(200)),
    /** What holds instead, for the kind `hours`. */
    schedules,
  })
  .check(({ value, issues }) => {
    const fault = (path: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [path], message });
    if (value.until < value.from) fault('until', faults.backwards);
    if (value.kind === 'hours' && value.schedules.length === 0) fault('schedules', faults.noHours);
    if (value.kind === 'message' && value.text === undefined) fault('text', faults.noText);
  });

export type Closure = z.output<typeof closure>;

export const closures = z
  .array(closure)
  .nullish()
  .transform((rows) => rows ?? []);
