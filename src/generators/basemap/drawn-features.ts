/**
 * What our map draws, and from which zoom on. The slimmer keeps nothing else, so a rule of the map's style that asks
 * for another kind or attribute draws nothing: add it here and make the base map again.
 *
 * The sea is the map's background: the `ocean` polygons of the source are left out, land lies over them. Kinds and
 * attributes are those of the Protomaps basemap schema 4.
 */
export interface DrawnKind {
	layer: string;
	kind: string;
	/** Only this `kind_detail`; absent means all. */
	detail?: string;
	/** First zoom of a tile that holds it. */
	fromZoom: number;
	/** First zoom at which its name is kept; absent means never. */
	nameFromZoom?: number;
	/** Without a name it is left out. */
	needsName?: boolean;
}

export const DRAWN_KINDS: readonly DrawnKind[] = [
	{ layer: 'earth', kind: 'earth', fromZoom: 0 },
	{ layer: 'water', kind: 'lake', fromZoom: 6 },
	{ layer: 'water', kind: 'river', fromZoom: 7, nameFromZoom: 12 },
	{ layer: 'water', kind: 'canal', fromZoom: 14 },
	{ layer: 'landuse', kind: 'wood', fromZoom: 8 },
	{ layer: 'landuse', kind: 'park', fromZoom: 11 },
	{ layer: 'landuse', kind: 'hospital', fromZoom: 13 },
	{ layer: 'landuse', kind: 'school', fromZoom: 13 },
	{ layer: 'landuse', kind: 'university', fromZoom: 13 },
	{ layer: 'landuse', kind: 'college', fromZoom: 13 },
	{ layer: 'roads', kind: 'highway', fromZoom: 5, nameFromZoom: 12 },
	{ layer: 'roads', kind: 'major_road', detail: 'trunk', fromZoom: 7, nameFromZoom: 12 },
	{ layer: 'roads', kind: 'major_road', detail: 'primary', fromZoom: 7, nameFromZoom: 12 },
	{ layer: 'roads', kind: 'major_road', detail: 'secondary', fromZoom: 9, nameFromZoom: 12 },
	{ layer: 'roads', kind: 'major_road', detail: 'tertiary', fromZoom: 11, nameFromZoom: 13 },
	{ layer: 'roads', kind: 'minor_road', detail: 'residential', fromZoom: 13, nameFromZoom: 14 },
	{
		layer: 'roads',
		kind: 'minor_road',
		detail: 'service',
		fromZoom: 14,
		nameFromZoom: 14,
		needsName: true,
	},
	{ layer: 'roads', kind: 'rail', fromZoom: 11 },
	{ layer: 'roads', kind: 'ferry', fromZoom: 10 },
	{ layer: 'boundaries', kind: 'region', fromZoom: 4 },
	{ layer: 'boundaries', kind: 'county', fromZoom: 9 },
	{ layer: 'places', kind: 'region', fromZoom: 4, nameFromZoom: 0 },
	{ layer: 'places', kind: 'locality', fromZoom: 5, nameFromZoom: 0 },
	{ layer: 'places', kind: 'neighbourhood', fromZoom: 12, nameFromZoom: 0 },
];

/** Attributes that the style reads besides `kind` and `name`, by layer. */
export const DRAWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	roads: ['kind_detail'],
	places: ['kind_detail', 'min_zoom', 'population_rank', 'name:en'],
};

/** How a feature of this layer, kind and detail is drawn in a tile of zoom `z`; `undefined` when it is not. */
export function findDrawnKind(
	layer: string,
	properties: Readonly<Record<string, unknown>>,
	z: number,
): DrawnKind | undefined {
	return DRAWN_KINDS.find(
		(drawn) =>
			drawn.layer === layer &&
			drawn.kind === properties['kind'] &&
			(drawn.detail === undefined || drawn.detail === properties['kind_detail']) &&
			z >= drawn.fromZoom &&
			(drawn.needsName !== true || properties['name'] !== undefined),
	);
}
