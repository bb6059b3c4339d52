// Questions for a case whose evidence is thin. Each answer is a sign. The next question is the one whose
// answers split the open causes best.
import { ownValue } from '../engine/index.ts';
import type { PlacedSign } from './findings.ts';
import { distinctGroups, openCauses } from './judge-apart.ts';
import { sign, type SignId } from './sign.ts';

/** The answers of each question and the sign that each one gives; null: it says nothing about the causes. */
export const QUESTIONS = {
	'is-open-first': { no: 'never-opens', yes: 'opened', unknown: null },
	'fixed-time': { yes: 'fixed-time', no: 'varying-time', unknown: null },
	proxy: { no: 'no-proxy', yes: null, unknown: null },
	'without-proxy': {
		works: 'without-proxy-works',
		fails: 'without-proxy-fails-too',
		unknown: null,
	},
	traffic: { yes: 'traffic-keeps-it-open', no: 'traffic-does-not-help', unknown: null },
	wss: { works: 'wss-works', fails: 'wss-fails-too', unknown: null },
	'other-page': { works: 'other-page-works', fails: null, unknown: null },
	'other-network': { works: 'other-network-works', fails: null, unknown: null },
	restart: { yes: 'restart-at-that-time', no: null, unknown: null },
	'page-left': { yes: 'page-left', no: null, unknown: null },
} as const satisfies Record<string, Readonly<Record<string, SignId | null>>>;

export type QuestionId = keyof typeof QUESTIONS;
export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[];

/** The answer that was chosen for each question. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

function signOf(question: QuestionId, answer: string): SignId | null {
	return ownValue<SignId | null>(QUESTIONS[question], answer) ?? null;
}

/** Returns the signs of the answers. */
export function answerSigns(answers: Answers): readonly PlacedSign[] {
	return QUESTION_IDS.flatMap((question) => {
		const answer = answers[question];
		const id = answer === undefined ? null : signOf(question, answer);
		return id === null ? [] : [answerSign(id)];
	});
}

/**
 * Returns the question that splits the open causes best: its worst answer leaves the fewest open. Null if no
 * question that is left would rule out anything.
 */
export function nextQuestion(signs: readonly PlacedSign[], answers: Answers): QuestionId | null {
	const groups = distinctGroups(signs);
	const open = openCauses(groups, null).length;
	const ranked = QUESTION_IDS.filter((question) => answers[question] === undefined)
		.map((question) => ({ question, left: leftOpen(question, groups) }))
		.filter(({ left }) => left < open)
		.toSorted((a, b) => a.left - b.left);
	return ranked[0]?.question ?? null;
}

/** The mean number of causes that stay open over the answers that say something. */
function leftOpen(question: QuestionId, groups: readonly (readonly PlacedSign[])[]): number {
	const ids = Object.values(QUESTIONS[question]);
	const counts = ids.map((id) => openCauses(groups, id === null ? null : answerSign(id)).length);
	return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

function answerSign(id: SignId): PlacedSign {
	return { ...sign(id), piece: -1, connection: null };
}
