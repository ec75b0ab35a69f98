/** Where a person is in guided questions, and how she got there. Steps never lead back (the contract sees to it). */
import type { DecisionStep } from '@passerelle/shared/content/decision-tree';

interface Tree {
  steps: DecisionStep[];
}

/** A question and one of its answers. */
export interface Reply {
  step: DecisionStep;
  label: string;
}

export const stepNamed = ({ steps }: Tree, code: string): DecisionStep =>
  steps.find((step) => step.code === code)!;

/** The replies that lead to a step. */
export const repliesTo = ({ steps }: Tree, { code }: DecisionStep): Reply[] =>
  steps.flatMap((step) =>
    step.answers.filter(({ next }) => next === code).map(({ label }) => ({ step, label })),
  );

/**
 * What a person answered on her way to a step, from the last reply up: as far as there is one way, and the replies
 * that lead to it where there are several.
 */
export function trailTo(tree: Tree, step: DecisionStep): Reply[][] {
  const replies = repliesTo(tree, step);
  if (replies.length === 0) return [];
  return replies.length === 1 ? [replies, ...trailTo(tree, replies[0]!.step)] : [replies];
}

/** How many questions are left at most, this one included. */
export function questionsFrom(tree: Tree, step: DecisionStep): number {
  if (step.outcome) return 0;
  return 1 + Math.max(...step.answers.map(({ next }) => questionsFrom(tree, stepNamed(tree, next))));
}

/** How many questions come before a step at least. */
export function questionsBefore(tree: Tree, step: DecisionStep): number {
  if (step === tree.steps[0]) return 0;
  return 1 + Math.min(...repliesTo(tree, step).map((reply) => questionsBefore(tree, reply.step)));
}
