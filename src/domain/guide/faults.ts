import { findStep, type Guide } from './guide.ts';
import type { Finding } from '#domain/errors.ts';

/**
 * All that would leave a visitor of the guide without help: an answer that leads nowhere or in a circle, a question
 * without answers, an outcome without a contact, a step that nobody can reach. Empty for a sound guide.
 *
 * @param file - Path of the article, for the messages.
 */
export function findGuideFaults(guide: Guide, file: string): Finding[] {
	const reachable = new Set<string>();
	const circles = new Set<string>();
	const visit = (id: string, before: readonly string[]): void => {
		if (before.includes(id)) {
			circles.add([...before.slice(before.indexOf(id)), id].join(' → '));
			return;
		}
		reachable.add(id);
		for (const next of findStep(guide, id)?.answers ?? []) visit(next, [...before, id]);
	};
	if (guide[0] !== undefined) visit(guide[0].id, []);
	const at = (id: string) => `${file}, id="${id}"`;
	return [
		...guide.flatMap((step, index): Finding[] =>
			guide.findIndex((each) => each.id === step.id) === index
				? []
				: [
						{
							what: `Dua langkah mempunyai id yang sama. / Two steps have the same id: "${step.id}".`,
							where: at(step.id),
							mend: 'Beri setiap soalan dan hasil id sendiri. / Give every question and outcome an id of its own.',
						},
					],
		),
		...guide.flatMap((step) =>
			step.answers
				.filter((to) => findStep(guide, to) === undefined)
				.map((to) => ({
					what: `Jawapan ini menuju "${to}", yang tiada. / An answer leads to "${to}", which does not exist.`,
					where: at(step.id),
					mend: `Tulis id yang ada / Write an id that exists: ${guide.map((each) => each.id).join(', ')}.`,
				})),
		),
		...guide
			.filter((step) => step.kind === 'question' && step.answers.length === 0)
			.map((step) => ({
				what: 'Soalan ini tiada jawapan. / The question has no answers.',
				where: at(step.id),
				mend: 'Tambah senarai <Answer to="…">. / Add a list of <Answer to="…">.',
			})),
		...guide
			.filter((step) => step.kind === 'outcome' && step.contacts.length === 0)
			.map((step) => ({
				what: 'Hasil ini tidak memberi sesiapa untuk dihubungi. / The outcome names nobody to contact.',
				where: at(step.id),
				mend: 'Tambah / Add <Contact id="talian-kasih" />.',
			})),
		...guide
			.filter((step) => !reachable.has(step.id))
			.map((step) => ({
				what: 'Tiada jawapan menuju langkah ini. / No answer leads to this step.',
				where: at(step.id),
				mend: 'Tambah jawapan yang menuju ke sini, atau padam langkah ini. / Add an answer that leads here, or delete the step.',
			})),
		...[...circles].map((circle) => ({
			what: `Jawapan berpusing-pusing. / The answers run in a circle: ${circle}.`,
			where: file,
			mend: 'Setiap jawapan mesti menuju ke hadapan. / Every answer must lead forward.',
		})),
	];
}
