/**
 * The map of the services a list shows. Every place is a button, in reading order; nothing of it comes from elsewhere,
 * and the list stays complete beside it.
 */
import {
  control,
  Icon,
  latLngBounds,
  map as createMap,
  marker,
  point,
  Popup,
  tileLayer,
  type LatLngTuple,
  type Map as LeafletMap,
  type Marker,
} from 'leaflet';
import type { Locale } from '@passerelle/shared/locales';
import type { Tiles } from '../content/content.ts';
import { fill } from '../i18n/directory.ts';
import { mapTexts } from '../i18n/directory-map.ts';
import { clustering, townNames, type Spot } from '../lib/directory/map-clusters.ts';
import { calledAfter, mapPlaces, type MapPlace } from '../lib/directory/map-places.ts';
import type { FilteredList } from './filtered-list.ts';
import { element } from './service-card.ts';

/** No street is told apart from the next beyond this. */
const closest = 17;

/** One place alone is shown with the streets around it. */
const neighbourhood = 15;

/** Pixels around places, so that no mark touches the edge. */
const margin = point(80, 80);

/** A place or several as a button, so that keys and screen readers know it. */
class ButtonIcon extends Icon {
  readonly #label: string;
  readonly #count: number;
  readonly #kind: string;
  readonly #town: string;

  constructor(label: string, count: number, kind: 'place' | 'cluster', town: string) {
    super({ iconUrl: '' });
    this.#town = town;
    this.#label = label;
    this.#count = count;
    this.#kind = kind;
  }

  override createIcon() {
    const button = element('button', this.#count > 1 ? String(this.#count) : '', 'leaflet-marker-icon');
    button.type = 'button';
    button.dataset.kind = this.#kind;
    button.dataset.town = this.#town;
    button.setAttribute('aria-label', this.#label);
    return button;
  }

  override createShadow() {
    // Leaflet takes nothing for no shadow; its types do not say so.
    return undefined as unknown as HTMLElement;
  }
}

export class ServiceMap {
  readonly #texts = mapTexts(document.documentElement.lang as Locale);
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  readonly #host: HTMLElement;
  readonly #list: FilteredList;
  readonly #button: HTMLButtonElement;
  readonly #section = document.createElement('section');
  readonly #summary = document.createElement('p');
  #map: LeafletMap | undefined;
  #markers: Marker[] = [];
  #spotsAt: (zoom: number) => Spot[] = () => [];

  /** @param button shows and hides it, and carries the address of its style */
  constructor(host: HTMLElement, list: FilteredList, button: HTMLButtonElement) {
    this.#host = host;
    this.#list = list;
    this.#button = button;
    this.#section.className = 'service-map no-print';
    this.#section.setAttribute('aria-label', this.#texts.label);
    this.#summary.setAttribute('role', 'status');
    this.#section.hidden = true;
    button.after(this.#section);
    host.addEventListener('found', () => this.#show());
  }

  async toggle() {
    const isShown = this.#section.hidden;
    if (isShown && !this.#map) await this.#style();
    this.#section.hidden = !isShown;
    this.#host.toggleAttribute('data-map', isShown);
    this.#button.setAttribute('aria-expanded', String(isShown));
    this.#button.textContent = isShown ? this.#texts.hide : this.#texts.show;
    if (!isShown) return;
    this.#map ??= this.#create();
    this.#map.invalidateSize({ animate: false });
    this.#show();
  }

  /** Without its style, a map is a heap of buttons. */
  #style(): Promise<void> {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: this.#button.dataset.style!,
    });
    return new Promise((resolve) => {
      link.onload = link.onerror = () => resolve();
      document.head.append(link);
    });
  }

  #create(): LeafletMap {
    const canvas = element('div', '', 'canvas');
    const { tiles } = this.#button.dataset;
    this.#section.append(this.#summary, canvas);
    const map = createMap(canvas, {
      attributionControl: false,
      zoomControl: false,
      maxZoom: closest,
      // A page is scrolled past its map.
      scrollWheelZoom: false,
      zoomAnimation: !this.#calm,
      fadeAnimation: !this.#calm,
      markerZoomAnimation: !this.#calm,
      inertia: !this.#calm,
    });
    control
      .zoom({ position: 'bottomright', zoomInTitle: this.#texts.zoomIn, zoomOutTitle: this.#texts.zoomOut })
      .addTo(map);
    control.scale({ imperial: false }).addTo(map);
    if (tiles) this.#section.append(this.#question(JSON.parse(tiles) as Tiles, map));
    canvas.tabIndex = -1;
    map.on('zoomend', () => this.#draw());
    map.on('popupclose', ({ popup }) => {
      if (popup.getElement()?.contains(document.activeElement)) this.#focusAt(popup.getLatLng()!);
    });
    canvas.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') map.closePopup();
    });
    return map;
  }

  /** Pictures come from somebody else: nothing is asked there before the visitor has read whose they are. */
  #question({ url, attribution }: Tiles, map: LeafletMap): HTMLElement {
    const question = element('p', `${fill(this.#texts.tiles, { host: new URL(url).host })} `);
    const agree = Object.assign(element('button', this.#texts.showTiles, 'clear'), { type: 'button' });
    agree.addEventListener('click', () => {
      question.remove();
      tileLayer(url, { maxZoom: closest, referrerPolicy: 'no-referrer' }).addTo(map);
      // It is written by whoever runs the site, and is text all the same.
      const whose = element('span', attribution).innerHTML;
      control.attribution({ position: 'bottomleft', prefix: false }).addAttribution(whose).addTo(map);
      this.#section.classList.add('with-tiles');
    });
    question.append(agree);
    return question;
  }

  /** What the list shows now. */
  #show() {
    if (this.#section.hidden || !this.#map) return;
    const { places, without } = mapPlaces(this.#list.catalogue, this.#list.found);
    this.#spotsAt = clustering(places);
    this.#summary.textContent = [
      fill(this.#texts.places, { count: places.length }),
      ...(without > 0 ? [fill(this.#texts.without, { count: without })] : []),
    ].join(' ');
    this.#map.closePopup();
    if (places.length > 0) this.#frame(places, neighbourhood);
    this.#draw();
  }

  /** Moves to where all places are in sight, no further out than a zoom. */
  #frame(places: MapPlace[], nearest: number, farthest = 0) {
    const map = this.#map!;
    const bounds = latLngBounds(places.map(({ point }) => point));
    const zoom = Math.max(farthest, Math.min(nearest, map.getBoundsZoom(bounds, false, margin)));
    map.setView(bounds.getCenter(), zoom, { animate: !this.#calm && this.#markers.length > 0 });
  }

  #draw() {
    for (const each of this.#markers) each.remove();
    const map = this.#map!;
    const spots = this.#spotsAt(map.getZoom());
    const towns = townNames(spots);
    this.#markers = spots.map((spot, number) => this.#marker(spot, towns[number]!).addTo(map));
  }

  #marker({ point: at, places }: Spot, town: string): Marker {
    const [place] = places;
    const isOne = places.length === 1;
    const count = isOne ? place!.services.length : places.length;
    const label = isOne
      ? fill(this.#texts.place, { place: place!.address, count })
      : fill(this.#texts.cluster, { place: calledAfter(places), count });
    return marker(at, {
      icon: new ButtonIcon(label, count, isOne ? 'place' : 'cluster', town),
      keyboard: false,
      autoPanOnFocus: true,
    }).on('click', () => (isOne ? this.#open(place!) : this.#enlarge(places)));
  }

  /** Shows the places of a cluster apart, and goes to the first of them. */
  #enlarge(places: MapPlace[]) {
    const map = this.#map!;
    const { activeElement } = document;
    if (this.#section.contains(activeElement)) map.once('moveend', () => this.#focusAt(places[0]!.point));
    // A large group may fill the map already: it is entered all the same.
    this.#frame(places, closest, Math.min(closest, map.getZoom() + 1));
  }

  #open(place: MapPlace) {
    const services = element('ul', '');
    services.setAttribute('role', 'list');
    services.append(...place.services.map((service) => this.#list.card(service)));
    const content = document.createElement('div');
    content.append(element('p', place.address, 'address'), services);
    const { clientWidth } = this.#map!.getContainer();
    const popup = new Popup({ offset: [0, -10], maxWidth: Math.min(300, clientWidth - 72), maxHeight: 240 })
      .setLatLng(place.point)
      .setContent(content)
      .openOn(this.#map!);
    popup
      .getElement()!
      .querySelector('.leaflet-popup-close-button')!
      .setAttribute('aria-label', this.#texts.close);
    content.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Puts the focus on the button that shows a point, alone or with its neighbours. */
  #focusAt(at: LatLngTuple | { lat: number; lng: number }) {
    const [lat, lng] = Array.isArray(at) ? at : [at.lat, at.lng];
    const holds = ({ places }: Spot) =>
      places.some(({ point: [one, other] }) => one === lat && other === lng);
    const number = this.#spotsAt(this.#map!.getZoom()).findIndex(holds);
    this.#markers[number]?.getElement()?.focus({ preventScroll: true });
  }
}
