// The form of a lesson in a file, by the types of `lesson.ts`: the compiler asks for each member and each kind
// of step. Lists that may be empty may be left out.
import { PIN_SIGNS } from '../pin-signs.ts';
import {
	LAB_PARTS,
	SUBGOALS,
	type AssemblePiece,
	type AssembleStep,
	type BeEndpointStep,
	type CheckStep,
	type ChoiceItem,
	type Condition,
	type DoStep,
	type ExplainStep,
	type FactValue,
	type Item,
	type Lesson,
	type LessonStepKind,
	type LookStep,
	type Mistake,
	type NumberMistake,
	type PredictedChoice,
	type PredictedNumber,
	type PredictStep,
	type ScriptStep,
	type Step,
	TYPED_FORMS,
	type TypedItem,
} from '../lesson.ts';
import {
	choiceForm,
	hasMember,
	idForm,
	listForm,
	numberForm,
	objectForm,
	recordForm,
	REFUSED,
	refused,
	textForm,
	tupleForm,
	variantForm,
	type ValueForm,
	type FormContext,
} from './form.ts';

/** Bounds a lesson in a file. */
export const LESSON_LIMITS = {
	bytes: 1 << 20,
	steps: 60,
	choices: 12,
	mistakes: 24,
	conditions: 24,
	items: 60,
	pieces: 30,
	cases: 100,
	/** Bounds the characters of an address; `text` bounds those of a text. */
	address: 40_000,
	text: 4_000,
	paragraphs: 20,
} as const;

const text = textForm(LESSON_LIMITS.text);
const someText = textForm(LESSON_LIMITS.text, 1);
const ids = listForm(idForm, LESSON_LIMITS.choices, 2);

/** Reads a state of a lab. A whole address of the site is taken as well, from its `#` on. */
const stateForm: ValueForm<string> = (value, context) => {
	const written = textForm(LESSON_LIMITS.address)(value, context);
	if (written === REFUSED) return REFUSED;
	const state = written.slice(written.indexOf('#') + 1);
	return state.startsWith('/') ? state : refused(context, 'state', value);
};

const singleValue: ValueForm<FactValue> = (value, context) => {
	if (value === null || typeof value === 'boolean') return value;
	if (typeof value === 'number') return value;
	if (typeof value !== 'string') return refused(context, 'value', value);
	// A fact may contain any character, for example what a server logs of masked bytes.
	const writable = text(value.replace(/\p{Cc}/gu, ''), context);
	return writable === REFUSED ? REFUSED : value;
};
const values = listForm(singleValue, 100, 1);
const valueOrList: ValueForm<FactValue | readonly FactValue[]> = (value, context) =>
	Array.isArray(value) ? values(value, context) : singleValue(value, context);

const anyNumber = numberForm(-Number.MAX_VALUE, Number.MAX_VALUE);
const conditionMembers = objectForm<Condition>({
	fact: someText,
	is: { form: valueOrList },
	not: { form: singleValue },
	atLeast: { form: anyNumber },
	atMost: { form: anyNumber },
	same: { form: someText },
});
/** `atLeast` and `atMost` may be given together; otherwise a condition has exactly one comparison. */
const conditionForm: ValueForm<Condition> = (value, context) => {
	const condition = conditionMembers(value, context);
	if (condition === REFUSED) return REFUSED;
	const { fact, atLeast, atMost, ...others } = condition;
	const bounds = atLeast === undefined && atMost === undefined ? 0 : 1;
	if (Object.keys(others).length + bounds === 1) return condition;
	context.problems.add(context.path, 'comparison', fact);
	return REFUSED;
};
const conditions = listForm(conditionForm, LESSON_LIMITS.conditions, 1);

const source = { rule: { form: someText }, section: { form: textForm(60, 1) } } as const;

const trueForm: ValueForm<true> = (value, context) =>
	value === true ? value : refused(context, 'true', value);

const minutesForm = numberForm(1, 600, 'whole');

const step = {
	id: idForm,
	open: stateForm,
	shows: { form: choiceForm(LAB_PARTS) },
	partMinutes: { form: minutesForm },
	subgoal: { form: choiceForm(SUBGOALS) },
	...source,
	byHand: { form: trueForm },
	pins: { form: listForm(someText, PIN_SIGNS.length, 1) },
	inserts: { form: recordForm(idForm, listForm(someText, LESSON_LIMITS.choices, 1), 4) },
} as const;

const mistakesWith = (example: ValueForm<string>) => ({
	form: listForm(
		objectForm<Mistake>({
			id: idForm,
			when: conditions,
			example,
			...source,
			accepted: { form: trueForm },
		}),
		LESSON_LIMITS.mistakes,
	),
	usual: [],
});

const numberMistakes: ValueForm<readonly NumberMistake[]> = listForm(
	(value: unknown, context: FormContext) => {
		const form: ValueForm<NumberMistake> = hasMember(value, 'is')
			? objectForm<Extract<NumberMistake, { is: number }>>({ id: idForm, is: anyNumber })
			: objectForm<Extract<NumberMistake, { fact: string }>>({ id: idForm, fact: someText });
		return form(value, context);
	},
	LESSON_LIMITS.mistakes,
);

const caseIds = listForm(textForm(20, 1), LESSON_LIMITS.cases, 1);

const pieces = (least: number) =>
	listForm(
		objectForm<AssemblePiece>({ id: idForm, text: someText, ...source }),
		LESSON_LIMITS.pieces,
		least,
	);

const item = {
	id: idForm,
	topic: { form: idForm },
	...source,
	step: { form: idForm },
	proof: { form: objectForm<NonNullable<Item['proof']>>({ open: stateForm, shownBy: conditions }) },
} as const;

/** Gives the forms of the steps, by their kinds. */
const STEP_FORMS: { readonly [Kind in LessonStepKind]: ValueForm<Extract<Step, { kind: Kind }>> } =
	{
		look: objectForm<LookStep>({ ...step, kind: choiceForm(['look']) }),
		predict: objectForm<PredictStep>({
			...step,
			kind: choiceForm(['predict']),
			then: stateForm,
			answer: variantForm<PredictedChoice | PredictedNumber>('type', {
				choice: objectForm<PredictedChoice>({
					type: choiceForm(['choice']),
					choices: ids,
					right: idForm,
					shownBy: conditions,
				}),
				number: objectForm<PredictedNumber>({
					type: choiceForm(['number']),
					fact: someText,
					within: { form: numberForm(0, 1), usual: 0 },
					mistakes: { form: numberMistakes },
				}),
			}),
		}),
		do: objectForm<DoStep>({
			...step,
			kind: choiceForm(['do']),
			goal: conditions,
			mistakes: mistakesWith(stateForm),
			ways: { form: mistakesWith(stateForm).form },
			solution: stateForm,
		}),
		endpoint: objectForm<BeEndpointStep>({
			...step,
			kind: choiceForm(['endpoint']),
			role: choiceForm(['client', 'server']),
			before: { form: text },
			solution: someText,
			mistakes: mistakesWith(someText),
		}),
		assemble: objectForm<AssembleStep>({
			...step,
			kind: choiceForm(['assemble']),
			pieces: pieces(2),
			decoys: { form: pieces(0), usual: [] },
			order: {
				form: listForm(
					tupleForm<readonly [before: string, after: string]>(idForm, idForm),
					LESSON_LIMITS.pieces ** 2,
				),
				usual: [],
			},
			then: { form: stateForm },
		}),
		script: objectForm<ScriptStep>({
			...step,
			kind: choiceForm(['script']),
			reads: choiceForm(['messages', 'frames', 'bytes']),
			application: choiceForm(['echo', 'print', 'greet']),
			cases: (value: unknown, context: FormContext) =>
				value === 'all' ? value : caseIds(value, context),
			program: someText,
			goal: conditions,
			mistakes: mistakesWith(someText),
			solution: someText,
		}),
		explain: objectForm<ExplainStep>({
			...step,
			kind: choiceForm(['explain']),
			choices: ids,
			right: idForm,
		}),
		check: objectForm<CheckStep>({
			...step,
			kind: choiceForm(['check']),
			draw: numberForm(1, LESSON_LIMITS.items, 'whole'),
			pass: { form: numberForm(1, LESSON_LIMITS.items, 'whole') },
			items: listForm(
				variantForm<Item>('type', {
					choice: objectForm<ChoiceItem>({
						...item,
						type: choiceForm(['choice']),
						choices: ids,
						right: idForm,
					}),
					typed: objectForm<TypedItem>({
						...item,
						type: choiceForm(['typed']),
						right: someText,
						form: { form: choiceForm(TYPED_FORMS) },
					}),
				}),
				LESSON_LIMITS.items,
				1,
			),
		}),
	};

const numberOrNull: ValueForm<number | null> = (value, context) =>
	value === null ? null : numberForm(1, 1000, 'whole')(value, context);

/** Gives the forms of the members of a lesson; a file has its words beside them. */
export const LESSON_MEMBERS = {
	id: idForm,
	number: { form: numberOrNull, usual: null },
	minutes: minutesForm,
	tiles: { form: listForm(textForm(60, 1), 6), usual: [] },
	steps: listForm(variantForm<Step>('kind', STEP_FORMS), LESSON_LIMITS.steps, 1),
	practice: { form: listForm(variantForm<Step>('kind', STEP_FORMS), LESSON_LIMITS.steps, 1) },
} satisfies Parameters<typeof objectForm<Lesson>>[0];
