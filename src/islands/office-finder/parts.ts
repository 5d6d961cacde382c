/** The element inside `root` that is marked `data-part="name"`. @throws when the server's HTML lacks it. */
export function part<Kind extends HTMLElement>(
	root: ParentNode,
	name: string,
	kind: new () => Kind,
): Kind {
	const found = root.querySelector(`[data-part="${name}"]`);
	if (found instanceof kind) return found;
	throw new Error(`kasih-office-finder: no ${kind.name} with data-part="${name}".`);
}

/** A copy of the first element of a template. */
export function copyOf<Kind extends HTMLElement>(
	template: HTMLTemplateElement,
	kind: new () => Kind,
): Kind {
	const copy = template.content.firstElementChild?.cloneNode(true);
	if (copy instanceof kind) return copy;
	throw new Error(`kasih-office-finder: the template holds no ${kind.name}.`);
}
