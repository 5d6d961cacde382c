import type { DistrictOutlines } from './district-outlines.ts';
import type { District, Place, Postcode, State } from './place.ts';

/** All that is known of where things are. */
export interface Places {
	/** In the order of names in the language of the country. */
	states: readonly State[];
	districts: readonly District[];
	places: readonly Place[];
	postcodes: readonly Postcode[];
	outlines: DistrictOutlines;
}
