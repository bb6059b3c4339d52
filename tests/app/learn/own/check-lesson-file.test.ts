// Each problem that the file of a lesson can have: a lesson without a problem is changed in one place, and this
// problem is found at its place. What a warning is about can be played.
import { describe, expect, test } from 'vitest';
import { checkLessonFile } from '../../../../src/app/learn/own/check-lesson-file.ts';
import { lessonFileText } from '../../../../src/app/learn/own/lesson-file.ts';
import { problemText } from '../../../../src/app/learn/own/problem-text.ts';
import {
	LESSON_ERRORS,
	LESSON_WARNINGS,
	type LessonProblemCode,
} from '../../../../src/lessons/file/lesson-problems.ts';
import { newProgress } from '../../../../src/lessons/progress.ts';
import { progressText } from '../../../../src/lessons/saved-progress.ts';
import { withValueAt } from '../../../../src/panels/conversation/build/paths.ts';
import { own as EN } from '../../../../src/strings/en/own-lessons.ts';
import { own as ZH } from '../../../../src/strings/zh-CN/own-lessons.ts';
import { openInNewLab } from '../../../support/open-address.ts';
import { SAMPLE } from '../../../support/sample-lesson.ts';

const TEXT = lessonFileText(SAMPLE);

function changed(path: string, value: unknown): string {
	return JSON.stringify(withValueAt(JSON.parse(TEXT), path, value), null, '\t');
}

async function problemsOf(text: string) {
	const { problems, file } = await checkLessonFile(text, openInNewLab);
	const found = problems.map(({ what }) => (what.type === 'lesson' ? what.problem : null));
	return { found, opened: file !== null, problems };
}

test('the sample has no problem', async () => {
	expect(await problemsOf(TEXT)).toEqual({ found: [], opened: true, problems: [] });
});

test('a number that is too great for a number is quoted as what it became', async () => {
	const { found } = await problemsOf(TEXT.replace(/"minutes": \d+/, '"minutes": 1e309'));
	expect(found).toMatchObject([{ path: 'minutes', code: 'not-expected', found: 'Infinity' }]);
});

/** A step whose case does not exist. */
const SCRIPT = {
	id: 'second',
	kind: 'script',
	open: '/frame?hex=8100&from=server',
	reads: 'messages',
	application: 'echo',
	cases: ['constructor'],
	program: 'function onRequest() {}',
	goal: [{ fact: 'cases.passed', atLeast: 1 }],
	solution: 'function onRequest() {}',
};

/** Returns further steps of the lesson: one to practise more, changed in a part. */
function more(change: object): readonly object[] {
	return [{ id: 'more', kind: 'look', open: '/frame?hex=8900&from=server', ...change }];
}

type Case = readonly [
	code: LessonProblemCode,
	path: string,
	value: unknown,
	/** The path of the problem if it differs from that of the change, and what is found there. */
	at?: string | undefined,
	found?: string,
];

const BEFORE_GUESS = 'steps[1].answer';
const CASES: readonly Case[] = [
	['no-lesson', 'steps', undefined, ''],
	['progress-file', '', JSON.parse(progressText(newProgress(1)))],
	['lab-file', '', { version: 1, lab: 'frame', document: {} }, '', 'frame'],
	['missing-member', 'steps[0].open', undefined],
	['missing-member', 'minutes', undefined],
	['missing-member', 'steps[0].kind', undefined],
	['unknown-member', 'steps[0].opens', 'x', undefined, 'opens'],
	['unknown-member', 'steps[3].goal[0].facts', 'x', undefined, 'facts'],
	['not-expected', 'version', 2, undefined, '2'],
	['not-expected', 'id', 'My lesson', undefined, '"My lesson"'],
	['not-expected', 'id', '__proto__'],
	['not-expected', 'minutes', 0.5],
	['not-expected', 'number', 'three'],
	['not-expected', 'steps', {}, undefined, '{…}'],
	['not-expected', 'steps[0]', [], undefined, '[…]'],
	['not-expected', 'steps[0].kind', 'constructor', undefined, '"constructor"'],
	['not-expected', 'steps[0].kind', 7],
	['not-expected', 'steps[0].open', 'frame?hex=8100'],
	['not-expected', 'steps[0].subgoal', 'mask'],
	['not-expected', 'steps[3].goal[0].is', { a: 1 }],
	['not-expected', 'steps[3].goal[0].fact', ''],
	['not-expected', 'words.en.steps', []],
	['not-expected', 'words.en.steps.see.title', null],
	['not-expected', 'words.en.steps.change.hints[1]', ''],
	['too-much', 'tiles', Array.from({ length: 7 }, () => 'x'), undefined, '7'],
	['too-much', 'steps[0].open', `/frame?hex=${'00'.repeat(20_000)}`],
	['too-few', 'steps[1].answer.choices', ['fails'], undefined, '1'],
	['too-few', 'steps[3].goal', []],
	['item-count', 'words.en.steps.change.hints', ['a', 'b'], undefined, '2'],
	['item-count', 'steps[5].order[0]', ['first']],
	['bad-character', 'words.en.title', 'a\u0007', undefined, 'U+0007'],
	['bad-character', 'words.en.title', 'a\ud800', undefined, 'U+D800'],
	['no-words', 'words.en', undefined, 'words'],
	['comparison', 'steps[3].goal[0].is', undefined, 'steps[3].goal[0]', 'frame.0.opcode'],
	['comparison', 'steps[3].goal[0].not', 1, 'steps[3].goal[0]'],
	['duplicate-id', 'steps[6].id', 'order'],
	['duplicate-id', 'steps[7].items[1].id', 'opcode'],
	['duplicate-id', 'steps[3].mistakes[1].id', 'ping'],
	['duplicate-id', 'steps[5].decoys[0].id', 'first'],
	['duplicate-id', 'steps[6].choices[2]', 'a'],
	['duplicate-id', 'practice', more({ id: 'order' }), 'practice[0].id', 'order'],
	['not-expected', 'practice', more({ kind: 'checks' }), 'practice[0].kind'],
	['not-expected', 'steps[0].shows', 'lab'],
	['other-lab', 'steps[0].shows', 'diagram', 'steps[0].open'],
	['unknown-rule', 'practice', more({ rule: 'constructor' }), 'practice[0].rule'],
	['state-not-read', 'practice', more({ open: '/frame?form=server' }), 'practice[0].open'],
	['missing-words', 'practice', more({}), 'words.en.steps.more', 'more'],
	['not-a-choice', `${BEFORE_GUESS}.right`, 'explodes', undefined, 'explodes'],
	['not-a-choice', 'steps[6].right', 'constructor'],
	['not-a-choice', 'steps[7].items[1].right', 'ping'],
	['unknown-piece', 'steps[5].order[0][1]', 'third', undefined, 'third'],
	['unknown-case', 'steps[1]', SCRIPT, 'steps[1].cases[0]', 'constructor'],
	['unknown-rule', 'steps[0].rule', 'constructor', undefined, 'constructor'],
	['unknown-rule', 'steps[3].mistakes[0].rule', '__proto__', undefined, '__proto__'],
	['unknown-lab', 'steps[0].open', '/rules/mask-client', undefined, 'rules/mask-client'],
	['unknown-lab', 'steps[0].open', '/__proto__?hex=8100', undefined, '__proto__'],
	['other-lab', 'steps[3].solution', '/accept-key?key=abc', undefined, 'accept-key'],
	['other-lab', 'steps[5].then', '/accept-key?key=abc', undefined, 'accept-key'],
	['other-lab', 'steps[4].open', '/accept-key?key=abc'],
	['state-not-read', 'steps[0].open', '/frame?hex=8100&form=server', undefined, 'form'],
	['state-not-read', 'steps[0].open', '/frame?hex=81zz&from=server', undefined, 'hex'],
	['state-not-read', 'steps[0].open', '/frame?hex=%E0%A4%A', undefined, 'hex=%E0%A4%A'],
	['state-not-read', 'steps[0].open', '/frame?s=AAAA', undefined, 's'],
	['state-not-read', 'steps[3].solution', '/frame?select=3', undefined, ''],
	['unknown-fact', 'steps[3].goal[0].fact', 'frame.0.opcodes', undefined, 'frame.0.opcodes'],
	['unknown-fact', 'steps[3].mistakes[0].when[0].fact', '__proto__'],
	['unknown-fact', 'steps[4].mistakes[0].when[0].fact', 'answer.text'],
	['unknown-fact', 'steps[1].answer.shownBy[0].fact', 'failure'],
	['unknown-fact', 'steps[2].answer.fact', 'size'],
	['unknown-fact', 'steps[7].items[0].proof.shownBy[0].fact', 'key'],
	[
		'not-shown',
		'steps[1].answer.shownBy[0].is',
		1007,
		'steps[1].answer.shownBy',
		'failure.code: 1002',
	],
	['not-shown', 'steps[7].items[0].proof.shownBy[0].is', 1, 'steps[7].items[0].proof.shownBy'],
	['no-number', 'steps[2].answer.fact', 'frame.0.text'],
	['no-number', 'steps[2].answer.mistakes[0]', { id: 'whole', is: -1 }],
	['goal-at-start', 'steps[3].goal[0].is', [9, 10], 'steps[3].goal'],
	['goal-not-reached', 'steps[3].solution', PONG_TO_BINARY(), undefined, 'frame.0.opcode: 2'],
	['mistake-is-right', 'steps[3].mistakes[2].example', '/frame?hex=8a00&from=server'],
	['mistake-is-right', 'steps[4].mistakes[0].example', 'answer:8a8000000000'],
	['mistake-is-right', 'steps[2].answer.mistakes[0]', { id: 'whole', is: 3 }],
	[
		'mistake-not-itself',
		'steps[3].mistakes[1].example',
		'/frame?hex=8900&from=server',
		undefined,
		'ping',
	],
	[
		'mistake-not-itself',
		'steps[3].mistakes[2].example',
		'/frame?hex=8b00&from=server',
		undefined,
		'',
	],
	['mistake-not-itself', 'steps[4].mistakes[2].example', 'wait', undefined, 'early'],
	['answer-form', 'steps[4].solution', 'answer:8a8', undefined, 'answer:8a8'],
	['answer-form', 'steps[4].mistakes[2].example', 'fail:abc'],
	['no-bytes', 'steps[4].open', '/frame?hex=&from=server'],
	['no-bytes', 'steps[4].before', '81 0'],
	['answer-not-strict', 'steps[4].solution', 'wait', undefined, 'wait'],
	['order-contradicts', 'steps[5].order', [['second', 'first']]],
	['draw-too-many', 'steps[7].draw', 3, undefined, '3'],
	['draw-too-many', 'steps[7].pass', 3],
	['unknown-step', 'steps[7].items[0].step', 'nowhere', undefined, 'nowhere'],
	['unknown-step', 'steps[7].items[0].step', 'exit', undefined, 'exit'],
	['missing-words', 'words.en.steps.see', undefined, undefined, 'see'],
	['missing-words', 'words.en.steps.change.task', undefined],
	['missing-words', 'words.en.steps.change.mistakes.close', undefined],
	['missing-words', 'words.en.steps.guess.choices.waits', undefined],
	['missing-words', 'words.en.items.opcode', undefined],
	['missing-words', 'words.en.items.answer.choices.pong', undefined],
	['not-pinnable', 'steps[0].pins', ['frames'], 'steps[0].pins[0]', 'frames'],
	['not-pinnable', 'steps[0].pins', ['unit.2'], 'steps[0].pins[0]', 'unit.2'],
	['not-pinnable', 'steps[0].pins', ['byte.900'], 'steps[0].pins[0]', 'byte.900'],
	['few-mistakes', 'steps[3].mistakes', []],
	['few-choices', 'steps[6].choices', ['a', 'b']],
	['no-exit-check', 'steps[7]', { id: 'exit', kind: 'look', open: '/frame' }, 'steps[7].kind'],
	['missing-hints', 'words.en.steps.order.hints', undefined],
	['missing-feedback', 'words.en.steps.guess.replies.fails', undefined],
	['missing-feedback', 'words.en.steps.count.unit', undefined],
	['unused-words', 'words.en.steps.constructor', { title: 'x' }],
	['unused-words', 'words.en.steps.see.task', 'x'],
	['unused-words', 'words.en.steps.order.mistakes.fourth', 'x'],
	['unused-words', 'words.en.teacher.notes.nowhere', ['x']],
	['unused-words', 'words.en.teacher.questions[0].before', 'nowhere'],
	['unknown-pin', 'words.en.steps.see.text[0]', 'The byte ①.', 'words.en.steps.see', '①'],
	['unnamed-pin', 'steps[0].pins', ['byte.0'], 'words.en.steps.see', 'byte.0'],
	['unknown-fact-in-text', 'words.en.steps.see.text[0]', 'It has {frame.0.colour}.'],
	['unknown-fact-in-text', 'words.en.steps.guess.choices.waits', 'With {frame.0}.'],
	['unknown-fact-in-text', 'words.en.items.opcode.because', 'It is {frame.0.colour}.'],
	['unknown-fact-in-text', 'words.en.items.answer.question', 'With {frame.0.opcode}?'],
	['unknown-fact-in-text', 'words.en.steps.be.otherwise', 'You sent {answer.colour}.'],
];

function PONG_TO_BINARY(): string {
	return '/frame?hex=8200&from=server';
}

describe('each problem', () => {
	test.each(CASES.map((one) => [one[0], one[1], one] as const))(
		'%s by %s is found at its place, with a sentence in both languages',
		async (code, path, [, , value, at = path, found]) => {
			const text = changed(path, value);
			const result = await problemsOf(text);
			const index = result.found.findIndex((one) => one?.code === code && one.path === at);
			expect(result.found[index], JSON.stringify(result.found)).toBeDefined();
			if (found !== undefined) expect(result.found[index]!.found).toBe(found);
			expect(result.opened).toBe(LESSON_WARNINGS.some((one) => one === code));
			const problem = result.problems[index]!;
			expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
			expect(problemText(problem, EN, 'en')).toMatch(/^[“A-Z0-9].*\.$/u);
			expect(problemText(problem, ZH, 'zh-CN')).toMatch(/。$/u);
		},
	);
});

test('every problem has a case', () => {
	const cases = new Set(CASES.map(([code]) => code));
	const all: readonly LessonProblemCode[] = [...LESSON_ERRORS, ...LESSON_WARNINGS];
	expect(all.filter((code) => !cases.has(code))).toEqual([]);
});

test('a file of a lab is for the lab with the name in the language', async () => {
	const text = JSON.stringify({ version: 1, lab: 'frame', document: {} });
	const [problem] = (await problemsOf(text)).problems;
	expect(problemText(problem!, EN, 'en')).toContain('saved in the Frame lab');
	expect(problemText(problem!, ZH, 'zh-CN')).toContain('“帧”');
});

test('an error of JSON has its line and column', async () => {
	const { problems, file, errors } = await checkLessonFile('{\n\t"version": 1,,\n}', openInNewLab);
	expect([file, errors]).toEqual([null, 1]);
	expect(problems).toMatchObject([{ line: 2, column: 15, what: { type: 'json' } }]);
	expect(problemText(problems[0]!, EN, 'en')).toBe('Expected a name in double quotes, found ,.');
});

test('a value is found at its line and column', async () => {
	const text = changed('steps[3].goal[0].fact', 'nothing');
	const { problems } = await checkLessonFile(text, openInNewLab);
	const lines = text.split('\n');
	const line = lines.findIndex((one) => one.includes('"nothing"'));
	expect(problems[0]).toMatchObject({ line: line + 1, column: lines[line]!.indexOf('"no') + 1 });
});

test('a file with very many problems lists the first ones and counts the others', async () => {
	const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${String(i)}`, 1]));
	const { problems, errors, file } = await checkLessonFile(
		JSON.stringify({ ...JSON.parse(TEXT), ...many }),
		openInNewLab,
	);
	expect([problems.length, errors, file]).toEqual([50, 5000, null]);
});

test('a whole address of the site is taken from its # on', async () => {
	const text = changed('steps[0].open', 'https://example.org/x/#/frame?hex=8900&from=server');
	const { file, problems } = await checkLessonFile(text, openInNewLab);
	expect(problems).toEqual([]);
	expect(file?.lesson.steps[0]!.open).toBe('/frame?hex=8900&from=server');
});

test('lists that may be empty may be left out', async () => {
	const { steps: _, ...rest } = JSON.parse(TEXT) as Record<string, unknown>;
	const step = { id: 'see', kind: 'look', open: '/frame?hex=8900&from=server' };
	const text = JSON.stringify({
		...rest,
		number: undefined,
		tiles: undefined,
		steps: [step],
		words: { en: { title: 'T', steps: { see: { title: 'S' } } } },
	});
	const { file } = await checkLessonFile(text, openInNewLab);
	expect(file?.lesson).toMatchObject({ number: null, tiles: [], steps: [step] });
	expect(file?.words.en).toEqual({ title: 'T', can: '', steps: { see: { title: 'S', text: [] } } });
});

test('a lesson may have steps to practise more', async () => {
	const { lesson, words } = SAMPLE;
	const practice = more({}) as NonNullable<typeof lesson.practice>;
	const steps = { ...words.en!.steps, more: { title: 'More', text: [] } };
	const text = lessonFileText({
		lesson: { ...lesson, practice },
		words: { en: { ...words.en!, steps } },
	});
	const { file, problems } = await checkLessonFile(text, openInNewLab);
	expect(problems).toEqual([]);
	expect(file?.lesson.practice).toEqual(practice);
});

test('a program that is slow in each case keeps the page waiting for no more than a case', async () => {
	const slow = 'while (true) {}';
	const cases = ['1.1', '1.2'];
	const text = changed(
		'practice',
		more({ ...SCRIPT, id: 'more', cases, program: slow, solution: slow }),
	);
	let pauses = 0;
	await checkLessonFile(text, openInNewLab, () => {
		pauses++;
		return Promise.resolve();
	});
	expect(pauses).toBe(2 * cases.length);
});
