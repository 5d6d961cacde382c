/**
 * The nodes of a piece of text from the index, in which what was found stands between `<mark>` and `</mark>`.
 *
 * The text is read by a parser that runs nothing, and only its text and its marks are taken over: nothing that stands
 * in the index can become a part of the page but words.
 */
export function excerptNodes(excerpt: string): readonly Node[] {
	const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
	return [...body.childNodes].map((node) => {
		const text = node.textContent ?? '';
		if (node.nodeName !== 'MARK') return document.createTextNode(text);
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}
