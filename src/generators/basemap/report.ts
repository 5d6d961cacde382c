import type { TileArchive } from './tile-archive.ts';

/** Tiles and bytes by zoom, as Markdown. */
export function reportBasemap(archive: TileArchive, fileBytes: number, offices: number): string {
	const zooms = Map.groupBy(archive.tiles, (tile) => tile.z);
	const rows = [...zooms]
		.sort(([a], [b]) => a - b)
		.map(([z, tiles]) => {
			const sizes = tiles.map((tile) => tile.bytes.length);
			const sum = sizes.reduce((total, size) => total + size, 0);
			return `| ${[z, tiles.length, toKilobytes(sum), toKilobytes(sum / tiles.length), toKilobytes(Math.max(...sizes))].join(' | ')} |`;
		});
	return [
		'# Base map',
		'',
		'Written by `npm run data:basemap -- FILE.pmtiles`. © OpenStreetMap contributors, ODbL 1.0.',
		'',
		`${String(archive.tiles.length)} tiles, ${toKilobytes(fileBytes)} kB in all; zoom 13 and 14 within 1 km of ${String(offices)} office positions.`,
		'',
		'| zoom | tiles | kB | mean kB | largest kB |',
		'| ---: | ---: | ---: | ---: | ---: |',
		...rows,
		'',
	].join('\n');
}

function toKilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(1);
}
