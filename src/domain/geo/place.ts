import type { LatLon } from './lat-lon.ts';

/** One of the sixteen states and federal territories. */
export interface State {
	/** URL name, e.g. `pulau-pinang`; the same in both languages. */
	id: string;
	/** Department of Statistics code, 1 to 16. */
	code: number;
	name: { ms: string; en: string };
	/** First two digits of its postcodes, e.g. `['10', '11', '12', '13', '14']`. */
	postcodePrefixes: readonly string[];
}

/** One of the 160 administrative districts. */
export interface District {
	/** `state-id/district-name`, e.g. `selangor/hulu-langat`: the end of its address on the site. */
	id: string;
	/** Department of Statistics code, `state_district`, e.g. `10_4`. */
	code: string;
	state: string;
	/** The name in use today ("Hulu Langat"); proper names are the same in both languages. */
	name: string;
	/** Other spellings, the source's own among them ("Ulu Langat"). */
	aliases: readonly string[];
	/** A point inside the district, for ordering neighbours and for links; never shown as an office. */
	centre: LatLon;
	/** Ids of the districts that share a border. */
	neighbours: readonly string[];
}

/** A named place of the gazetteer: town, suburb, village, island. */
export interface Place {
	name: string;
	alternativeNames: readonly string[];
	kind: string;
	district: string;
	state: string;
	position: LatLon;
	/** Inhabitants where a source gives them; used to rank, never shown. */
	population?: number | undefined;
}

/** A postcode. `town` precision means the point is only its town's centre: say "approximate". */
export interface Postcode {
	postcode: string;
	town: string;
	state: string;
	/** Districts its streets lie in, most likely first; empty where the position is not known. */
	districts: readonly string[];
	position?: LatLon | undefined;
	precision: 'street' | 'town' | 'none';
}
