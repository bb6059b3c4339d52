// Questions for a case whose evidence is thin. Each answer is a sign. The next question is the one whose
// answers split the open causes best.
import { ownValue } from '../engine/own-value.ts';
import type { CauseId } from './cause.ts';
import { judgeCauses, type PlacedSign, type Standing } from './findings.ts';
import { distinctGroups } from './judge-apart.ts';
import { meaningOf, sign, type SignId } from './sign.ts';
import { contradict, joinedPassage } from './passage.ts';

/** Lists the answers of each question and the sign that each one gives; null says nothing about the causes. */
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

/** Gives the answer that was chosen for each question. */
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

/** Groups signs that may be evidence together, and the causes that a question about them may decide. */
interface OpenGroup {
	readonly signs: readonly PlacedSign[];
	readonly causes: readonly CauseId[];
}

/**
 * Returns the question that splits the open causes best: the answers that the evidence allows leave the fewest
 * open. Null if no question that is left would rule out anything.
 */
export function nextQuestion(signs: readonly PlacedSign[], answers: Answers): QuestionId | null {
	const groups = distinctGroups(signs).map((group) => ({
		signs: group,
		causes: undecidedCauses(group),
	}));
	const open = countOpen(groups, null);
	const hasOpened = signs.some((one) => meaningOf(one).reached === 'open');
	const ranked = QUESTION_IDS.filter((question) => answers[question] === undefined)
		.filter((question) => hasOpened || !supposesOpen(question))
		.map((question) => ({ question, left: leftOpen(question, groups) }))
		.filter(({ left }) => left < open)
		.toSorted((a, b) => a.left - b.left);
	return ranked[0]?.question ?? null;
}

/** Returns the open causes. With a certain cause, only those that other trouble of the group fits. */
function undecidedCauses(group: readonly PlacedSign[]): readonly CauseId[] {
	const verdicts = judgeCauses(group);
	const withStanding = (wanted: Standing) =>
		verdicts.filter(({ standing }) => standing === wanted).map(({ cause }) => cause);
	const open = withStanding('open');
	const proven = withStanding('proven');
	if (proven.length === 0) return open;
	const others = group
		.map((one) => meaningOf(one).fits ?? [])
		.filter((fits) => !fits.some((cause) => proven.includes(cause)))
		.flat();
	return open.filter((cause) => others.includes(cause));
}

/** Returns whether each answer that says something is about a connection that opened. */
function supposesOpen(question: QuestionId): boolean {
	const ids = Object.values<SignId | null>(QUESTIONS[question]).filter((id) => id !== null);
	return ids.every((id) => meaningOf(sign(id)).reached === 'open');
}

/** Returns the mean number of causes that stay open over the answers that the evidence allows. */
function leftOpen(question: QuestionId, groups: readonly OpenGroup[]): number {
	const counts = Object.values(QUESTIONS[question])
		.map((id) => (id === null ? null : answerSign(id)))
		.filter((answer) => answer === null || groups.some((group) => allows(group, answer)))
		.map((answer) => countOpen(groups, answer));
	return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** Counts the causes that are open after an answer. A group that does not allow it stays as it is. */
function countOpen(groups: readonly OpenGroup[], answer: PlacedSign | null): number {
	const open = groups.flatMap((group) => {
		if (answer === null || !allows(group, answer)) return group.causes;
		const verdicts = judgeCauses([...group.signs, answer], new Set([answer]));
		return verdicts
			.filter(({ cause, standing }) => standing === 'open' && group.causes.includes(cause))
			.map(({ cause }) => cause);
	});
	return new Set(open).size;
}

/** Returns whether an answer can be true beside the signs: it fits how far the connection came, and leaves a cause. */
function allows({ signs }: OpenGroup, answer: PlacedSign): boolean {
	const meaning = meaningOf(answer);
	const differs = contradict(meaning, joinedPassage(signs.map(meaningOf)));
	const leaves = () =>
		judgeCauses([...signs, answer]).some(({ standing }) => standing !== 'ruled-out');
	return !differs && leaves();
}

function answerSign(id: SignId): PlacedSign {
	return { ...sign(id), piece: -1, connection: null };
}
