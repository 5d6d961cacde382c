import type { DistrictInput } from './district-input.ts';
import type { PosterInk } from './poster.ts';
import type { PosterText } from './poster-text.ts';

/** What a poster is made from. */
export interface PosterInput extends DistrictInput {
	ink: PosterInk;
	text: PosterText;
}
