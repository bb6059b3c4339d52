import { expect, test } from 'vitest';
import type { Lab } from '../../../../src/lab/lab.ts';
import { NO_FACTS } from '../../../../src/lessons/facts/facts-of.ts';
import type {
	AssembleStep,
	BeEndpointStep,
	CheckStep,
	DoStep,
	ExplainStep,
	PredictStep,
	PredictedNumber,
	TypedItem,
} from '../../../../src/lessons/lesson.ts';
import { parametersOf } from '../../../../src/app/learn/lesson-step.ts';
import { newProgress } from '../../../../src/lessons/progress.ts';
import { progressText } from '../../../../src/lessons/saved-progress.ts';
import { guideOf } from '../../../support/guide-of.ts';

const LENGTH: PredictStep = {
	id: 'length',
	kind: 'predict',
	open: '/frame?hex=8100&from=server',
	then: '/frame?hex=810548656c6c6f&from=server',
	answer: {
		type: 'number',
		fact: 'length',
		within: 0,
		mistakes: [
			{ id: 'payload', fact: 'frame.0.length' },
			{ id: 'masked', is: 11 },
		],
	},
};
const WORDS = {
	done: 'All {length} bytes.',
	mistakes: { payload: 'The {frame.0.length} bytes of payload.', masked: 'A server sends no key.' },
};

test.each([
	['7', true, 'All 7 bytes.'],
	['5', false, 'The 5 bytes of payload.\nAll 7 bytes.'],
	['11', false, 'A server sends no key.\nAll 7 bytes.'],
	['6', false, 'All 7 bytes.'],
])(
	'the predicted number %s is right: %s, with the words of its mistake',
	async (answer, good, text) => {
		const { model } = await guideOf(LENGTH, WORDS);
		await model.lock(LENGTH, answer);
		expect(model.feedback).toMatchObject({ good, text });
	},
);

const CHECK: CheckStep = { id: 'traces', kind: 'check', open: '/frame', draw: 8, items: [] };
const QUESTION: TypedItem = { id: 'length', type: 'typed', right: '5' };
const questions = (missed: number) => Array.from({ length: missed }, () => QUESTION);
const LAST = { of: 8, last: 'The last answer was right. Because.', item: { rule: 'mask-client' } };

test.each([
	[7, 8, true, true],
	[7, 7, true, true],
	[7, 6, false, false],
	[undefined, 8, true, true],
	[undefined, 7, true, true],
	[undefined, 6, false, false],
	[undefined, 1, false, false],
])(
	'of 8 questions %s must be right, and %s are: good is %s, done is %s',
	async (pass, right, good, done) => {
		const step = pass === undefined ? CHECK : { ...CHECK, pass };
		const { model } = await guideOf(step, {});
		model.judgedCheck(step, questions(8 - right), LAST);
		expect(model.feedback).toMatchObject({ good, rule: 'mask-client' });
		expect(model.feedback?.text).toMatch(/^The last answer was right\. Because\./);
		expect(model.feedback?.repeat).toHaveLength(8 - right);
		expect(model.progress).toMatchObject({ done, answer: `${right}/8` });
	},
);

test('a check keeps its best result, and stays done after a worse one', async () => {
	const { model } = await guideOf(CHECK, {});
	model.judgedCheck(CHECK, questions(5), LAST);
	model.judgedCheck(CHECK, questions(1), LAST);
	model.judgedCheck(CHECK, questions(6), LAST);
	expect(model.progress).toMatchObject({ done: true, answer: '7/8' });
});

test('a missed question names the step that teaches its answer', async () => {
	const { model } = await guideOf(CHECK, { title: 'Eight traces' });
	model.judgedCheck(CHECK, [{ ...QUESTION, step: CHECK.id }, QUESTION], LAST);
	const named = { number: 1, title: 'Eight traces' };
	expect(model.feedback?.repeat).toMatchObject([{ step: named }, { step: null }]);
	expect(model.feedback?.repeat?.[0]?.step?.address).toMatch(/^learn\/[^/]+\/traces$/);
});

test('feedback names the rule of a mistake, or of a question', async () => {
	const step: DoStep = {
		id: 'close',
		kind: 'do',
		open: '/frame?hex=8100&from=server',
		goal: [{ fact: 'frame.0.opcode', is: 8 }],
		mistakes: [
			{
				id: 'masked',
				when: [{ fact: 'frame.0.masked', is: true }],
				example: '/frame?hex=818000000000&from=server',
				rule: 'mask-server',
			},
			{ id: 'text', when: [{ fact: 'frame.0.opcode', is: 1 }], example: '/frame?hex=8100' },
		],
		solution: '/frame?hex=8800&from=server',
	};
	const { model } = await guideOf(step, { mistakes: { masked: 'MASK is 1.', text: 'A text.' } });
	model.checkDocument();
	expect(model.feedback?.text).toBe('A text.');
	expect(model.feedback?.rule).toBeUndefined();
	await model.show('/frame?hex=818000000000&from=server');
	model.checkDocument();
	expect(model.feedback).toMatchObject({ text: 'MASK is 1.', rule: 'mask-server' });
	model.sayItem(false, 'Because.', { section: 'RFC 6202 §2.1' });
	model.judged(false, { id: 'x', section: 'RFC 6202 §2.2' }, NO_FACTS, '');
	expect(model.feedback).toMatchObject({ section: 'RFC 6202 §2.2' });
});

const CHOICE = {
	...LENGTH,
	answer: { type: 'choice', choices: ['two', 'seven', 'all', 'none'], right: 'seven', shownBy: [] },
} as const satisfies PredictStep;
const CHOICE_WORDS = {
	choices: { two: 'still {length}', seven: 'seven', all: 'all', none: 'none' },
	replies: { two: 'There are {length} now.' },
};

test('what asks for a prediction keeps its facts after it has happened; the reply has the new ones', async () => {
	const { model } = await guideOf(CHOICE, CHOICE_WORDS);
	const two = () => model.choices(CHOICE.answer.choices).find(([id]) => id === 'two');
	expect(two()).toEqual(['two', 'still 2']);
	await model.lock(CHOICE, 'two');
	expect(two()).toEqual(['two', 'still 2']);
	expect(model.fillAsked('{length}')).toBe('2');
	expect(model.feedback).toMatchObject({ good: false, text: 'There are 7 now.' });
});

const LONGER: DoStep = {
	id: 'longer',
	kind: 'do',
	open: '/frame?hex=8100&from=server',
	goal: [{ fact: 'length', is: 7 }],
	mistakes: [],
	solution: '/frame?hex=810548656c6c6f&from=server',
};

test('the text keeps the facts of the beginning; the task and its goal have those of the document now', async () => {
	const { model, lab } = await guideOf(LONGER, { done: 'It has {length} bytes.' });
	lab.open(parametersOf(LONGER.solution));
	expect(model.fillAsked('The lab shows {length} bytes.')).toBe('The lab shows 2 bytes.');
	expect(model.fillTask('It has {length} bytes now.')).toBe('It has 7 bytes now.');
	expect(model.feedback?.text).toBe('It has 7 bytes.');
});

test('choices come in an order that the seed of the learner draws', async () => {
	const { model, learner } = await guideOf(CHOICE, CHOICE_WORDS);
	const order = (seed: number) => {
		learner.load(progressText(newProgress(seed)));
		return model.choices(CHOICE.answer.choices).map(([id]) => id);
	};
	expect(order(1)).toEqual(order(1));
	const orders = [1, 2, 3, 4, 5, 6, 7, 8].map(order);
	expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
	for (const one of orders) expect([...one].sort()).toEqual(['all', 'none', 'seven', 'two']);
});

test('a number is written with its separators, and a fact without a number as a dash', async () => {
	const asked: PredictStep = {
		...LENGTH,
		then: '/frame?hex=827e03e8&from=server',
		answer: { type: 'number', fact: 'frame.0.length', within: 0 },
	};
	const { model, lab } = await guideOf(asked, { done: '{frame.0.length} bytes.' });
	await model.lock(asked, '65536');
	expect(model.feedback).toMatchObject({ text: '1,000 bytes.' });
	expect(model.compared(asked.answer as PredictedNumber)).toEqual(['65,536', '1,000']);
	lab.edit({ from: 0, to: 4, insert: new Uint8Array() });
	expect(model.compared(asked.answer as PredictedNumber)).toEqual(['65,536', '—']);
});

test('a prediction is locked once, also while the lab is still opening what happens', async () => {
	const { model, lab } = await guideOf(CHOICE, CHOICE_WORDS);
	const opened: (() => void)[] = [];
	let openings = 0;
	const slow: Lab = lab;
	slow.open = () => {
		openings++;
		return new Promise((done) => {
			opened.push(() => done({ document: true, problems: [] }));
		});
	};
	const first = model.lock(CHOICE, 'two');
	expect(model.locked).toBe(true);
	await model.lock(CHOICE, 'seven');
	opened[0]!();
	await first;
	expect([openings, model.progress.answer, model.locked]).toEqual([1, 'two', true]);

	// A lab that opens it when another step is in front marks the step of the prediction.
	const left = await guideOf(CHOICE, CHOICE_WORDS, [CLAIM]);
	let open = () => {};
	const slowToo: Lab = left.lab;
	slowToo.open = () =>
		new Promise((done) => {
			open = () => done({ document: true, problems: [] });
		});
	const late = left.model.lock(CHOICE, 'two');
	left.goTo(CLAIM);
	open();
	await late;
	expect([left.model.progress.done, left.model.feedback]).toEqual([false, null]);
	left.goTo(CHOICE);
	expect([left.model.progress.done, left.model.progress.answer]).toEqual([true, 'two']);

	// A lab that cannot open it leaves the prediction open.
	const again = await guideOf(CHOICE, CHOICE_WORDS);
	const failing: Lab = again.lab;
	failing.open = () => Promise.reject(new Error('the host is away'));
	await expect(again.model.lock(CHOICE, 'two')).rejects.toThrow('away');
	expect(again.model.locked).toBe(false);
});

const CLAIM: ExplainStep = {
	id: 'true',
	kind: 'explain',
	open: '/frame?hex=8105&from=server',
	choices: ['waits', 'fails', 'reads'],
	right: 'waits',
};

test('the lab shows no outcome until a sentence is chosen, and shows it beside the reply', async () => {
	const { model } = await guideOf(CLAIM, { replies: { fails: 'It is not complete.' } });
	expect([model.veils, model.hidden]).toEqual([true, 'outcomes']);
	model.choose(CLAIM, 'fails');
	expect([model.veils, model.hidden, model.progress.done]).toEqual([false, null, false]);
	expect(model.feedback?.text).toBe('It is not complete.');
	await model.again();
	expect(model.veils).toBe(true);
});

test('a part of a lab shows no outcome until the right sentence is chosen', async () => {
	const step: ExplainStep = { ...CLAIM, shows: 'stage' };
	const { model } = await guideOf(step, {});
	model.choose(step, 'fails');
	expect([model.veils, model.hidden]).toEqual([true, 'outcomes']);
	model.choose(step, 'waits');
	expect([model.veils, model.hidden]).toEqual([false, null]);
});

test.each([
	['7', true, 'All 7 bytes.'],
	['5', false, 'The 5 bytes of payload.\nAll 7 bytes.'],
])(
	'the locked number %s has its feedback again after a return, by what happened and not by the lab',
	async (answer, good, text) => {
		const { model, lab, learner } = await guideOf(LENGTH, WORDS, [], LENGTH.then);
		const { document } = lab.history;
		learner.note('test', LENGTH.id, { done: true, answer });
		expect(model.feedback).toMatchObject({ good, text, again: true });
		expect(model.compared(LENGTH.answer as PredictedNumber)).toEqual([answer, '7']);
		expect(lab.history.document).toBe(document);
		await model.again();
		expect(model.feedback).toBeNull();
	},
);

test('a choice has its feedback again after a return, until another one is chosen', async () => {
	const { model, learner } = await guideOf(CLAIM, { replies: { fails: 'It is not complete.' } });
	learner.note('test', CLAIM.id, { draft: 'fails' });
	expect(model.feedback).toBeNull();
	learner.note('test', CLAIM.id, { answer: 'gone', draft: null });
	expect(model.feedback).toBeNull();
	learner.note('test', CLAIM.id, { answer: 'fails' });
	expect(model.feedback).toMatchObject({ good: false, text: 'It is not complete.', again: true });
	model.change('waits');
	expect(model.feedback).toBeNull();
	model.choose(CLAIM, 'waits');
	expect(model.feedback).toMatchObject({ good: true });
	expect(model.feedback?.again).toBeUndefined();
});

test('what the state of a step hides stays hidden until the step is done', async () => {
	const step: AssembleStep = {
		id: 'order',
		kind: 'assemble',
		open: '/frame?hex=8100&from=server&later=hidden',
		pieces: [
			{ id: 'first', text: 'Close' },
			{ id: 'second', text: 'FIN' },
		],
		decoys: [],
		order: [],
	};
	const { model } = await guideOf(step, {});
	expect([model.veils, model.hidesLater]).toEqual([false, true]);
	model.judged(true, null, NO_FACTS, 'first second');
	expect([model.progress.done, model.hidesLater]).toEqual([true, false]);
});

test('a right answer may be told something besides, with its rule', async () => {
	const step: BeEndpointStep = {
		id: 'pong',
		kind: 'endpoint',
		role: 'client',
		open: '/frame?hex=8900&from=server',
		solution: 'answer:8a8037fa213d',
		mistakes: [],
	};
	const { model } = await guideOf(step, { done: 'A Pong.' });
	model.judged(true, null, NO_FACTS, 'answer', { text: 'A key.', rule: 'mask-key-unpredictable' });
	expect(model.feedback).toMatchObject({
		good: true,
		text: 'A Pong.\nA key.',
		rule: 'mask-key-unpredictable',
	});
	expect(model.progress.done).toBe(true);
});

test('the last hint marks the questions about its step for later lessons, the first two do not', async () => {
	const exit: CheckStep = {
		...CHECK,
		items: [
			{ ...QUESTION, id: 'about-it', step: 'longer' },
			{ ...QUESTION, id: 'other', step: 'else' },
		],
	};
	const { model, learner } = await guideOf(LONGER, {}, [exit]);
	await model.hint();
	await model.hint();
	expect(learner.progress.missed).toEqual([]);
	await model.hint();
	expect(model.repeats).toBe(true);
	expect(learner.progress.missed).toEqual([{ lesson: 'test', item: 'about-it', due: [3, 5] }]);
});
