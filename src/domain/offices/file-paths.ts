import { isPlaced } from './nearest.ts';
import type { Office } from './office.ts';

/** Files that belong to an office or a district and are the same in both languages. */

/** Folder of the map pictures, from the root of the site. */
export const MAP_FOLDER = '/maps/';

/** Size of every map picture in CSS pixels; it may be drawn larger or smaller. */
export const MAP_PICTURE = { width: 360, height: 270 } as const;

/** Address of the map picture of an office; `undefined` where neither its building nor its street is known. */
export function officePicturePath(office: Office): string | undefined {
	return isPlaced(office) ? `${MAP_FOLDER}offices/${office.id}.svg` : undefined;
}

/** Address of the map picture of a district, by its id (`selangor/hulu-langat`). */
export function districtPicturePath(districtId: string): string {
	return `${MAP_FOLDER}${districtId}.svg`;
}

/** Address of the file that puts an office among the contacts of a phone; `undefined` without a confirmed number. */
export function vcardPath(office: Office): string | undefined {
	return office.phone === undefined || office.status !== 'open'
		? undefined
		: `/contacts/${office.id}.vcf`;
}
