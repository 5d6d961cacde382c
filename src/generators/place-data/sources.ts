/** Keys in content/sources/sources.csv, by the way the compiled files name the source of a row. */
const KEYS: readonly (readonly [RegExp, string])[] = [
	[/^OSM 2021-08 \(tokenless-tiles\)/, 'osm-2021-08'],
	[/^OSM 2021-08 names x SDDSA/, 'osm-2021-08-postcode-localities'],
	[/^mukim name: SDDSA .* OSM 2021-08/, 'osm-2021-08-mukim'],
	[/^mukim name: SDDSA .* GeoNames/, 'geonames-mukim'],
	[/^GeoNames \(cities\.json/, 'geonames-cities-2026-09'],
	[/^GeoNames \(via Who's On First/, 'geonames-wof-2026-03'],
	[/Who's On First/, 'wof-2026-03'],
	[/^GeoNames postal MY/, 'geonames-postal-2026-03'],
	[/^DOSM /, 'dosm-districts'],
];

/** Key of the source that a row of the compiled files names; `undefined` for one that is not in the register. */
export function findSourceKey(source: string): string | undefined {
	return KEYS.find(([pattern]) => pattern.test(source))?.[1];
}

/** Key of the list that a postcode stands in; `undefined` for one that is not in the register. */
export function findPostcodeListKey(list: string): string | undefined {
	if (list.startsWith('malaysia-postcodes 3.0.0')) return 'malaysia-postcodes-3.0.0';
	if (list === 'GeoNames only') return 'geonames-postal-2026-03';
	return undefined;
}
