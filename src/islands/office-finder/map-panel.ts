import * as Leaflet from 'leaflet';
import styleAddress from './map-panel.css?url';
import { createBaseMap } from './base-map.ts';
import { part } from './parts.ts';
import type { Numbered } from './result-view.ts';
import { PETALS } from './suggestion-words.ts';
import type { Texts } from './texts.ts';
import { TileFiles } from './tile-files.ts';
import type { LatLon } from '#domain/geo/lat-lon.ts';
import type { Locale } from '#domain/i18n/locale.ts';

/** The first view holds this many pins, the nearest; the list goes on further than a map is readable. */
const FIRST_PINS = 4;
const CLOSEST_ZOOM = 15;
const FARTHEST_ZOOM = 5;

interface Listeners {
	onSelect: (number: number) => void;
	onTileFault: () => void;
}

/** The map beside the list: the same offices under the same numbers, nothing that the list lacks. */
export class MapPanel {
	readonly #map: Leaflet.Map;
	readonly #tiles: TileFiles;
	readonly #texts: Texts;
	readonly #locale: Locale;
	readonly #listeners: Listeners;
	readonly #pins = new Map<number, Leaflet.Marker>();
	readonly #marks = Leaflet.layerGroup();
	readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
	#base: Leaflet.GridLayer | undefined;
	/** All that is on the map. */
	#places: readonly (LatLon | undefined)[] = [];

	private constructor(
		frame: HTMLElement,
		tiles: TileFiles,
		words: { texts: Texts; locale: Locale },
		listeners: Listeners,
		signal: AbortSignal,
	) {
		this.#tiles = tiles;
		this.#texts = words.texts;
		this.#locale = words.locale;
		this.#listeners = listeners;
		this.#map = Leaflet.map(part(frame, 'map', HTMLElement), {
			zoomControl: false,
			attributionControl: false,
			minZoom: FARTHEST_ZOOM,
			maxZoom: 17,
			zoomAnimation: !this.#isStill,
			fadeAnimation: !this.#isStill,
			markerZoomAnimation: !this.#isStill,
			inertia: !this.#isStill,
		});
		this.#marks.addTo(this.#map);
		const on = (name: string, act: () => void) => {
			part(frame, name, HTMLButtonElement).addEventListener('click', act, { signal });
		};
		on('zoom-in', () => this.#map.zoomIn());
		on('zoom-out', () => this.#map.zoomOut());
		on('centre', () => this.#fit(this.#places));
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#paint(), {
			signal,
		});
		signal.addEventListener('abort', () => this.#map.remove());
	}

	/** Opens the map in its frame. @throws when the list of tiles cannot be read. */
	static async open(
		frame: HTMLElement,
		folder: string,
		words: { texts: Texts; locale: Locale },
		listeners: Listeners,
		signal: AbortSignal,
	): Promise<MapPanel> {
		const [tiles] = await Promise.all([TileFiles.open(folder, listeners.onTileFault), loadStyle()]);
		const panel = new MapPanel(frame, tiles, words, listeners, signal);
		return panel;
	}

	/** Puts the offices of the list on the map and shows the nearest ones. */
	show(numbered: readonly Numbered[], point: LatLon | undefined): void {
		this.#map.invalidateSize({ animate: false });
		this.#marks.clearLayers();
		this.#pins.clear();
		// The view comes first: without one, Leaflet makes no element to be named.
		const first = numbered.slice(0, FIRST_PINS).map(({ found }) => found.office.position);
		this.#places = [...numbered.map(({ found }) => found.office.position), point];
		this.#fit([...first, point]);
		for (const each of numbered) this.#addPin(each);
		if (point !== undefined) {
			Leaflet.circleMarker([point.lat, point.lon], {
				className: 'place-mark',
				radius: 9,
				interactive: false,
			}).addTo(this.#marks);
		}
		if (this.#base === undefined) this.#paint();
	}

	/** Marks the pin of this number and moves the map to it. */
	select(number: number): void {
		for (const [each, pin] of this.#pins) {
			pin.getElement()?.toggleAttribute('data-selected', each === number);
			pin.setZIndexOffset(each === number ? 1000 : 0);
		}
		const pin = this.#pins.get(number);
		if (pin !== undefined) this.#map.panTo(pin.getLatLng(), { animate: !this.#isStill });
	}

	#addPin({ number, found, item }: Numbered): void {
		const { office } = found;
		if (office.position === undefined) return;
		const label = document.createElement('b');
		label.textContent = String(number);
		const pin = Leaflet.marker([office.position.lat, office.position.lon], {
			icon: Leaflet.divIcon({
				className: `pin ${PETALS[office.service]}`,
				html: label,
				iconSize: [44, 44],
				iconAnchor: [22, 44],
			}),
			keyboard: true,
			riseOnHover: true,
		}).addTo(this.#marks);
		const element = pin.getElement();
		element?.setAttribute(
			'aria-label',
			this.#texts.get('finder.map.pin', { number, name: office.name[this.#locale] }),
		);
		element?.toggleAttribute('data-faded', item.hasAttribute('data-faded'));
		element?.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			this.#listeners.onSelect(number);
		});
		pin.on('click', () => this.#listeners.onSelect(number));
		this.#pins.set(number, pin);
	}

	#fit(places: readonly (LatLon | undefined)[]): void {
		const corners = places
			.filter((place) => place !== undefined)
			.map(({ lat, lon }) => Leaflet.latLng(lat, lon));
		if (corners.length === 0) return;
		this.#map.fitBounds(Leaflet.latLngBounds(corners), {
			paddingTopLeft: [36, 60],
			paddingBottomRight: [36, 24],
			maxZoom: CLOSEST_ZOOM,
			animate: false,
		});
	}

	#paint(): void {
		this.#base?.remove();
		this.#base = createBaseMap(this.#tiles, this.#locale).addTo(this.#map);
	}
}

/** The style sheet of the map; as an address, since an import would load it with the page. */
function loadStyle(): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = styleAddress;
		link.onload = () => resolve();
		link.onerror = () => reject(new Error('The style of the map could not be loaded.'));
		document.head.append(link);
	});
}
