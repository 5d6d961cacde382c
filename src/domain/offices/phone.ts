/**
 * Telephone numbers as people in Malaysia read them. Numbers are proved when the tables are read, so this needs no
 * library and costs the browser nothing.
 */

/**
 * National numbers without their 0, and how they are grouped.
 *
 * Source: metadata of libphonenumber for Malaysia (libphonenumber-js 1.13.16), against which the test compares.
 */
const FORMS: readonly (readonly [RegExp, string])[] = [
	[/^(3)(\d{4})(\d{4})$/, '0$1-$2 $3'],
	[/^(8\d)(\d{3})(\d{3})$/, '0$1-$2 $3'],
	[/^([4-79])(\d{3})(\d{4})$/, '0$1-$2 $3'],
	[/^(1[15])(\d{4})(\d{4})$/, '0$1-$2 $3'],
	[/^(1\d)(\d{3})(\d{4})$/, '0$1-$2 $3'],
	[/^(1)([378]00)(\d{2})(\d{4})$/, '$1-$2-$3-$4'],
];

/**
 * A number as it is read out: `+60389114222` gives `03-8911 4222`. A short number, and one of a form not known, comes
 * back as it is.
 *
 * @param phone - `+60…` or a short number, as in `Office.phone`.
 */
export function formatPhone(phone: string): string {
	const national = phone.startsWith('+60') ? phone.slice(3) : undefined;
	if (national === undefined) return phone;
	const form = FORMS.find(([pattern]) => pattern.test(national));
	return form === undefined ? phone : national.replace(form[0], form[1]);
}

/** What a press on the number opens: `tel:+60389114222`, `tel:999`. */
export function phoneHref(phone: string): string {
	return `tel:${phone}`;
}
