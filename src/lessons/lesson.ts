// The form of a lesson, and the idea of the whole folder. A lesson is data: its steps, the state of a lab in which each
// begins, and what must be true at the end, as conditions on facts. Facts are values that the engine computes from a
// lab's document (facts/). The words of a lesson are beside it.
//
// A step and the document of a lab, or an answer, go in. Whether the goal of the step holds, and which known mistake
// was made, comes out. course/ has the lessons of the site, file/ reads and checks lessons from files, and script/ runs
// servers that learners write.
//
// Always true: a step knows no lab and no text. What counts is the document, however it was made.

import type { CourseLessonWords } from '../strings/lesson-words.ts';
import type { Locale } from '../strings/locale.ts';

/** Lists the labs whose documents have facts. */
export const LESSON_LABS = ['frame', 'accept-key', 'handshake', 'conversation', 'compare'] as const;
export type LessonLab = (typeof LESSON_LABS)[number];

/**
 * Lists the parts of labs that a step can show alone: the bytes on their way with their bits, the bits of one byte, the
 * bits under the mask, the request of a handshake, the arrows of a connection, the sides of an attack on a cache, the
 * lanes of a race, and the lanes with the sliders and the verdicts. Only the lanes with pins are shown.
 */
export const LAB_PARTS = [
	'stage',
	'bits',
	'masking',
	'request',
	'diagram',
	'attack',
	'lanes',
	'sliders',
] as const;
export type LabPart = (typeof LAB_PARTS)[number];
/** Says which lab has a part. */
export const LAB_OF_PART: Readonly<Record<LabPart, LessonLab>> = {
	stage: 'frame',
	bits: 'frame',
	masking: 'frame',
	request: 'handshake',
	diagram: 'conversation',
	attack: 'conversation',
	lanes: 'compare',
	sliders: 'compare',
};

/** Represents a value of a document: a number, a text, a yes or no. With null the document has no such value. */
export type FactValue = string | number | boolean | null;

/** Returns a fact by its name. Undefined: no fact has this name. */
export type Facts = (name: string) => FactValue | undefined;

/** Represents a demand on one fact. It has exactly one of the comparisons. */
export interface Condition {
	readonly fact: string;
	/** The fact equals this value, or one of these values. */
	readonly is?: FactValue | readonly FactValue[];
	/** The fact differs from this value. */
	readonly not?: FactValue;
	/** The fact is a number that is at least, or at most, this one. */
	readonly atLeast?: number;
	readonly atMost?: number;
	/** The fact equals the fact of this name. */
	readonly same?: string;
}

/** Lists the parts of reading a frame, word for word the same in all lessons. */
export const SUBGOALS = ['flags', 'length', 'key', 'unmask', 'interpret'] as const;
export type Subgoal = (typeof SUBGOALS)[number];

/** Represents a wrong answer that many give. It is recognised by conditions and has its own feedback. */
export interface Mistake {
	readonly id: string;
	readonly when: readonly Condition[];
	/**
	 * Shows how the mistake is made: a state of the lab, an answer of an endpoint (`BeEndpointStep.solution`), or a
	 * program.
	 */
	readonly example: string;
	/** Holds the rule that the mistake breaks, or the section that decides, if the step has another one. */
	readonly rule?: string;
	readonly section?: string;
	/** Marks an answer of an endpoint that the other side accepts although the step asks for another one. */
	readonly accepted?: true;
}

interface StepBase {
	/** Holds the name in the address: `#/learn/<lesson>/<step>`. It never changes. */
	readonly id: string;
	/** Holds the state of the lab: an address of the site without `#`, for example `/frame?hex=8100&from=server`. */
	readonly open: string;
	/** Says which part of the lab the step shows. Without it, it shows the whole lab. */
	readonly shows?: LabPart;
	/** Gives the minutes of the next part of a long lesson. This step begins the part, and a learner can stop before it. */
	readonly partMinutes?: number;
	/** Holds the part of reading a frame that this step practises. */
	readonly subgoal?: Subgoal;
	/** The learner masks or unmasks by hand: the lab does neither until the step is done. */
	readonly byHand?: true;
	/** Holds the rule that the step is about; `section` is that of a document: `RFC 6202 §2.1`. The Guide links to it. */
	readonly rule?: string;
	readonly section?: string;
	/**
	 * Lists facts whose places the lab marks with numbered circles: the bytes of `byte.<n>`, the line of
	 * `request.field.<name>`, the arrow of `unit.<n>`, the part of Accept key that shows `key`, `hashed`, `digest`,
	 * `computed` or `accept`. The texts of the step name the circles as ①, ② and so on, in this order.
	 */
	readonly pins?: readonly string[];
	/**
	 * Lists values of the texts that a press puts into the lab, by the parameter of its address: `key` of Accept key.
	 * They are long, and a phone makes copying hard.
	 */
	readonly inserts?: Readonly<Record<string, readonly string[]>>;
}

/** Explains in a sentence or two what the lab shows. */
export interface LookStep extends StepBase {
	readonly kind: 'look';
}

/** Asks for an answer before it happens. `then` is the state of the lab in which it has happened. */
export interface PredictStep extends StepBase {
	readonly kind: 'predict';
	readonly then: string;
	readonly answer: PredictedChoice | PredictedNumber;
}

export interface PredictedChoice {
	readonly type: 'choice';
	readonly choices: readonly string[];
	/** Holds the choice that is right. */
	readonly right: string;
	/** Lists what shows the right choice in the state `then`. */
	readonly shownBy: readonly Condition[];
}

export interface PredictedNumber {
	readonly type: 'number';
	/** Names the fact of the state `then` that is asked for. */
	readonly fact: string;
	/** Holds the share by which a right answer may differ: 0.2 for 20 %. */
	readonly within: number;
	/** Lists wrong numbers that many predict. */
	readonly mistakes?: readonly NumberMistake[];
}

/** Describes a wrong number that many predict, with its own feedback. `within` of the prediction is its share too. */
export type NumberMistake =
	| { readonly id: string; readonly is: number }
	/** The number is the fact of this name, in the state `then`. */
	| { readonly id: string; readonly fact: string };

/** Asks for changes of the lab's document until the goal holds. Any way that reaches it counts. */
export interface DoStep extends StepBase {
	readonly kind: 'do';
	readonly goal: readonly Condition[];
	readonly mistakes: readonly Mistake[];
	/** Lists ways to reach the goal that have a text of their own, which comes before the text for all. */
	readonly ways?: readonly Mistake[];
	/** Holds a state that reaches the goal; the last hint opens it. */
	readonly solution: string;
}

/**
 * Bytes arrive, and the learner is the endpoint: answers with bytes, fails the connection with a code, or
 * waits. The engine's strict endpoint judges the answer. The lab shows the bytes in Frame.
 */
export interface BeEndpointStep extends StepBase {
	readonly kind: 'endpoint';
	readonly role: 'client' | 'server';
	/** Holds bytes of the other side that came earlier on this connection, in hex digits. */
	readonly before?: string;
	/** Holds the right answer, which the last hint gives: `answer:8a00` (hex digits), `fail:1002` or `wait`. */
	readonly solution: string;
	readonly mistakes: readonly Mistake[];
}

/** Asks to put lines, fields or code in order. The text of a piece is code and the same in every language. */
export interface AssembleStep extends StepBase {
	readonly kind: 'assemble';
	/** Lists the pieces in the right order. */
	readonly pieces: readonly AssemblePiece[];
	/** Lists pieces that do not belong there. */
	readonly decoys: readonly AssemblePiece[];
	/**
	 * Lists pairs of ids: the first piece must come before the second. If it is empty, the order of `pieces` is the
	 * only one.
	 */
	readonly order: readonly (readonly [before: string, after: string])[];
	/** Holds the state of the lab that shows the right order, which opens with it. */
	readonly then?: string;
}

export interface AssemblePiece {
	readonly id: string;
	readonly text: string;
	/**
	 * Is the rule that the piece breaks in the wrong place, or the section that decides, if the step has another one.
	 */
	readonly rule?: string;
	readonly section?: string;
}

/**
 * Asks for a program that is a server, written in a small part of JavaScript (`script/`). It is played against cases,
 * and the engine's strict server says what is right. Its facts are those of `serverFacts`.
 */
export interface ScriptStep extends StepBase {
	readonly kind: 'script';
	/** Says what the program reads after the request: `onMessage`, `onFrame` or `onBytes` is called with it. */
	readonly reads: 'messages' | 'frames' | 'bytes';
	/** Says what the server does with messages: sends them back, logs them, or logs them and greets. */
	readonly application: 'echo' | 'print' | 'greet';
	/** Lists the ids of the cases. `all` is written in files of lessons and names the first 64 (`casesOf`). */
	readonly cases: readonly string[] | 'all';
	/** Holds the text in the editor at the start. */
	readonly program: string;
	readonly goal: readonly Condition[];
	/** The example of a mistake is a whole program. */
	readonly mistakes: readonly Mistake[];
	/** Holds a program that reaches the goal; the last hint puts it into the editor. */
	readonly solution: string;
}

/** Asks for the sentence that is true, among others that each have their own reply. */
export interface ExplainStep extends StepBase {
	readonly kind: 'explain';
	readonly choices: readonly string[];
	readonly right: string;
}

/** Asks some of the items, drawn with the learner's seed. The last step of a lesson is its exit check. */
export interface CheckStep extends StepBase {
	readonly kind: 'check';
	readonly draw: number;
	/** Counts the answers that must be right, so that the step is done. Without it one answer may be wrong. */
	readonly pass?: number;
	readonly items: readonly Item[];
}

/** Represents a question of an exit check or of the exam. */
export type Item = ChoiceItem | TypedItem;

interface ItemBase {
	readonly id: string;
	/** Names what the item asks about. A check draws as many items about each topic as about the others. */
	readonly topic?: string;
	/** Holds the rule that decides, or the section of a document. */
	readonly rule?: string;
	readonly section?: string;
	/** Names the earlier step of the lesson that teaches the answer. A wrong answer leads back to it. */
	readonly step?: string;
	/** Holds a state of a lab in which the answer can be seen, and what shows it there. The tests open it. */
	readonly proof?: { readonly open: string; readonly shownBy: readonly Condition[] };
}

export interface ChoiceItem extends ItemBase {
	readonly type: 'choice';
	readonly choices: readonly string[];
	readonly right: string;
}

/** Asks for a short typed answer: hex digits, a number, a code. Case and spaces do not count. */
export interface TypedItem extends ItemBase {
	readonly type: 'typed';
	readonly right: string;
	/** Says what can be an answer at all. Without it, the right answer says so. */
	readonly form?: TypedForm;
}

/** Lists the forms of typed answers: a number in decimal digits, bytes in hex digits, bits, and any text. */
export const TYPED_FORMS = ['number', 'hex', 'bits', 'text'] as const;
export type TypedForm = (typeof TYPED_FORMS)[number];

export type Step =
	| LookStep
	| PredictStep
	| DoStep
	| BeEndpointStep
	| AssembleStep
	| ScriptStep
	| ExplainStep
	| CheckStep;
export type LessonStepKind = Step['kind'];

/** Says where a learner can read about a step, a mistake or a question: a rule, or a section of a document. */
export type LessonSource = Pick<StepBase, 'rule' | 'section'>;

/** Is a lesson of the course: what its folder has. */
export interface CourseLesson {
	readonly lesson: Lesson;
	readonly words: Readonly<Record<Locale, CourseLessonWords>>;
}

export interface Lesson {
	/** Holds the name in the address. It never changes. */
	readonly id: string;
	/** Holds the place in the course, from 1; it is null for a lesson from a file. */
	readonly number: number | null;
	/** Holds how long a learner needs for the lesson, or for its first part if a step begins another one. */
	readonly minutes: number;
	/** Lists bytes or short texts that the card of the lesson shows. */
	readonly tiles: readonly string[];
	readonly steps: readonly Step[];
	/** Lists steps to practise more. They are not in the minutes, the plan, the progress or the worksheet. */
	readonly practice?: readonly Step[];
}

/** Returns all steps that have an address: those of the lesson, and then those to practise more. */
export function playableSteps({
	steps,
	practice = [],
}: Pick<Lesson, 'steps' | 'practice'>): readonly Step[] {
	return [...steps, ...practice];
}

/** Returns what a class does: the steps of the lesson, and the questions that are among those to practise more. */
export function classSteps({
	steps,
	practice = [],
}: Pick<Lesson, 'steps' | 'practice'>): readonly Step[] {
	return [...steps, ...practice.filter(({ kind }) => kind === 'check')];
}

/** Represents a part of a lesson that can be played in one sitting. */
export interface LessonPart {
	readonly minutes: number;
	readonly steps: readonly Step[];
}

/** Returns the parts of a lesson. Most lessons have one. */
export function lessonParts({
	minutes,
	steps,
}: Pick<Lesson, 'minutes' | 'steps'>): readonly LessonPart[] {
	const starts = steps.flatMap(({ partMinutes }, i) =>
		i > 0 && partMinutes !== undefined ? [{ at: i, minutes: partMinutes }] : [],
	);
	return [{ at: 0, minutes }, ...starts].map((start, i) => ({
		minutes: start.minutes,
		steps: steps.slice(start.at, starts[i]?.at),
	}));
}

/** Returns the minutes of each part of a lesson. */
export function minutesOf(lesson: Pick<Lesson, 'minutes' | 'steps'>): readonly number[] {
	return lessonParts(lesson).map(({ minutes }) => minutes);
}

/** Returns the questions of a lesson. */
export function itemsOf(lesson: Lesson): readonly Item[] {
	return playableSteps(lesson).flatMap((step) => (step.kind === 'check' ? step.items : []));
}

/** Returns the last questions of a lesson, which ask about all of it; null if it has none. */
export function exitCheck(lesson: Pick<Lesson, 'steps' | 'practice'>): CheckStep | null {
	return playableSteps(lesson).findLast((step) => step.kind === 'check') ?? null;
}

/**
 * Returns the kind of a step as it is named: only the last questions of a lesson are its exit check, and a task whose
 * goal is that a connection fails breaks something.
 */
export function namedKind(lesson: Lesson, step: Step): LessonStepKind | 'questions' | 'break' {
	const breaks = step.kind === 'do' && step.goal.some((one) => one.fact === 'failure.rule');
	if (breaks) return 'break';
	return step.kind === 'check' && step !== exitCheck(lesson) ? 'questions' : step.kind;
}

/** Returns how many answers of a check must be right, so that it is done. */
export function neededRight({ draw, pass }: CheckStep): number {
	return pass ?? Math.max(1, draw - 1);
}

/** Returns the lab of an address such as `/frame?hex=8100`, and its query. */
export function labOfAddress(address: string): { readonly lab: string; readonly query: string } {
	const [path = '', ...query] = address.split('?');
	return { lab: path.replace(/^\//, ''), query: query.join('?') };
}
