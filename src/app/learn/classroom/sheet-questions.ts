// The questions of a worksheet: each step of the lesson, and some questions of its exit check, drawn with the
// seed of the sheet. A question holds its answer too, so both sheets come from the same data.
import { writtenAnswer } from '../../../lessons/endpoint-judge.ts';
import {
	choicesOf,
	fillIn,
	memberOf,
	writtenFact,
	type WriteNumber,
} from '../../../lessons/fill-in.ts';
import type { Item, Step } from '../../../lessons/lesson.ts';
import { drawItems, orderBySeed } from '../../../lessons/pick-by-seed.ts';
import { bytesInHex, printedState, type PrintedState } from '../../../lessons/printed-state.ts';
import type { ItemWords, LessonStepWords } from '../../../strings/lesson-words.ts';
import type { ClassroomContent } from './classroom-content.ts';
import type { StepStates } from './step-states.ts';

export interface SheetQuestion {
	readonly id: string;
	/**
	 * Is the number of the question's step in the lesson. A question of a check with several also has its own
	 * number: 8.2.
	 */
	readonly number: string;
	readonly step: Step;
	readonly title: string;
	readonly text: readonly string[];
	readonly task: string | null;
	/** Holds what the lab shows at the beginning, or null if paper cannot show it. */
	readonly given: PrintedState | null;
	readonly space: AnswerSpace;
	/** Lists the sentences of the answer sheet. */
	readonly answers: readonly string[];
}

/** Says where the learner writes, with the right answer. */
export type AnswerSpace =
	| { readonly type: 'none' }
	| { readonly type: 'choices'; readonly choices: readonly SheetChoice[] }
	| { readonly type: 'order'; readonly pieces: readonly SheetPiece[] }
	| { readonly type: 'short'; readonly right: string; readonly unit: string }
	/** Asks for bytes. */
	| { readonly type: 'bytes'; readonly right: readonly string[] }
	| { readonly type: 'endpoint'; readonly before: readonly string[]; readonly right: SheetAnswer }
	/** Asks for a changed program. */
	| { readonly type: 'program'; readonly begin: string; readonly right: string }
	| { readonly type: 'lines'; readonly lines: number };

export interface SheetChoice {
	readonly text: string;
	readonly right: boolean;
}
export interface SheetPiece {
	readonly text: string;
	/** Holds the position of the piece in the right order, from 1, or null if the piece does not belong there. */
	readonly position: number | null;
}
export interface SheetAnswer {
	readonly type: 'answer' | 'fail' | 'wait';
	/** Holds the bytes in hex, or the close code. It is empty for neither. */
	readonly value: string;
}

export function sheetQuestions(
	{
		states,
		lessonWords,
		learnWords,
	}: Pick<ClassroomContent, 'states' | 'lessonWords' | 'learnWords'>,
	seed: number,
): readonly SheetQuestion[] {
	return states.flatMap((state, index) => {
		const own = memberOf(lessonWords.steps, state.step.id);
		if (!own) return [];
		const { step } = state;
		const number = String(index + 1);
		if (step.kind !== 'check') return [stepQuestion(state, number, own, seed, learnWords.number)];
		return drawItems(step, seed).flatMap((item, i) => {
			const words = memberOf(lessonWords.items, item.id);
			return words ? [itemQuestion(step, `${number}.${String(i + 1)}`, item, words, seed)] : [];
		});
	});
}

function stepQuestion(
	state: StepStates,
	number: string,
	words: LessonStepWords,
	seed: number,
	write: WriteNumber,
): SheetQuestion {
	const { step, before, after } = state;
	const ended = words.done === undefined ? [] : [fillIn(words.done, after.facts, write)];
	return {
		id: step.id,
		number,
		step,
		title: words.title,
		text: [...words.text, ...(words.beside ? [words.beside.join(' · ')] : [])].map((text) =>
			fillIn(text, before.facts, write),
		),
		task: words.task === undefined ? null : fillIn(words.task, before.facts, write),
		given: printedState(before.document),
		space: spaceOf(state, words, seed, write),
		answers: [...ended, ...reasonsOf(state, words, write)],
	};
}

/** Returns what the answer sheet says beyond the end of the step. */
function reasonsOf(
	{ step, before, after }: StepStates,
	words: LessonStepWords,
	write: WriteNumber,
): string[] {
	if (step.kind === 'do') {
		const [, , done] = words.hints ?? [];
		return done === undefined ? [] : [fillIn(done, before.facts, write)];
	}
	if (step.kind !== 'explain') return [];
	const reply = memberOf(words.replies, step.right) ?? '';
	return reply === '' ? [] : [fillIn(reply, after.facts, write)];
}

function spaceOf(
	state: StepStates,
	words: LessonStepWords,
	seed: number,
	write: WriteNumber,
): AnswerSpace {
	const { step, before, after } = state;
	const choices = (ids: readonly string[], right: string): AnswerSpace => ({
		type: 'choices',
		choices: choicesOf(orderBySeed(ids, seed), words.choices).map(([id, text]) => ({
			text: fillIn(text, before.facts, write),
			right: id === right,
		})),
	});
	switch (step.kind) {
		case 'look':
		case 'check':
			return { type: 'none' };
		case 'predict': {
			const { answer } = step;
			if (answer.type === 'choice') return choices(answer.choices, answer.right);
			const right = writtenFact(answer.fact, after.facts(answer.fact) ?? null, write);
			return { type: 'short', right, unit: words.unit ?? '' };
		}
		case 'explain':
			return choices(step.choices, step.right);
		case 'assemble': {
			const position = (id: string) => step.pieces.findIndex((piece) => piece.id === id) + 1;
			const pieces = orderBySeed([...step.pieces, ...step.decoys], seed);
			return {
				type: 'order',
				pieces: pieces.map(({ id, text }) => ({ text, position: position(id) || null })),
			};
		}
		case 'do': {
			const end = printedState(after.document);
			return end?.type === 'bytes'
				? { type: 'bytes', right: end.bytes }
				: { type: 'lines', lines: 3 };
		}
		case 'script':
			return { type: 'program', begin: step.program, right: step.solution };
		case 'endpoint': {
			const answer = writtenAnswer(step.solution) ?? { type: 'wait' };
			const value =
				answer.type === 'answer'
					? bytesInHex(answer.bytes).join(' ')
					: answer.type === 'fail'
						? String(answer.code ?? '')
						: '';
			const earlier = step.before?.match(/../g) ?? [];
			return { type: 'endpoint', before: earlier, right: { type: answer.type, value } };
		}
	}
}

function itemQuestion(
	step: Step,
	number: string,
	item: Item,
	words: ItemWords,
	seed: number,
): SheetQuestion {
	const space: AnswerSpace =
		item.type === 'typed'
			? { type: 'short', right: item.right, unit: '' }
			: {
					type: 'choices',
					choices: choicesOf(orderBySeed(item.choices, seed), words.choices).map(([id, text]) => ({
						text,
						right: id === item.right,
					})),
				};
	return {
		id: `${step.id}/${item.id}`,
		number,
		step,
		title: '',
		text: [],
		task: words.question,
		given: null,
		space,
		answers: [words.because],
	};
}
