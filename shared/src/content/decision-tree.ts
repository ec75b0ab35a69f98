import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { day, optional, referenceOnly, relation, richText, slug, systemFields, text } from '../fields.ts';
import { oneOf, outcomeKinds } from '../vocabulary.ts';

const answer = z.object({
  label: text(120),
  /** The code of the step it leads to. */
  next: slug,
});

const step = z.object({
  /** Its name within the tree, and the last part of its address. */
  code: slug,
  /** A question; or, at an end, the answer to the whole. */
  title: text(160),
  body: optional(richText),
  /** What this end means; absent, the step is a question. */
  outcome: optional(oneOf(outcomeKinds)),
  answers: z
    .array(answer)
    .nullish()
    .transform((value) => value ?? []),
});

export type DecisionStep = z.output<typeof step>;

/** A step as far as its place in the tree goes; an editor's may still lack its answers. */
interface Place {
  code: string;
  outcome?: unknown;
  answers?: { next: string }[] | null;
}

/** What is wrong with the way steps lead to each other, in French, by the place of the step; the first is the start. */
export function faultsIn(steps: Place[]): { index: number; message: string }[] {
  const codes = new Map(steps.map(({ code }, index) => [code, index]));
  const faults: { index: number; message: string }[] = [];
  const reached = new Set<string>();
  const visit = (code: string, above: string[]): void => {
    const index = codes.get(code);
    if (index === undefined) return;
    if (above.includes(code)) {
      faults.push({ index, message: `L’étape « ${code} » revient à elle-même : on tournerait en rond.` });
      return;
    }
    if (reached.has(code)) return;
    reached.add(code);
    for (const { next } of steps[index]!.answers ?? []) visit(next, [...above, code]);
  };
  if (steps[0]) visit(steps[0].code, []);
  for (const [index, { code, outcome, answers }] of steps.entries()) {
    const nexts = (answers ?? []).map(({ next }) => next);
    const say = (message: string) => faults.push({ index, message });
    if (codes.get(code) !== index) say(`Deux étapes s’appellent « ${code} ».`);
    else if (!reached.has(code)) say(`Aucune réponse ne mène à l’étape « ${code} ».`);
    if (!outcome && nexts.length < 2) say(`La question « ${code} » a besoin d’au moins deux réponses.`);
    if (outcome && nexts.length > 0) {
      say(`L’étape « ${code} » est une conclusion : elle n’a pas de réponses.`);
    }
    for (const next of nexts) {
      if (!codes.has(next)) say(`Une réponse mène à « ${next} », qui n’existe pas.`);
    }
  }
  return faults;
}

/** Questions that lead a person to what holds for her; each one is a page of the site. */
export const decisionTree = defineContentType({
  uid: 'api::decision-tree.decision-tree',
  endpoint: 'decision-trees',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: { page: referenceOnly, steps: { populate: { answers: true } } },
  schema: z.object({
    ...systemFields,
    title: text(120),
    slug,
    inBrief: text(500),
    /** The page it explains and sits under; that page's legal references are its own. */
    page: relation('api::page.page'),
    /** The day somebody last checked that the law still says so. */
    checkedOn: optional(day),
    /** The first is where one starts. */
    steps: z
      .array(step)
      .min(1)
      .superRefine((steps, context) => {
        for (const { index, message } of faultsIn(steps)) {
          context.addIssue({ code: 'custom', path: [index], message });
        }
      }),
  }),
});

export type DecisionTree = z.output<typeof decisionTree.schema>;
