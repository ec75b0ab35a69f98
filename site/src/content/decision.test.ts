import { faultsIn, type DecisionStep } from '@passerelle/shared/content/decision-tree';
import { expect, test } from 'vitest';
import { questionsBefore, questionsFrom, repliesTo, stepNamed, trailTo } from './decision.ts';

const question = (code: string, ...answers: [string, string][]): DecisionStep => ({
  code,
  title: `${code} ?`,
  body: undefined,
  outcome: undefined,
  answers: answers.map(([label, next]) => ({ label, next })),
});
const end = (code: string): DecisionStep => ({ ...question(code), outcome: 'exempt' });

const tree = {
  steps: [
    question('age', ['Oui', 'libre'], ['Non', 'sejour']),
    question('sejour', ['Oui', 'duree'], ['Non', 'libre']),
    question('duree', ['Court', 'libre'], ['Long', 'oblige']),
    end('libre'),
    end('oblige'),
  ],
};

test('a sound tree has no fault', () => {
  expect(faultsIn(tree.steps)).toEqual([]);
});

test('a step knows how far it is from the start and from the farthest end', () => {
  const duration = stepNamed(tree, 'duree');
  expect([questionsBefore(tree, duration), questionsFrom(tree, duration)]).toEqual([2, 1]);
  expect(questionsFrom(tree, tree.steps[0]!)).toBe(3);
});

test('a conclusion knows every reply that leads to it', () => {
  const replies = repliesTo(tree, stepNamed(tree, 'libre'));
  expect(replies.map(({ step, label }) => `${step.code} ${label}`)).toEqual([
    'age Oui',
    'sejour Non',
    'duree Court',
  ]);
});

test('the way to a step is told as far as there is only one', () => {
  const told = trailTo(tree, stepNamed(tree, 'oblige')).map((replies) =>
    replies.map(({ step, label }) => `${step.code} ${label}`),
  );
  expect(told).toEqual([['duree Long'], ['sejour Oui'], ['age Non']]);
  expect(trailTo(tree, stepNamed(tree, 'libre'))).toHaveLength(1);
});

test.each([
  [
    'a circle',
    [question('a', ['x', 'b'], ['y', 'c']), question('b', ['x', 'a'], ['y', 'c']), end('c')],
    'en rond',
  ],
  ['an answer to nowhere', [question('a', ['x', 'b'], ['y', 'z']), end('b')], 'n’existe pas'],
  ['a step nobody reaches', [question('a', ['x', 'b'], ['y', 'b']), end('b'), end('c')], 'Aucune réponse'],
  ['a question with one answer', [question('a', ['x', 'b']), end('b')], 'deux réponses'],
  [
    'a conclusion that goes on',
    [{ ...question('a', ['x', 'b'], ['y', 'b']), outcome: 'free' as const }, end('b')],
    'conclusion',
  ],
  ['a name used twice', [question('a', ['x', 'b'], ['y', 'b']), end('b'), end('b')], 'Deux étapes'],
])('%s is a fault, said in French', (_what, steps, said) => {
  expect(
    faultsIn(steps)
      .map(({ message }) => message)
      .join(' '),
  ).toContain(said);
});
