/** Whatever a visitor chooses, list and counts are those a patient person would find by reading every record. */
import { describe, expect, test } from 'vitest';
import { chance } from '../hours/sampled-hours.ts';
import { catalogueOf, facets, type Facet, type ListedService } from './catalogue.ts';
import { FacetIndex } from './facet-index.ts';
import { sampledServices } from './sampled-services.ts';
import { queryOf, selectionIn, toggled, type Selection } from './selection.ts';

const now = new Date('2026-11-24T09:30:00Z');
const listed = sampledServices(333);
const catalogue = catalogueOf(listed, (_facet, key) => key);
const index = new FacetIndex(catalogue, now);
const nothing = selectionIn('');

const suits = ({ chosen }: Selection, { has }: ListedService, aside?: Facet) =>
  facets.every((facet) => {
    const keys = facet === aside ? [] : (chosen[facet] ?? []);
    return keys.length === 0 || keys.some((key) => has[facet]?.includes(key));
  });

/** Read one by one, in the catalogue's order. */
function patiently(selection: Selection) {
  const isLeft = (service: ListedService, number: number, aside?: Facet) => {
    const { state, byAppointment } = index.openingOf(number);
    return suits(selection, service, aside) && (!selection.openNow || (state === 'open' && !byAppointment));
  };
  return {
    services: listed.flatMap((service, number) => (isLeft(service, number) ? [number] : [])),
    counts: catalogue.values.map(
      ({ facet, key }) =>
        listed.filter(
          (service, number) => isLeft(service, number, facet) && service.has[facet]?.includes(key),
        ).length,
    ),
  };
}

function randomSelection(seed: number): Selection {
  const random = chance(seed);
  let selection: Selection = { ...nothing, openNow: random() < 0.3 };
  for (let choice = 0; choice < 1 + random() * 5; choice += 1) {
    const { facet, key } = catalogue.values[Math.floor(random() * catalogue.values.length)]!;
    selection = toggled(selection, facet, key);
  }
  return selection;
}

test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
  'choice %i finds and counts what reading finds',
  (seed) => {
    const selection = randomSelection(seed);
    const { services, counts } = index.find(selection);
    expect({ services, counts }).toEqual(patiently(selection));
  },
);

test('nothing chosen shows everything, with how many each choice would leave', () => {
  expect(index.find(nothing).services).toHaveLength(333);
  expect(index.find(nothing).counts).toEqual(patiently(nothing).counts);
});

test('sorted by opening, who is open comes first, then who opens soonest, then who does not know', () => {
  const { services } = index.find({ ...nothing, order: 'opening' });
  const moments = services.map((service) => {
    const { state, opens } = index.openingOf(service);
    return state === 'open' ? 0 : (opens?.at ?? Number.MAX_SAFE_INTEGER);
  });
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  expect(services.toSorted((one, other) => one - other)).toEqual(listed.map((_, number) => number));
});

test('sorted by freshness, what was checked last comes first', () => {
  const { services } = index.find({ ...nothing, order: 'freshness' });
  const due = services.map((service) => listed[service]!.due!);
  expect(due).toEqual(due.toSorted().reverse());
});

describe('the address of a selection', () => {
  test.each([
    '',
    'thematique=logement,sante&commune=namur&ouvert=1&tri=ouverture',
    'langue=ar,uk&moment=evening',
  ])('"%s" comes back as it was', (query) => {
    expect(queryOf(selectionIn(query))).toBe(query);
  });

  test('a choice taken back leaves no trace', () => {
    const once = toggled(nothing, 'language', 'ar');
    expect(queryOf(once)).toBe('langue=ar');
    expect(queryOf(toggled(once, 'language', 'ar'))).toBe('');
  });

  test('what somebody typed by hand breaks nothing', () => {
    expect(queryOf(selectionIn('?langue=,,&tri=hasard&x=1'))).toBe('');
    expect(index.find(selectionIn('commune=atlantide')).services).toEqual([]);
  });
});
