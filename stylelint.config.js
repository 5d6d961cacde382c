/**
 * Logical properties only, every rule in a layer, no ids in selectors, `!important` in three places. In .css files and
 * in the styles of .astro files.
 */
import stylelint from 'stylelint';

const LAYERS = 'kasih/rules-in-layers';
const IMPORTANT = 'kasih/important-where-it-must';

/** A rule of our own: `find` gives the nodes that break it, each with what to do. */
function makeRule(name, find) {
	const rule = (isOn) => (root, result) => {
		if (isOn !== true) return;
		for (const { node, message } of find(root, root.source?.input.file ?? '')) {
			stylelint.utils.report({ ruleName: name, result, node, message: `${message} (${name})` });
		}
	};
	rule.ruleName = name;
	rule.messages = {};
	return stylelint.createPlugin(name, rule);
}

/** What has no layer beats everything that has one. Leaflet's sheet comes in by `@import … layer(vendor)`. */
const rulesInLayers = makeRule(LAYERS, (root) => {
	const faults = [];
	root.walkRules((node) => {
		if (!hasAncestor(node, (parent) => ['layer', 'keyframes', 'font-face'].includes(parent.name))) {
			faults.push({ node, message: 'Put the rule inside @layer: one outside beats all layers.' });
		}
	});
	root.walkAtRules('import', (node) => {
		if (!/^['"]\.{1,2}\//.test(node.params) && !/layer\(/.test(node.params)) {
			faults.push({ node, message: 'Import the sheet of a package with layer(vendor).' });
		}
	});
	return faults;
});

const importantWhereItMust = makeRule(IMPORTANT, (root, file) => {
	const faults = [];
	root.walkDecls((node) => {
		const isAllowed =
			node.important !== true ||
			/(?:print|quick-exit)\.css$/.test(file) ||
			node.parent.selector === '[hidden]' ||
			hasAncestor(node, (parent) => parent.name === 'media' && /\bprint\b/.test(parent.params));
		if (!isAllowed) {
			faults.push({ node, message: '!important is for [hidden], the exit and print alone.' });
		}
	});
	return faults;
});

function hasAncestor(node, matches) {
	for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
		if (matches(parent)) return true;
	}
	return false;
}

/** @type {import('stylelint').Config} */
export default {
	plugins: ['stylelint-use-logical', rulesInLayers, importantWhereItMust],
	rules: {
		[LAYERS]: true,
		[IMPORTANT]: true,
		'csstools/use-logical': 'always',
		'selector-max-id': 0,
		'block-no-empty': true,
		'color-no-invalid-hex': true,
		'declaration-block-no-duplicate-properties': true,
		'declaration-block-no-shorthand-property-overrides': true,
		'function-no-unknown': true,
		'media-feature-range-notation': 'context',
		'no-unknown-animations': true,
		'property-no-unknown': true,
		// Astro's own way to name what a component does not draw itself.
		'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
		'selector-pseudo-element-no-unknown': true,
		'unit-no-unknown': true,
		// `&__part` makes a class that no search finds.
		'selector-disallowed-list': ['/&[_-]/'],
	},
	overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
};
