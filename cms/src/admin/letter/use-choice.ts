/** What was decided for the letter of a month, kept in this browser until another day: nothing written is lost. */
import { useEffect, useState } from 'react';
import { letterChoice, type LetterChoice } from '../../letter/letter.ts';

const keyOf = (month: string) => `passerelle-letter-${month}`;

function kept(month: string): LetterChoice {
  try {
    return letterChoice.parse(JSON.parse(localStorage.getItem(keyOf(month))!));
  } catch {
    return { month, opening: '', leftOut: [] };
  }
}

/** The choice, and how to change a part of it; another month brings back what was decided for that one. */
export function useChoice(first: string): [LetterChoice, (part: Partial<LetterChoice>) => void] {
  const [choice, setChoice] = useState(() => kept(first));
  useEffect(() => localStorage.setItem(keyOf(choice.month), JSON.stringify(choice)), [choice]);
  return [
    choice,
    ({ month, ...part }) =>
      setChoice((now) => (month && month !== now.month ? kept(month) : { ...now, ...part })),
  ];
}
