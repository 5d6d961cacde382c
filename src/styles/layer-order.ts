/**
 * The cascade layers, weakest first. BaseLayout prints this as the first style of every page, and the host's policy
 * (public/_headers) allows exactly this text by its hash: whoever changes one changes both, and a test says so.
 */
export const LAYER_ORDER =
	'@layer reset, tokens, vendor, base, layout, components, utilities, print;';
