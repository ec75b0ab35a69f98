/** One service found, as a card: the same facts as in the list without a script. */
import type { FilterTexts } from '../i18n/directory-filter.ts';
import type { OpeningTexts } from '../i18n/hours.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';
import type { LocalMinute } from '../lib/hours/local-time.ts';
import { openingText } from '../lib/hours/opening-text.ts';
import type { Opening } from '../lib/hours/opening.ts';

interface Shown {
  opening: Opening;
  now: LocalMinute;
  /** `YYYY-MM-DD` */
  today: string;
  texts: FilterTexts;
  hoursTexts: OpeningTexts;
  /** What the button says that takes it into the visitor's own list; absent where there is no list. */
  add?: string | undefined;
}

/** An element with its text, and a class if it has one. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = '') {
  return Object.assign(document.createElement(name), { textContent: text, ...(className && { className }) });
}

export function serviceCard(
  { services, organizations }: Catalogue,
  service: number,
  shown: Shown,
): HTMLLIElement {
  const { opening, now, today, texts, hoursTexts, add } = shown;
  const link = Object.assign(element('a', services.name[service]!), { href: services.path[service]! });
  const heading = document.createElement('h2');
  heading.append(link);
  const state = element('p', openingText(opening, now, hoursTexts, document.documentElement.lang), 'opening');
  state.dataset.state = opening.state;
  const facts = [organizations[services.organization[service]!], services.town[service]].filter(Boolean);
  const due = services.due[service]!;
  const item = document.createElement('li');
  item.append(heading, element('p', facts.join(' · '), 'quiet'), state);
  if (services.inBrief[service]) item.append(element('p', services.inBrief[service]!));
  if (due && due <= today) item.append(element('p', texts.toCheck, 'quiet'));
  if (add) item.append(addButton(services.id[service]!, services.name[service]!, add));
  return item;
}

/** As components/AddToList.astro makes it. */
function addButton(id: string, name: string, add: string): HTMLButtonElement {
  const button = Object.assign(element('button', add, 'add-to-list no-print'), { type: 'button' as const });
  button.dataset.service = id;
  button.setAttribute('aria-pressed', 'false');
  button.append(element('span', ` : ${name}`, 'visually-hidden'));
  return button;
}
