/** One service on the sheet: whom to see, where, when, and room for notes. */
import type { HandoutTexts } from '../i18n/handout.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';
import { displayPhone } from '../lib/phone.ts';
import { qrOf } from '../lib/qr.ts';
import { element } from './service-card.ts';

const svg = 'http://www.w3.org/2000/svg';

function drawing(address: string): SVGElement {
  const { viewBox, path, dashes } = qrOf(address);
  const picture = document.createElementNS(svg, 'svg');
  const stroke = document.createElementNS(svg, 'path');
  picture.setAttribute('viewBox', viewBox);
  picture.setAttribute('aria-hidden', 'true');
  stroke.setAttribute('d', path);
  stroke.setAttribute('stroke-dasharray', dashes);
  picture.append(stroke);
  return picture;
}

function dialled(number: string): HTMLElement {
  const link = Object.assign(element('a', displayPhone(number)), { href: `tel:${number}`, dir: 'ltr' });
  const line = document.createElement('p');
  line.append(link);
  return line;
}

/** @param onRemove called when somebody takes it off the list */
export function handoutRecord(
  { services, organizations, hoursTexts, values }: Catalogue,
  number: number,
  texts: HandoutTexts,
  onRemove: () => void,
): HTMLElement {
  const name = services.name[number]!;
  const address = new URL(services.path[number]!, location.href).href;
  const languages = services.has[number]!.map((value) => values[value]!)
    .filter(({ facet }) => facet === 'language')
    .map(({ label }) => label);
  const facts = [
    [services.street[number], services.town[number]].filter(Boolean).join(', '),
    hoursTexts[services.hoursText[number]!]!,
    languages.join(', '),
  ].filter(Boolean);
  const heading = document.createElement('h2');
  heading.append(Object.assign(element('a', name), { href: services.path[number]! }));
  const words = document.createElement('div');
  words.append(heading, element('p', organizations[services.organization[number]!]!, 'quiet'));
  words.append(...facts.map((fact) => element('p', fact)));
  const phone = services.phone[number]!;
  if (phone) words.append(dialled(phone));
  const remove = Object.assign(element('button', texts.remove, 'remove no-print'), {
    type: 'button' as const,
  });
  remove.setAttribute('aria-label', `${texts.remove} : ${name}`);
  remove.addEventListener('click', onRemove);
  words.append(element('p', `${texts.notes} :`, 'notes'), remove);
  const item = document.createElement('li');
  item.append(words, drawing(address));
  return item;
}
