// Every lesson of the course: the checks of lessons from files find no problem and no warning in it. The other
// tests are about what a teacher's lesson may do and the course does not.
import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../src/app/learn/lesson-step.ts';
import { sectionAddress } from '../../src/app/learn/section-address.ts';
import { readHex } from '../../src/engine/bytes/index.ts';
import { RULES, type RuleCode } from '../../src/engine/report/index.ts';
import { checkLessonFile } from '../../src/app/learn/own/check-lesson-file.ts';
import { lessonFileText } from '../../src/app/learn/own/lesson-file.ts';
import { askedForm, holds, isNear } from '../../src/lessons/conditions.ts';
import { BUGS } from '../../src/lessons/bugs.ts';
import { CLAIMS } from '../../src/lessons/claims.ts';
import { loadCourse } from '../../src/lessons/course.ts';
import type { CourseLesson } from '../../src/lessons/lesson.ts';
import { answerFacts, writtenAnswer } from '../../src/lessons/endpoint-judge.ts';
import { frameFacts, wireBytes } from '../../src/lessons/facts/frame-facts.ts';
import {
	exitCheck,
	itemsOf,
	labOfAddress,
	lessonParts,
	playableSteps,
	type BeEndpointStep,
	type DoStep,
	type Facts,
	type Lesson,
	type LessonSource,
	type Step,
} from '../../src/lessons/lesson.ts';
import type { LessonWords } from '../../src/strings/lesson-words.ts';
import { LOCALES, type Locale } from '../../src/strings/locale.ts';
import { openInNewLab } from '../support/open-address.ts';
import lessonSteps from '../vectors/lesson-steps.json' with { type: 'json' };

const WORDS = import.meta.glob<CourseLesson>('../../src/lessons/course/*/index.ts', {
	eager: true,
});
const COURSE = await loadCourse();

/** The title of the last step of each lesson. */
const READ_TITLES = { en: 'You can now read this', 'zh-CN': '这段你已经读得懂了' } as const;
/** How much a learner reads before there is something to do: words in English, characters in Chinese. */
const MOST_BEFORE = { en: 45, 'zh-CN': 110 } as const;
/** The steps that lessons had when they were longer. */
const STEPS_OF_OLD: Readonly<Record<string, readonly string[]>> = lessonSteps;
/** What the step says that ends a part of a long lesson. */
const PART_ENDS = {
	en: (part: number) => `Part ${String(part)} ends here.`,
	'zh-CN': (part: number) => `第 ${String(part)} 部分到此结束。`,
} as const;

function wordsOf(id: string, locale: Locale): LessonWords {
	return WORDS[`../../src/lessons/course/${id}/index.ts`]!.words[locale];
}

test('the course has thirteen lessons, numbered from 1, each with the name of its folder', () => {
	expect(COURSE.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
	const folders = Object.keys(WORDS).map((file) => file.split('/').at(-2));
	expect(COURSE.map(({ id }) => id).sort()).toEqual(folders.sort());
});

test('no question has the id of another one, because the exam asks those of all lessons', () => {
	const ids = COURSE.flatMap((lesson) => itemsOf(lesson).map(({ id }) => id));
	expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(COURSE.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
	const played = playableSteps(lesson);

	test('has no problem and no warning', async () => {
		const words = { en: wordsOf(lesson.id, 'en'), 'zh-CN': wordsOf(lesson.id, 'zh-CN') };
		const { problems } = await checkLessonFile(lessonFileText({ lesson, words }), openInNewLab);
		expect(problems).toEqual([]);
	});

	test('has at most seven steps, one number to type, and a quarter of an hour', () => {
		expect(lesson.steps.length).toBeLessThanOrEqual(7);
		const numbers = lesson.steps.filter(
			(step) => step.kind === 'predict' && step.answer.type === 'number',
		);
		expect(numbers.length).toBeLessThanOrEqual(1);
		// To write a server takes longer.
		expect(lesson.minutes).toBeLessThanOrEqual(lesson.id === 'build-it' ? 25 : 15);
	});

	test('begins with something to do, and ends with real bytes that the learner can read by then', () => {
		expect(lesson.steps[0]!.kind).not.toBe('look');
		const { id } = lesson.steps.at(-1)!;
		for (const locale of LOCALES) {
			expect(wordsOf(lesson.id, locale).steps[id]!.title).toBe(READ_TITLES[locale]);
		}
	});

	test('has each step that a link or the progress of a learner may name', () => {
		const ids = played.map(({ id }) => id);
		expect((STEPS_OF_OLD[lesson.id] ?? []).filter((id) => !ids.includes(id))).toEqual([]);
	});

	test('marks in the lab what each look step is about', () => {
		const looked = played.filter(({ kind }) => kind === 'look');
		for (const { id, pins = [], open } of looked) {
			const selects = labOfAddress(open).query.includes('select=');
			expect(pins.length > 0 || selects, id).toBe(true);
		}
	});

	test('says of each step and each question where to read about it', () => {
		for (const step of played) {
			if (step.kind !== 'check') expect(hasSource(step), step.id).toBe(true);
			else for (const item of step.items) expect(hasSource(item), item.id).toBe(true);
		}
	});

	test('links a mistake to a rule that its bytes break, or to a section', () => {
		for (const step of played) {
			if (step.kind !== 'do' && step.kind !== 'endpoint') continue;
			for (const mistake of step.mistakes) {
				const broken = brokenBy(step, mistake.example);
				if (broken === null || broken('failure.rule') === null) continue;
				const { rule, section } = hasSource(mistake) ? mistake : step;
				if (rule === undefined) expect.soft(section, `${step.id}, ${mistake.id}`).toBeDefined();
				else expect.soft(isFelt(rule, broken), `${step.id}, ${mistake.id}: ${rule}`).toBe(true);
			}
		}
	});

	test('recognises three wrong answers in each task, apart from its beginning', async () => {
		for (const step of played) {
			if (step.kind !== 'do' && step.kind !== 'endpoint') continue;
			const begun = step.kind === 'do' ? await factsAt(step.open) : null;
			const made = step.mistakes.filter(({ when }) => begun === null || !holds(when, begun));
			expect(made.length, step.id).toBeGreaterThanOrEqual(3);
			for (const locale of LOCALES) {
				const { mistakes = {} } = wordsOf(lesson.id, locale).steps[step.id]!;
				const texts = step.mistakes.map(({ id }) => mistakes[id]);
				expect(new Set(texts).size, `${step.id}, ${locale}`).toBe(step.mistakes.length);
			}
		}
	});

	test('shows the goal of a task, and a number to predict, in no step before it', async () => {
		for (const [i, step] of played.entries()) {
			// What is practised may have been shown in the lesson, and the other way round it may not.
			const from = i < lesson.steps.length ? 0 : lesson.steps.length;
			const earlier = played.slice(from, i).flatMap(statesOf);
			for (const facts of await factsOfAll(earlier, labOfAddress(step.open).lab)) {
				// A heartbeat that another step shows has Pings without payload, and so half of the bytes.
				if (step.kind === 'do' && step.id !== 'budget') {
					expect(holds(step.goal, facts), step.id).toBe(false);
				}
				if (step.kind !== 'predict' || step.answer.type !== 'number') continue;
				const { fact, within } = step.answer;
				const [then] = await factsOfAll([step.then], labOfAddress(step.then).lab);
				const [shown, asked] = [facts(fact), then!(fact)];
				// No lab shows the result of the cuts.
				if (typeof shown !== 'number' || fact === 'slicings.same') continue;
				expect(isNear(shown, Number(asked), within), `${step.id}: ${String(shown)}`).toBe(false);
			}
		}
	});

	test('leads back from each question of its exit check to a step that teaches the answer', () => {
		const items = exitCheck(lesson)!.items;
		expect(items.filter(({ step }) => step === undefined)).toEqual([]);
	});

	test('links in its texts to claims and bugs that are there, to the same ones in both languages', () => {
		const linksOf = (locale: Locale) =>
			JSON.stringify(wordsOf(lesson.id, locale)).match(/\]\(#[^)]*\)/g) ?? [];
		const cards = [
			...CLAIMS.map(({ id }) => `](#/learn/claims/${id})`),
			...BUGS.map(({ id }) => `](#/learn/bugs/${id})`),
		];
		expect(linksOf('en').filter((link) => !cards.includes(link))).toEqual([]);
		expect(linksOf('zh-CN').toSorted()).toEqual(linksOf('en').toSorted());
	});

	test('draws at least three of more items in each check', () => {
		for (const step of played) {
			if (step.kind !== 'check') continue;
			expect(step.draw).toBeGreaterThanOrEqual(3);
			expect(step.items.length).toBeGreaterThan(step.draw);
		}
	});

	test('opens a whole key beside questions, if they are asked in Accept key', async () => {
		for (const step of played) {
			if (step.kind !== 'check' || labOfAddress(step.open).lab !== 'accept-key') continue;
			expect((await factsAt(step.open))('key.bytes'), step.id).toBe(16);
		}
	});

	test('says the form of each typed answer, and asks for hex where it says so', () => {
		for (const item of itemsOf(lesson)) {
			if (item.type !== 'typed') continue;
			expect(askedForm(item), item.id).toBe(item.form);
			const { question } = wordsOf(lesson.id, 'en').items![item.id]!;
			expect(/\bhex\b/.test(question), item.id).toBe(item.form === 'hex');
		}
	});

	describe.each(LOCALES)('in %s', (locale) => {
		const words = wordsOf(lesson.id, locale);

		test('says little before there is something to do', () => {
			for (const { id } of played) {
				const { text, task = '' } = words.steps[id]!;
				expect(lengthBefore([...text, task].join(' '), locale), id).toBeLessThanOrEqual(
					MOST_BEFORE[locale],
				);
			}
		});

		test('writes the bytes of an answer in no text before it', () => {
			for (const [i, step] of played.entries()) {
				if (step.kind !== 'endpoint' || !step.solution.startsWith('answer:')) continue;
				const { text, task = '' } = words.steps[step.id]!;
				const earlier = played.slice(0, i).flatMap((one) => textsOf(one, words));
				const bytes = step.solution.slice('answer:'.length);
				for (const one of [...earlier, ...text, task]) {
					expect(one.replaceAll(' ', ''), step.id).not.toContain(bytes);
				}
			}
		});

		test('has no right choice that is much longer than all others', () => {
			for (const { id, right, texts } of choicesOf(lesson, words)) {
				const others = Object.keys(texts).filter((one) => one !== right);
				const longest = Math.max(...others.map((one) => lengthOf(texts[one]!)));
				expect(lengthOf(texts[right]!), id).toBeLessThanOrEqual(longest * 1.25 + 3);
			}
		});

		test('says at the end of each part but the last that the learner can stop', () => {
			const ends = lessonParts(lesson).slice(0, -1);
			for (const [i, { steps }] of ends.entries()) {
				expect(words.steps[steps.at(-1)!.id]!.done).toContain(PART_ENDS[locale](i + 1));
			}
		});

		test('has a title, what the learner can do, and the words in the order of the steps', () => {
			expect(words.title).not.toBe('');
			expect(words.can).not.toBe('');
			expect(Object.keys(words.steps)).toEqual(played.map(({ id }) => id));
			expect(Object.keys(words.items ?? {})).toEqual(itemsOf(lesson).map(({ id }) => id));
		});
	});
});

describe.each(LOCALES)('in %s', (locale) => {
	test('the right choice is seldom the longest one', () => {
		const all = COURSE.flatMap((lesson) => choicesOf(lesson, wordsOf(lesson.id, locale)));
		const longest = all.filter(({ right, texts }) =>
			Object.entries(texts).every(
				([id, text]) => id === right || lengthOf(text) < lengthOf(texts[right]!),
			),
		);
		expect(longest.length / all.length).toBeLessThan(0.25);
	});
});

interface ChoiceTexts {
	readonly id: string;
	readonly right: string;
	readonly texts: Readonly<Record<string, string>>;
}

/** The choices of the predictions, explanations and questions of a lesson. */
function choicesOf(lesson: Lesson, words: LessonWords): readonly ChoiceTexts[] {
	return playableSteps(lesson).flatMap((step): readonly ChoiceTexts[] => {
		const { id } = step;
		const { choices: texts = {} } = words.steps[id]!;
		if (step.kind === 'explain') return [{ id, right: step.right, texts }];
		if (step.kind === 'predict' && step.answer.type === 'choice') {
			return [{ id, right: step.answer.right, texts }];
		}
		if (step.kind !== 'check') return [];
		return step.items.flatMap((item) =>
			item.type === 'choice'
				? [{ id: item.id, right: item.right, texts: words.items?.[item.id]?.choices ?? {} }]
				: [],
		);
	});
}

/** How long a text is to read: in English its words, in Chinese its characters. A piece of code is one of them, a block or a pair is none. */
function lengthBefore(text: string, locale: Locale): number {
	const read = text
		.replace(/```[^]*?```|`[^`]*` → `[^`]*`/g, '')
		.replace(/`[^`]*`|\{[^}]*\}/g, ' x ');
	const plain = read.replaceAll(/[*①-⑨]/g, '');
	return locale === 'en'
		? plain.trim().split(/\s+/).length
		: [...plain.replaceAll(/\s/g, '')].length;
}

/** The length of a text as the page shows it. */
function lengthOf(text: string): number {
	return [...text.replaceAll(/[`*]/g, '')].length;
}

function hasSource({ rule, section }: LessonSource): boolean {
	return rule !== undefined || (section !== undefined && sectionAddress(section) !== null);
}

/** The facts of the bytes of a mistake, without an extension; null if it has no such bytes. */
function brokenBy(step: DoStep | BeEndpointStep, example: string): Facts | null {
	const { lab, query } = labOfAddress(step.open);
	if (lab !== 'frame' || query.includes('deflate=1')) return null;
	if (step.kind === 'endpoint') {
		const answer = writtenAnswer(example);
		return answer?.type === 'answer' ? answerFacts(step.role, answer) : null;
	}
	const state = parametersOf(example);
	const from = state.get('from') === 'client' ? 'client' : 'server';
	return frameFacts(wireBytes(readHex(state.get('hex') ?? '').bytes, from));
}

/** Whether bytes break this rule, or look as bytes that break it. */
function isFelt(rule: string, broken: Facts): boolean {
	const seenAs = Object.hasOwn(RULES, rule) ? RULES[rule as RuleCode].seenAs : [];
	return [rule, ...seenAs].some((code) => broken(`rule.${code}`) === true);
}

/** The states of a lab that a step shows, or that a learner reaches in it. */
function statesOf(step: Step): readonly string[] {
	switch (step.kind) {
		case 'predict':
			return [step.open, step.then];
		case 'do':
			return [step.open, step.solution];
		case 'assemble':
			return [step.open, ...(step.then === undefined ? [] : [step.then])];
		default:
			return [step.open];
	}
}

/** Holds the facts of each state that was opened, since many steps ask for the same states. */
const known = new Map<string, Promise<Facts>>();

function factsAt(state: string): Promise<Facts> {
	const facts = known.get(state) ?? openInNewLab(state).then((opened) => opened.facts);
	known.set(state, facts);
	return facts;
}

function factsOfAll(states: readonly string[], lab: string): Promise<readonly Facts[]> {
	return Promise.all(states.filter((state) => labOfAddress(state).lab === lab).map(factsAt));
}

/** What a learner reads in a step that is done. */
function textsOf(step: Step, { steps }: LessonWords): readonly string[] {
	const { text, task = '', done = '', hints = [], choices = {} } = steps[step.id]!;
	const pieces = step.kind === 'assemble' ? [...step.pieces, ...step.decoys] : [];
	const codes = pieces.map((piece) => piece.text);
	return [...text, task, done, ...hints, ...Object.values(choices), ...codes];
}

test('lesson 12 says where its questions lead back what they ask: the smallest frame, and the mask inside TLS', () => {
	const lesson = COURSE.find(({ id }) => id === 'build-it')!;
	for (const item of itemsOf(lesson)) {
		if (item.id !== 'smallest-frame' && item.id !== 'mask-in-tls') continue;
		const claim = { 'smallest-frame': 'smallest-frame', 'mask-in-tls': 'masking-encrypts' }[
			item.id
		];
		for (const locale of LOCALES) {
			const { text, done } = wordsOf(lesson.id, locale).steps[item.step!]!;
			expect([...text, done].join('\n'), `${item.id}, ${locale}`).toContain(
				`(#/learn/claims/${claim})`,
			);
		}
	}
});

/** The steps in the lab Frame that ask for a frame without a fault, and whose solution begins with its first byte. */
const FRAME_TASKS = COURSE.flatMap((lesson) =>
	playableSteps(lesson).flatMap((step) =>
		step.kind === 'do' &&
		labOfAddress(step.solution).lab === 'frame' &&
		!step.goal.some(({ fact }) => fact === 'failure.rule')
			? [step]
			: [],
	),
);

test('a solution with a reserved bit in its first frame reaches no goal', async () => {
	expect(FRAME_TASKS.length).toBeGreaterThan(10);
	for (const { id, solution, goal } of FRAME_TASKS) {
		const [, first = ''] = /hex=(..)/.exec(solution)!;
		const reserved = (parseInt(first, 16) | 0x20).toString(16).padStart(2, '0');
		const { facts } = await openInNewLab(solution.replace(`hex=${first}`, `hex=${reserved}`));
		expect.soft(holds(goal, facts), id).toBe(false);
	}
});

test.each([
	['one byte less', '03c9c907'],
	['a zero byte more', '05c9c9070000'],
])('the rest of a compressed message is not right with %s', async (_, rest) => {
	const { goal } = FRAME_TASKS.find(({ id }) => id === 'fragments')!;
	const state = `/frame?hex=4103f248cd89017080${rest}&from=server&deflate=1`;
	expect(holds(goal, (await openInNewLab(state)).facts)).toBe(false);
});

test('Pings of the page, or texts of its script, are not the heartbeat of the server', async () => {
	const lesson = COURSE.find(({ id }) => id === 'real-network')!;
	const step = playableSteps(lesson).find(({ id }) => id === 'production') as DoStep;
	for (const { example } of step.mistakes.filter(({ id }) =>
		['page-pings', 'messages'].includes(id),
	)) {
		const { facts } = await openInNewLab(example);
		expect([facts('client.code'), facts('client.clean')]).toEqual([1000, true]);
		expect(holds(step.goal, facts)).toBe(false);
	}
});

test('lesson 3 recognises the common mistakes of the computation in each pair to build', () => {
	const steps = playableSteps(COURSE.find(({ id }) => id === 'accept-key')!);
	const pairs = steps.filter((step): step is DoStep => {
		return step.kind === 'do' && step.goal.some(({ fact }) => fact === 'match');
	});
	expect(pairs.map(({ id }) => id)).toEqual(['forged', 'lost-key']);
	for (const { id, mistakes } of pairs) {
		const named = mistakes.flatMap(({ when }) => when.filter(({ fact }) => fact === 'mistake'));
		expect(
			named.flatMap(({ is }) => is),
			id,
		).toEqual(expect.arrayContaining(['key-decoded', 'guid-missing', 'hex-encoded', 'key-crlf']));
	}
});

test('lesson 3 practises two parts of an accept value', () => {
	const { practice = [] } = COURSE.find(({ id }) => id === 'accept-key')!;
	const parts = practice.filter(
		({ kind, section }) => kind === 'predict' && section === 'RFC 4648 §4',
	);
	expect(parts.map(({ id }) => id)).toEqual(['first-group', 'last-group']);
});

describe('lesson 11', () => {
	const steps = playableSteps(COURSE.find(({ id }) => id === 'polling')!);

	test('asks for the bytes per minute of four transports, and for each mean delay within 20 %', () => {
		const asked = steps.flatMap((step) =>
			step.kind === 'predict' && step.answer.type === 'number' ? [step.answer] : [],
		);
		// The mean delay of SSE is that of WebSocket, as the step says.
		expect(asked.map(({ fact }) => fact).toSorted()).toEqual([
			'long-polling.mean',
			'long-polling.minute',
			'short-polling.mean',
			'short-polling.minute',
			'sse.minute',
			'websocket.mean',
			'websocket.minute',
		]);
		expect(asked.every(({ within }) => within === 0.2)).toBe(true);
	});

	test('lets the learner set the message rate, the round trip and the size of the headers', async () => {
		const { open, goal } = steps.find(({ id }) => id === 'three-parts') as DoStep;
		const { facts } = await openInNewLab(open);
		const unmet = goal.filter((one) => one.is !== undefined && !holds([one], facts));
		expect(unmet.map(({ fact }) => fact)).toEqual(['rate', 'rtt', 'headers']);
	});
});

describe('the handshake that lesson 13 asks for', () => {
	const steps = playableSteps(COURSE.find(({ id }) => id === 'extensions')!);
	const { solution, goal } = steps.find(({ id }) => id === 'agree') as DoStep;
	/** The solution with another spelling of some of its lines. */
	function spelled(...changes: readonly (readonly [from: string, to: string])[]): string {
		const { lab, query } = labOfAddress(solution);
		const heads = [...new URLSearchParams(query)].map(([name, head]) => {
			const changed = changes.reduce((text, [from, to]) => text.replaceAll(from, to), head);
			return `${name}=${encodeURIComponent(changed)}`;
		});
		return `/${lab}?${heads.join('&')}`;
	}

	test.each([
		['as in the hint', []],
		['names of fields in lower case', [['Sec-WebSocket-', 'sec-websocket-']]],
		['names of fields in capitals', [['Sec-WebSocket-Protocol', 'SEC-WEBSOCKET-PROTOCOL']]],
		['no space after the comma', [['chat.v2, chat.v1', 'chat.v2,chat.v1']]],
		['spaces around the comma', [['chat.v2, chat.v1', '  chat.v2 ,   chat.v1 ']]],
		['a tab after the comma', [['chat.v2, chat.v1', 'chat.v2,\tchat.v1']]],
		['an empty member', [['chat.v2, chat.v1', 'chat.v2,, chat.v1']]],
		['two lines', [['chat.v2, chat.v1', 'chat.v2\r\nSec-WebSocket-Protocol: chat.v1']]],
		['no space after the colon', [[': chat.v', ':chat.v']]],
		[
			'the offer of Chromium',
			[
				[
					'13\r\nSec-WebSocket-Protocol',
					'13\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nSec-WebSocket-Protocol',
				],
			],
		],
	] as const)('may be written with another spelling: %s', async (_, changes) => {
		const { facts } = await openInNewLab(spelled(...changes));
		expect(holds(goal, facts)).toBe(true);
	});

	test.each([
		['another order', [['chat.v2, chat.v1', 'chat.v1, chat.v2']]],
		['another letter case of a name', [['chat.v2', 'Chat.v2']]],
		['one name', [['chat.v2, ', '']]],
		['a third name', [['chat.v2, chat.v1', 'chat.v2, chat.v1, chat']]],
	] as const)('may not have other names: %s', async (_, changes) => {
		const { facts } = await openInNewLab(spelled(...changes));
		expect(holds(goal, facts)).toBe(false);
	});
});

test('lesson 13 is about HTTP/3, too, and asks for it', () => {
	const lesson = COURSE.find(({ id }) => id === 'extensions')!;
	const asked = itemsOf(lesson).filter(({ section }) => section?.startsWith('RFC 9220'));
	expect(asked.map(({ step }) => step)).toEqual(['http2']);
	for (const locale of LOCALES) {
		expect(wordsOf(lesson.id, locale).steps['http2']!.done).toContain('RFC 9220');
	}
});
