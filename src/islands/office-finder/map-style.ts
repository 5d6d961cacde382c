import {
	CenteredTextSymbolizer,
	GeomType,
	LineLabelSymbolizer,
	LineSymbolizer,
	PolygonSymbolizer,
	exp,
	type Feature,
	type LabelRule,
	type PaintRule,
} from 'protomaps-leaflet';
import type { Locale } from '#domain/i18n/locale.ts';

/**
 * How our base map is drawn: land, water, woods, roads and names, nothing else. What a tile may hold is fixed where
 * the tiles are made (`DRAWN_KINDS` in src/generators/basemap/drawn-features.ts).
 */

/** Colours of one scheme and the font, as the style sheet has them. */
export interface MapLook {
	land: string;
	water: string;
	park: string;
	boundary: string;
	label: string;
	halo: string;
	labelWater: string;
	roadMajor: string;
	roadMid: string;
	roadMinor: string;
	roadCase: string;
	fontFamily: string;
}

/** The colours of the scheme that the page is shown in now. */
export function readMapLook(): MapLook {
	const style = getComputedStyle(document.documentElement);
	const read = (name: string) => style.getPropertyValue(`--map-${name}`).trim();
	return {
		land: read('land'),
		water: read('water'),
		park: read('park'),
		boundary: read('boundary'),
		label: read('label'),
		halo: read('halo'),
		labelWater: read('label-water'),
		roadMajor: read('road-major'),
		roadMid: read('road-mid'),
		roadMinor: read('road-minor'),
		roadCase: read('road-case'),
		fontFamily: getComputedStyle(document.body).fontFamily,
	};
}

/** Areas and lines, the lowest first. */
export function paintRulesFor(look: MapLook): PaintRule[] {
	const isKind =
		(...kinds: string[]) =>
		(_zoom: number, { props }: Feature) =>
			kinds.includes(textOf(props['kind']));
	const isMid = (_zoom: number, { props }: Feature) =>
		props['kind'] === 'major_road' && ['trunk', 'primary'].includes(textOf(props['kind_detail']));
	const isLesser = (_zoom: number, { props }: Feature) =>
		props['kind'] === 'major_road' &&
		['secondary', 'tertiary'].includes(textOf(props['kind_detail']));
	const line = (color: string, widths: number[][], more: object = {}) =>
		new LineSymbolizer({
			color,
			width: exp(1.6, widths),
			lineCap: 'round',
			lineJoin: 'round',
			...more,
		});
	const midWidths = [
		[7, 0.6],
		[10, 1.4],
		[13, 4],
		[16, 9],
	];
	const majorWidths = [
		[5, 0.5],
		[9, 1.8],
		[13, 5.5],
		[16, 12],
	];
	const casing = (widths: number[][]) =>
		widths.map(([z = 0, width = 0]) => [z, z < 11 ? 0 : width + 2]);
	return [
		{ dataLayer: 'earth', symbolizer: new PolygonSymbolizer({ fill: look.land }) },
		{
			dataLayer: 'landuse',
			symbolizer: new PolygonSymbolizer({ fill: look.park }),
			filter: isKind('wood', 'park'),
		},
		{
			dataLayer: 'landuse',
			symbolizer: new PolygonSymbolizer({ fill: look.roadMinor }),
			filter: isKind('hospital', 'school', 'university', 'college'),
		},
		{
			dataLayer: 'water',
			symbolizer: new PolygonSymbolizer({ fill: look.water }),
			filter: (_zoom, { geomType }) => geomType === GeomType.Polygon,
		},
		{
			dataLayer: 'water',
			symbolizer: line(look.water, [
				[8, 0.5],
				[12, 1.6],
				[16, 4],
			]),
			filter: (_zoom, { geomType }) => geomType === GeomType.Line,
		},
		{
			dataLayer: 'boundaries',
			symbolizer: new LineSymbolizer({ color: look.boundary, width: 1.5, dash: [9, 5, 2, 5] }),
		},
		{
			dataLayer: 'roads',
			symbolizer: line(look.roadMinor, [
				[12, 0.6],
				[14, 2.2],
				[16, 5],
			]),
			filter: isKind('minor_road'),
		},
		{
			dataLayer: 'roads',
			symbolizer: line(look.roadMinor, [
				[9, 0.5],
				[12, 1.8],
				[14, 4],
				[16, 7],
			]),
			filter: isLesser,
		},
		{
			dataLayer: 'roads',
			symbolizer: line(look.roadCase, casing(midWidths)),
			filter: isMid,
			minzoom: 11,
		},
		{ dataLayer: 'roads', symbolizer: line(look.roadMid, midWidths), filter: isMid },
		{
			dataLayer: 'roads',
			symbolizer: line(look.roadCase, casing(majorWidths)),
			filter: isKind('highway'),
			minzoom: 11,
		},
		{
			dataLayer: 'roads',
			symbolizer: line(look.roadMajor, majorWidths),
			filter: isKind('highway'),
		},
		{
			dataLayer: 'roads',
			symbolizer: new LineSymbolizer({ color: look.roadCase, width: 1.2, dash: [5, 4] }),
			filter: isKind('rail'),
		},
		{
			dataLayer: 'roads',
			symbolizer: new LineSymbolizer({ color: look.labelWater, width: 1.5, dash: [4, 5] }),
			filter: isKind('ferry'),
		},
	];
}

/** Names: places before roads and rivers, since the earlier rule wins the room. */
export function labelRulesFor(look: MapLook, locale: Locale): LabelRule[] {
	const labelProps = locale === 'en' ? ['name:en', 'name'] : ['name'];
	const isKind =
		(...kinds: string[]) =>
		(_zoom: number, { props }: Feature) =>
			kinds.includes(textOf(props['kind']));
	const text = { labelProps, fill: look.label, stroke: look.halo, width: 4 };
	const isTown = (_zoom: number, { props }: Feature) =>
		props['kind'] === 'locality' && Number(props['population_rank'] ?? 0) >= 8;
	return [
		{
			dataLayer: 'places',
			symbolizer: new CenteredTextSymbolizer({
				...text,
				font: `700 16px ${look.fontFamily}`,
				lineHeight: 1.1,
			}),
			filter: isTown,
		},
		{
			dataLayer: 'places',
			symbolizer: new CenteredTextSymbolizer({
				...text,
				font: `600 14px ${look.fontFamily}`,
				lineHeight: 1.1,
			}),
			filter: isKind('locality', 'neighbourhood'),
			minzoom: 10,
		},
		{
			dataLayer: 'places',
			symbolizer: new CenteredTextSymbolizer({ ...text, font: `700 15px ${look.fontFamily}` }),
			filter: isKind('region'),
			maxzoom: 8,
		},
		{
			dataLayer: 'roads',
			symbolizer: new LineLabelSymbolizer({ ...text, font: `500 14px ${look.fontFamily}` }),
			filter: isKind('highway', 'major_road', 'minor_road'),
			minzoom: 13,
		},
		{
			dataLayer: 'water',
			symbolizer: new LineLabelSymbolizer({
				...text,
				fill: look.labelWater,
				font: `500 14px ${look.fontFamily}`,
			}),
			filter: isKind('river'),
			minzoom: 12,
		},
	];
}

/** An attribute of a tile as text; empty where there is none. */
function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
