// Puts the answer to “Is polling fine?” into words. Before a choice it is only the question.
import type { Locale } from '../../../strings/locale.ts';
import type { CompareLab } from '../compare-lab.svelte.ts';
import { formatMs, formatTimes } from '../figures.ts';
import type { LanesWords } from '../strings/en/lanes.ts';
import { headlineOf } from './lane-verdict.ts';

export interface AnswerTexts {
	readonly answer: string;
	/** Says which transport to use, without a word on polling. It is the answer if none fits. */
	readonly use: string;
	/** Says when another transport would be right; it is empty if no simple change makes one right. */
	readonly otherwise: string;
}

export function answerTexts(lab: CompareLab, words: LanesWords, locale: Locale): AnswerTexts {
	if (lab.build === null) return { answer: words.open, use: words.open, otherwise: words.openMore };
	const headline = headlineOf(lab.verdict, lab.setting, lab.costs);
	const { otherwise, waitMs, times } = headline;
	const figures = { wait: formatMs(waitMs, locale), times: formatTimes(times, locale) };
	const ms = otherwise && 'ms' in otherwise ? formatMs(otherwise.ms, locale) : '';
	const answer = words.answer(lab.build, headline, figures);
	return {
		answer,
		use: headline.polling === 'none' ? answer : words.use(headline.use),
		otherwise: otherwise ? words.otherwise(otherwise, ms) : '',
	};
}
