/** The letter of a month, as a mail: pure, so that the panel shows while one writes what will be sent. */
import type { LetterContent } from '@passerelle/shared/letter';
import { partsOf, type LetterChoice } from './letter.ts';
import { asHtml } from './letter-html.ts';
import { asText } from './letter-text.ts';

export interface Letter {
  subject: string;
  html: string;
  text: string;
}

/** Writes it in both forms. A month in which nothing is left to tell says so. */
export function writeLetter(content: LetterContent, choice: LetterChoice): Letter {
  const parts = partsOf(content, choice);
  return { subject: parts.subject, html: asHtml(parts), text: asText(parts) };
}
