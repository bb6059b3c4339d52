// The list of facts against the functions that answer them: over all states of the course and its cards, each
// listed name has a value of its type, and each name that a function knows is listed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/engine/report/index.ts';
import { BUGS } from '../../../src/lessons/bugs.ts';
import { CLAIMS } from '../../../src/lessons/claims.ts';
import { loadCourse } from '../../../src/lessons/course.ts';
import { answerFacts } from '../../../src/lessons/endpoint-judge.ts';
import { FACTS, isFact, listedName, type FactGroup } from '../../../src/lessons/facts/fact-list.ts';
import { LESSON_LABS, labOfAddress, type Facts } from '../../../src/lessons/lesson.ts';
import { serverFacts } from '../../../src/lessons/script/judge-server.ts';
import { judgeServer } from '../../support/judge-server.ts';
import { facts as EN } from '../../../src/strings/en/facts.ts';
import { factsIn } from '../../support/open-address.ts';

const COURSE = await loadCourse();

/** States in which facts have a value that have none in the course. */
const OTHERS = [
	'/conversation?json=' +
		encodeURIComponent(
			JSON.stringify({
				client: { reconnect: { policy: 'jitter', firstMs: 1000, mostMs: 2000, times: 3 } },
			}),
		),
];

function statesOf(lab: string): readonly string[] {
	const states = [
		...COURSE.flatMap(({ steps }) =>
			steps.flatMap((step) => [
				step.open,
				...(step.kind === 'predict' ? [step.then] : []),
				...(step.kind === 'do'
					? [step.solution, ...step.mistakes.map(({ example }) => example)]
					: []),
			]),
		),
		...[...CLAIMS, ...BUGS].map(({ proof }) => proof.open),
		...OTHERS,
	];
	return [...new Set(states.filter((state) => labOfAddress(state).lab === lab))];
}

/** Names that a listed name stands for. */
function named(name: string): readonly string[] {
	const filled: Readonly<Record<string, readonly string[]>> = {
		'<n>': ['0', '1'],
		'<rule>': Object.keys(RULES),
		'<name>': ['Host', 'Upgrade'],
		'<origin>': ['https://a.example'],
		'<path>': ['link.tls', 'client.kind'],
		'<transport>': ['short-polling', 'websocket'],
		'<setting>': ['rate', 'http'],
		'<case>': ['1.1', '1.2'],
	};
	const [place] = /<\w+>/.exec(name) ?? [];
	return place === undefined ? [name] : filled[place]!.map((text) => name.replace(place, text));
}

const TYPES = { number: 'number', text: 'string', 'yes-no': 'boolean' } as const;

function answered(group: FactGroup, all: readonly Facts[]) {
	const wrong: string[] = [];
	for (const [name, type] of Object.entries(FACTS[group])) {
		const values = named(name).flatMap((one) => all.map((facts) => facts(one)));
		if (values.includes(undefined)) wrong.push(`${name} is not answered`);
		const found = values.filter((value) => value !== null && value !== undefined);
		if (found.length === 0) wrong.push(`${name} has no value in any state`);
		if (type !== 'any' && found.some((value) => typeof value !== TYPES[type])) {
			wrong.push(`${name} is not always of the type ${type}`);
		}
	}
	return wrong;
}

describe.each(LESSON_LABS)('%s', (lab) => {
	test('each listed fact is answered, with a value of its type in some state', async () => {
		const all = await Promise.all(statesOf(lab).map((state) => factsIn(state)));
		expect(all.length).toBeGreaterThan(5);
		expect(answered(lab, all)).toEqual([]);
	});

	test('each name that the facts of the lab know is listed', () => {
		const source = readFileSync(
			join(import.meta.dirname, `../../../src/lessons/facts/${lab}-facts.ts`),
			'utf8',
		);
		const known = [...source.matchAll(/case '([^']+)'/g)].map(([, name]) => name!);
		expect(known.length).toBeGreaterThan(5);
		const listed = Object.keys(FACTS[lab]);
		const isListed = (name: string) =>
			listed.some((one) => one === name || one.split('.').includes(name));
		expect(known.filter((name) => !isListed(name))).toEqual([]);
	});

	test('has a meaning for each fact, in the same order', () => {
		expect(Object.keys(EN[lab])).toEqual(Object.keys(FACTS[lab]));
	});
});

test('the facts of an answer are answered', () => {
	const all = [
		answerFacts('client', { type: 'fail', code: 1002 }),
		answerFacts('server', { type: 'wait' }),
	];
	expect(answered('answer', all)).toEqual([]);
	expect(Object.keys(EN.answer)).toEqual(Object.keys(FACTS.answer));
});

test('the facts of a server are answered', () => {
	const task = { reads: 'messages', application: 'echo', cases: ['1.1', '1.2'] } as const;
	expect(answered('server', [serverFacts(judgeServer(task, 'function onRequest() {}'))])).toEqual(
		[],
	);
	expect(Object.keys(EN.server)).toEqual(Object.keys(FACTS.server));
});

test.each<[FactGroup, string, string | null]>([
	['frame', 'frame.0.opcode', 'frame.<n>.opcode'],
	['frame', 'frame.00.opcode', null],
	['frame', 'frame.-1.opcode', null],
	['frame', 'frame.0.opcodes', null],
	['frame', 'frame.0', null],
	['frame', 'frame', null],
	['frame', 'frames.x', null],
	['frame', 'rule.mask-server', 'rule.<rule>'],
	['frame', 'rule.constructor', null],
	['frame', 'rule.', null],
	['frame', '__proto__', null],
	['handshake', 'request.field.Sec-WebSocket-Key', 'request.field.<name>'],
	['handshake', 'request.field.', null],
	['conversation', 'status.https://a.example', 'status.<origin>'],
	['conversation', 'set.boxes.0.upgrades', 'set.<path>'],
	['compare', 'sse.requests', '<transport>.requests'],
	['compare', 'smoke.requests', null],
	['compare', 'rtt', '<setting>'],
])('in %s, %s has the listed name %s', (group, fact, name) => {
	expect(listedName(group, fact)).toBe(name);
	expect(isFact(group, fact)).toBe(name !== null);
});

test('an answer has the facts of its bytes, too', () => {
	expect(isFact('answer', 'frame.0.opcode')).toBe(true);
	expect(isFact('answer', 'answer.code')).toBe(true);
	expect(isFact('frame', 'answer.code')).toBe(false);
});
