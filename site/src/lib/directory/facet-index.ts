/** Which services a selection leaves, and how many each further choice would: within a facet any, between them all. */
import { localMinute, type LocalMinute } from '../hours/local-time.ts';
import { openingAt, type Opening } from '../hours/opening.ts';
import { addBit, allBits, both, countBoth, either, hasBit, noBits, type Bits } from './bits.ts';
import { facets, type Catalogue, type Facet } from './catalogue.ts';
import type { Order, Selection } from './selection.ts';

export interface Found {
  /** Numbers of services, in the order asked for. */
  services: number[];
  /** For each of the catalogue's values, how many there would be with it: its own facet's other choices aside. */
  counts: number[];
  /** How many of them are open now. */
  open: number;
}

const worth = { open: 0, unconfirmed: 2, closed: 1 };

/** What a visitor can count on first: the place that is open, else the one that opens next. Two unknowns are equal. */
const sooner = (one: Opening, other: Opening) =>
  (one.state === 'open' ? 0 : (one.opens?.at ?? Infinity)) -
    (other.state === 'open' ? 0 : (other.opens?.at ?? Infinity)) || worth[one.state] - worth[other.state];

export class FacetIndex {
  readonly #catalogue: Catalogue;
  readonly #size: number;
  readonly #withValue: Bits[];
  readonly #now: LocalMinute;
  /** Of each different hours, and of each service, when first asked for. */
  readonly #openings = new Map<number, Opening>();
  readonly #ofService = new Map<number, Opening>();
  /** All services in each order, when first asked for: a choice then only leaves some out. */
  readonly #orders = new Map<Order, number[]>();
  #openNow: Bits | undefined;

  /** @param now the instant its answers are about */
  constructor(catalogue: Catalogue, now: Date) {
    this.#catalogue = catalogue;
    this.#size = catalogue.services.id.length;
    this.#now = localMinute(now);
    this.#withValue = catalogue.values.map(() => noBits(this.#size));
    catalogue.services.has.forEach((values, service) => {
      for (const value of values) addBit(this.#withValue[value]!, service);
    });
  }

  /** Whether a service is open, at the best of its places. */
  openingOf(service: number): Opening {
    const known = this.#ofService.get(service) ?? this.#bestOf(service);
    this.#ofService.set(service, known);
    return known;
  }

  #bestOf(service: number): Opening {
    const openings = this.#catalogue.services.hours[service]!.map((hours) => this.#openingOfHours(hours));
    return openings.toSorted(sooner)[0] ?? { state: 'unconfirmed', byAppointment: false };
  }

  #openingOfHours(hours: number): Opening {
    const known = this.#openings.get(hours) ?? openingAt(this.#catalogue.hours[hours]!, this.#now);
    this.#openings.set(hours, known);
    return known;
  }

  /** Those a person without an appointment can walk into. */
  #walkIn(): Bits {
    if (this.#openNow) return this.#openNow;
    const bits = noBits(this.#size);
    for (let service = 0; service < this.#size; service += 1) {
      const { state, byAppointment } = this.openingOf(service);
      if (state === 'open' && !byAppointment) addBit(bits, service);
    }
    this.#openNow = bits;
    return bits;
  }

  /** Services with any of the chosen values of a facet; all of them when none is chosen. */
  #ofFacet({ chosen }: Selection, facet: Facet): Bits {
    const keys = chosen[facet] ?? [];
    if (keys.length === 0) return allBits(this.#size);
    return this.#catalogue.values.reduce(
      (bits, value, number) =>
        value.facet === facet && keys.includes(value.key) ? either(bits, this.#withValue[number]!) : bits,
      noBits(this.#size),
    );
  }

  find(selection: Selection): Found {
    const byFacet = new Map(facets.map((facet) => [facet, this.#ofFacet(selection, facet)]));
    const start = selection.openNow ? this.#walkIn() : allBits(this.#size);
    const besides = (aside?: Facet) =>
      [...byFacet].reduce((bits, [facet, ofFacet]) => (facet === aside ? bits : both(bits, ofFacet)), start);
    const left = besides();
    const around = new Map(
      facets.map((facet) => [facet, selection.chosen[facet]?.length ? besides(facet) : left]),
    );
    const services = this.#inOrder(selection.order).filter((service) => hasBit(left, service));
    return {
      services,
      counts: this.#catalogue.values.map(({ facet }, number) =>
        countBoth(around.get(facet)!, this.#withValue[number]!),
      ),
      open: countBoth(left, this.#walkIn()),
    };
  }

  /** The catalogue comes in the order of relevance; sorting keeps it among equals. */
  #inOrder(order: Order): number[] {
    const known = this.#orders.get(order) ?? this.#sorted(order);
    this.#orders.set(order, known);
    return known;
  }

  #sorted(order: Order): number[] {
    const { due } = this.#catalogue.services;
    const all = Array.from({ length: this.#size }, (_, service) => service);
    if (order === 'relevance') return all;
    if (order === 'opening')
      return all.toSorted((one, other) => sooner(this.openingOf(one), this.openingOf(other)));
    return all.toSorted((one, other) => (due[one]! < due[other]! ? 1 : due[one]! > due[other]! ? -1 : 0));
  }
}
