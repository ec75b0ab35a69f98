/** Whether it is open at this minute, in words. */
import type { OpeningTexts } from '../i18n/hours.ts';
import { localMinute } from '../lib/hours/local-time.ts';
import { openingAt } from '../lib/hours/opening.ts';
import { openingText } from '../lib/hours/opening-text.ts';
import type { Hours } from '../lib/hours/rules.ts';

export function openingNow(hours: Hours, texts: OpeningTexts) {
  const now = localMinute(new Date());
  const opening = openingAt(hours, now);
  return { state: opening.state, text: openingText(opening, now, texts, document.documentElement.lang) };
}
