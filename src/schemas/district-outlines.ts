import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from 'geojson';
import { DataError, type Finding } from '#domain/errors.ts';
import {
	makeDistrictOutline,
	type DistrictOutlines,
	type Polygon,
} from '#domain/geo/district-outlines.ts';

type DistrictTopology = Topology<{ districts: GeometryCollection }>;

/**
 * The outlines in the text of content/geo/districts.topojson, in file order; the id of each geometry is the
 * district's id.
 *
 * @throws {DataError} when the text is not a topology with an object `districts`, or a geometry has no id or no area.
 */
export function parseDistrictOutlines(file: string, text: string): DistrictOutlines {
	const topology = parseTopology(file, text);
	const findings: Finding[] = [];
	const outlines = feature(topology, topology.objects.districts).features.map(
		({ id, geometry }, index) => {
			const polygons =
				geometry.type === 'Polygon'
					? [geometry.coordinates]
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates
						: [];
			if (typeof id !== 'string' || polygons.length === 0) {
				findings.push({
					what: `Geometry ${String(index)} is a ${geometry.type} with the id ${JSON.stringify(id)}.`,
					where: `${file}, objects.districts.geometries[${String(index)}]`,
					mend: 'Run `npm run data:places -- FOLDER` again; each geometry needs an id and an area.',
				});
			}
			return makeDistrictOutline(String(id), polygons.map(toPolygon));
		},
	);
	if (findings.length > 0) throw new DataError(findings);
	return outlines;
}

/** GeoJSON repeats the first corner at the end of a ring; ours does not. */
function toPolygon(rings: readonly Position[][]): Polygon {
	return rings.map((ring) => Float64Array.from(ring.slice(0, -1).flat()));
}

function parseTopology(file: string, text: string): DistrictTopology {
	let topology: Partial<DistrictTopology> | undefined;
	try {
		topology = JSON.parse(text) as Partial<DistrictTopology>;
	} catch {
		topology = undefined;
	}
	if (topology?.type !== 'Topology' || topology.objects?.districts === undefined) {
		throw new DataError({
			what: 'The file holds no topology with an object "districts".',
			where: file,
			mend: 'Run `npm run data:places -- FOLDER` again.',
		});
	}
	return topology as DistrictTopology;
}
