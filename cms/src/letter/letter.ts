/** What the letter of a month tells, before it has a form. */
import type { LetterContent, LetterItem } from '@passerelle/shared/letter';
import { z } from 'zod';

/** What whoever prepares it decides. */
export const letterChoice = z.object({
  /** `YYYY-MM` */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** The first words; an empty line begins a paragraph. */
  opening: z.string().max(5_000),
  /** The documents it does not tell of. */
  leftOut: z.array(z.string()).max(2_000),
});

export type LetterChoice = z.output<typeof letterChoice>;

export interface LetterSection {
  title: string;
  items: LetterItem[];
}

const monthNames = new Intl.DateTimeFormat('fr-BE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `octobre 2026`, from `2026-10`. */
export const monthName = (month: string) => monthNames.format(new Date(`${month}-15T12:00:00Z`));

/** `d’octobre 2026`, `de novembre 2026` */
const ofMonth = (month: string) =>
  /^[ao]/.test(monthName(month)) ? `d’${monthName(month)}` : `de ${monthName(month)}`;

/** What the letter of a month can tell, in the order readers need it: what ends soon comes first. */
export function sectionsOf({ months, calls, events }: LetterContent, month: string): LetterSection[] {
  const { news, resources, services } = months.find((each) => each.month === month) ?? {
    news: [],
    resources: [],
    services: [],
  };
  return [
    { title: 'Appels à projets : il est encore temps', items: calls },
    { title: 'Actus', items: news },
    { title: 'À l’agenda', items: events },
    { title: 'Nouveaux outils et publications', items: resources },
    { title: 'Nouveaux services dans le répertoire', items: services },
  ].filter(({ items }) => items.length > 0);
}

/** A letter before it has a form. */
export interface LetterParts {
  content: LetterContent;
  subject: string;
  title: string;
  paragraphs: string[];
  sections: LetterSection[];
}

/** Takes from what there is to tell what somebody chose to tell. */
export function partsOf(content: LetterContent, { month, opening, leftOut }: LetterChoice): LetterParts {
  const out = new Set(leftOut);
  return {
    content,
    subject: `${content.centre.name} : la lettre ${ofMonth(month)}`,
    title: `La lettre ${ofMonth(month)}`,
    paragraphs: opening
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
    sections: sectionsOf(content, month)
      .map(({ title, items }) => ({ title, items: items.filter(({ id }) => !out.has(id)) }))
      .filter(({ items }) => items.length > 0),
  };
}

/** What an empty letter says. */
export const nothing = 'Rien de neuf ce mois-ci.';

/** Where its reader turns to with a question. */
export const addressesOf = ({ centre }: LetterContent) => [centre.email, centre.phone].filter(Boolean);
