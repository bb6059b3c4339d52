import type { CompareProblem } from './compare-document.ts';
import type { ControlsWords } from './strings/en/controls.ts';

/** What is wrong with a field and what was taken instead, in words; null when nothing is. */
export function fieldProblem(problem: CompareProblem | null, words: ControlsWords): string | null {
	if (problem === null || problem.field === 'pasted') return null;
	const { kind, used, least, most } = problem;
	const bounds = least === null || most === null ? '' : ` (${words.bounds(`${least}`, `${most}`)})`;
	return `${words.problem[kind]}${bounds}: ${words.used(used)}`;
}
