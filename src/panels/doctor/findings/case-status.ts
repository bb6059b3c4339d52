// Describes the case as a whole, while it has no finding or is not read.
import { sayWhy, troubleSigns } from '../../../evidence/findings.ts';
import { letterOf } from '../doctor-document.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';
import type { DoctorWords } from '../strings/en.ts';

const MOST_PAGES = 3;

/** Returns the sentences that stand for the findings; empty if there are findings and all is read. */
export function caseStatus(lab: DoctorLab, words: DoctorWords): string {
	const { signs, items } = lab.case;
	if (signs.length === 0 && lab.document.pieces.length === 0) return words.nothingBrought;
	if (lab.reading) return words.readingPiece;
	if (lab.states.some(({ type }) => type === 'stopped' || type === 'failed')) {
		return words.notAllRead;
	}
	if (items.length > 0) return '';
	const unexplained = troubleSigns(signs);
	if (unexplained.length > 0) {
		const sentences = unexplained.map(({ id, values }) =>
			values['code'] === 1006 ? words.endedAbnormally : words.signs[id](values),
		);
		if (sayWhy(unexplained)) return words.reason(sentences);
		return words.unexplained(sentences, lab.question ? words.answerOrBring : words.bringMore);
	}
	const pages = signs.filter(({ id }) => id === 'plain-response');
	if (pages.length === 0) return nothingWrong(lab, words);
	const sentences = pages.slice(0, MOST_PAGES).map(({ id, values }) => words.signs[id](values));
	return words.mayBePage(sentences);
}

/** Says that nothing wrong was found, of the pieces that were recognised. */
function nothingWrong({ case: { readings } }: DoctorLab, words: DoctorWords): string {
	const unread = readings.flatMap(({ kind }, i) => (kind === null ? [letterOf(i)] : []));
	if (unread.length === 0) return words.nothingWrong;
	return unread.length === readings.length ? words.nothingRead : words.nothingWrongInRest(unread);
}
