/** The blocks of a page, as the demonstration content writes them: `type` and English values. */
import { callOutBlock } from '@passerelle/shared/blocks/call-out';
import { contactBlock } from '@passerelle/shared/blocks/contact';
import { keyFiguresBlock } from '@passerelle/shared/blocks/key-figures';
import { linksBlock } from '@passerelle/shared/blocks/links';
import { questionsBlock } from '@passerelle/shared/blocks/questions';
import { richTextBlock } from '@passerelle/shared/blocks/rich-text';
import { stepsBlock } from '@passerelle/shared/blocks/steps';
import { tableBlock } from '@passerelle/shared/blocks/table';
import { text } from '@passerelle/shared/fields';
import { callOutKinds } from '@passerelle/shared/vocabulary';
import { z } from 'zod';
import { keysOf, pageReference, slug } from './references.ts';

const linkFields = linksBlock.schema.shape.links.element.shape;

const link = z
  .strictObject({
    page: pageReference.optional(),
    theme: slug.optional(),
    url: linkFields.url,
    label: linkFields.label,
    note: linkFields.note,
  })
  .refine(({ page, theme, url }) => [page, theme, url].filter(Boolean).length === 1, {
    error: 'a link names exactly one of page, theme and url',
  })
  .refine(({ url, label }) => !url || label, { path: ['label'], error: 'a link with a url needs a label' });

const callOut = callOutBlock.schema.shape;
const contact = contactBlock.schema.shape;
const questions = questionsBlock.schema.shape;
const steps = stepsBlock.schema.shape;
const table = tableBlock.schema.shape;
const keyFigures = keyFiguresBlock.schema.shape;

/** One block of a page file. */
export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rich-text'), body: richTextBlock.schema.shape.body }),
  z.strictObject({
    type: z.literal('call-out'),
    kind: z.enum(keysOf(callOutKinds)),
    title: callOut.title,
    body: callOut.body,
  }),
  z.strictObject({
    type: z.literal('steps'),
    title: steps.title,
    steps: z.array(z.strictObject(steps.steps.element.shape)).min(1),
  }),
  z.strictObject({
    type: z.literal('questions'),
    title: questions.title,
    questions: z.array(z.strictObject(questions.questions.element.shape)).min(1),
  }),
  z.strictObject({
    type: z.literal('links'),
    title: linksBlock.schema.shape.title,
    links: z.array(link).min(1),
  }),
  z.strictObject({
    type: z.literal('table'),
    caption: table.caption,
    table: table.table.in.refine((pasted) => table.table.safeParse(pasted).success, {
      error: 'expected a table, as shared/src/pasted-table.ts reads it',
    }),
  }),
  z.strictObject({
    type: z.literal('key-figures'),
    title: keyFigures.title,
    keyFigures: z.array(z.strictObject(keyFigures.keyFigures.element.shape)).min(1),
    source: keyFigures.source,
    asOf: keyFigures.asOf,
  }),
  z.strictObject({ type: z.literal('people'), title: text(120).optional() }),
  z.strictObject({ type: z.literal('services'), title: text(120).optional(), theme: slug }),
  z.strictObject({ type: z.literal('contact'), title: contact.title, body: contact.body }),
]);

export type BlockEntry = z.output<typeof block>;
export type LinkEntry = z.output<typeof link>;
