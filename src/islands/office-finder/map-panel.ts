import * as Leaflet from 'leaflet';
import styleAddress from './map-panel.css?url';
import { createBaseMap } from './base-map.ts';
import { part } from './parts.ts';
import { PinClusters, type Spot } from './pin-clusters.ts';
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
/** Width and height of what is drawn for a pin or a cluster, in pixels. */
const PIN_SIZE = 44;

/** An office of the list whose position is known. */
type Placed = Numbered & { position: LatLon };

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
	/** What is drawn now, by {@link keyOf}. */
	readonly #drawn = new Map<string, Leaflet.Marker>();
	readonly #pins = Leaflet.layerGroup();
	readonly #marks = Leaflet.layerGroup();
	readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
	#base: Leaflet.GridLayer | undefined;
	#clusters = new PinClusters<Placed>([]);
	#placed: readonly Placed[] = [];
	#selected: number | undefined;
	/** A cluster was opened by keyboard: what it held takes the focus. */
	#isOpening = false;
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
		this.#pins.addTo(this.#map);
		this.#map.on('moveend', () => {
			if (this.#clusters.isMany) this.#draw();
		});
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
		this.#pins.clearLayers();
		this.#drawn.clear();
		this.#selected = undefined;
		this.#placed = numbered.flatMap((each) => {
			const { position } = each.found.office;
			return position === undefined ? [] : [{ ...each, position }];
		});
		// The view comes first: without one, Leaflet makes no element to be named. Nothing is drawn while it moves there.
		this.#clusters = new PinClusters([]);
		const first = this.#placed.slice(0, FIRST_PINS).map(({ position }) => position);
		this.#places = [...this.#placed.map(({ position }) => position), point];
		this.#fit([...first, point]);
		this.#clusters = new PinClusters(this.#placed);
		this.#draw();
		if (point !== undefined) {
			Leaflet.circleMarker([point.lat, point.lon], {
				className: 'place-mark',
				radius: 9,
				interactive: false,
			}).addTo(this.#marks);
		}
		if (this.#base === undefined) this.#paint();
	}

	/** Marks the pin of this number and moves the map to it, near enough for it to stand alone. */
	select(number: number): void {
		this.#selected = number;
		const place = this.#placed.find((each) => each.number === number);
		if (place !== undefined) {
			const zoom = this.#clusters.isMany
				? this.#clusters.zoomShowing(place, this.#map.getZoom())
				: this.#map.getZoom();
			this.#map.setView([place.position.lat, place.position.lon], zoom, {
				animate: !this.#isStill,
			});
		}
		this.#mark();
	}

	/** Draws what belongs on the part of the map that is seen; what stands there already stays, with its focus. */
	#draw(): void {
		const bounds = this.#map.getBounds();
		const spots = this.#clusters.spotsIn(
			[bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()],
			this.#map.getZoom(),
		);
		const keys = new Set(spots.map(keyOf));
		for (const [key, marker] of this.#drawn) {
			if (keys.has(key)) continue;
			this.#pins.removeLayer(marker);
			this.#drawn.delete(key);
		}
		const added = spots.filter((spot) => !this.#drawn.has(keyOf(spot)));
		for (const spot of added) {
			this.#drawn.set(
				keyOf(spot),
				spot.type === 'pin' ? this.#addPin(spot.place) : this.#addCluster(spot),
			);
		}
		this.#mark();
		if (!this.#isOpening) return;
		this.#isOpening = false;
		const first = added[0] === undefined ? undefined : this.#drawn.get(keyOf(added[0]));
		(first?.getElement() ?? this.#map.getContainer()).focus();
	}

	#mark(): void {
		for (const [key, marker] of this.#drawn) {
			const isSelected = key === String(this.#selected);
			marker.getElement()?.toggleAttribute('data-selected', isSelected);
			marker.setZIndexOffset(isSelected ? 1000 : 0);
		}
	}

	#addPin({ number, found, item, position }: Placed): Leaflet.Marker {
		const { office } = found;
		const pin = this.#addMarker(position, {
			className: `pin ${PETALS[office.service]}`,
			text: String(number),
			label: this.#texts.get('finder.map.pin', { number, name: office.name[this.#locale] }),
			anchor: [PIN_SIZE / 2, PIN_SIZE],
			onPress: () => this.#listeners.onSelect(number),
		});
		pin.getElement()?.toggleAttribute('data-faded', item.hasAttribute('data-faded'));
		return pin;
	}

	#addCluster({ position, count, opensAt }: Spot<Placed> & { type: 'cluster' }): Leaflet.Marker {
		return this.#addMarker(position, {
			className: 'pin-cluster',
			text: String(count),
			label: this.#texts.get('finder.map.cluster', { count }),
			anchor: [PIN_SIZE / 2, PIN_SIZE / 2],
			onPress: (isByKey) => {
				this.#isOpening = isByKey;
				const zoom = Math.max(opensAt, this.#map.getZoom() + 1);
				this.#map.setView([position.lat, position.lon], zoom, { animate: !this.#isStill });
			},
		});
	}

	#addMarker(
		position: LatLon,
		look: {
			className: string;
			text: string;
			label: string;
			anchor: [number, number];
			onPress: (isByKey: boolean) => void;
		},
	): Leaflet.Marker {
		const text = document.createElement('b');
		text.textContent = look.text;
		const marker = Leaflet.marker([position.lat, position.lon], {
			icon: Leaflet.divIcon({
				className: look.className,
				html: text,
				iconSize: [PIN_SIZE, PIN_SIZE],
				iconAnchor: look.anchor,
			}),
			keyboard: true,
			riseOnHover: true,
		}).addTo(this.#pins);
		const element = marker.getElement();
		element?.setAttribute('aria-label', look.label);
		element?.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			look.onPress(true);
		});
		marker.on('click', () => look.onPress(false));
		return marker;
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

/** Number of a pin; place and size of a cluster. */
function keyOf(spot: Spot<Placed>): string {
	if (spot.type === 'pin') return String(spot.place.number);
	return `${String(spot.position.lat)} ${String(spot.position.lon)} ${String(spot.count)}`;
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
