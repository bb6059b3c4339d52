import { expect, test } from 'vitest';
import {
	simulateScenario,
	unitsOf,
	type Scenario,
} from '../../../../src/engine/simulation/index.ts';
import { diagramContentOf } from '../../../../src/panels/conversation/diagram/drawing.ts';
import {
	rowsText,
	ANY_RULE,
	isShown,
	rowsOf,
	rulesIn,
	type Filter,
} from '../../../../src/panels/conversation/diagram/table-rows.ts';
import {
	client,
	network,
	on,
	scenario,
	server,
} from '../../../../src/panels/conversation/scenes/scene.ts';
import { diagram as en } from '../../../../src/panels/conversation/strings/en/diagram.ts';
import { diagram as zhCN } from '../../../../src/panels/conversation/strings/zh-CN/diagram.ts';

const ALL: Filter = { side: null, kind: null, rule: null };

function rows(of: Scenario, words = en) {
	const timeline = simulateScenario(of);
	return rowsOf(diagramContentOf(timeline, unitsOf(timeline), 500), words);
}

const ECHO = scenario([
	client(on('open'), { type: 'text', text: 'Hi' }),
	server(on('message'), { type: 'echo' }),
	client(on('message'), { type: 'close', code: 1000 }),
	network(110, { type: 'lose', from: 'client' }),
]);

test('everything that is sent, done and received is a row, in order, with its trigger', () => {
	const found = rows(ECHO).filter(({ kind }) => kind !== 'tcp');
	expect(found.map(({ at, who, what, trigger }) => [at, who, what, trigger]).slice(0, 9)).toEqual([
		[50, 'Client → Server', 'GET /chat', 'SYN, ACK'],
		[75, 'Server', 'connection', 'GET /chat'],
		[75, 'Server → Client', '101 Switching Protocols', 'connection'],
		[100, 'Client', 'onopen', '101 Switching Protocols'],
		[100, 'Client', 'send(“Hi”)', 'onopen'],
		[100, 'Client → Server', 'text “Hi” · lost once', 'send(“Hi”)'],
		[110, 'Network', 'loses a segment', ''],
		[325, 'Server', 'message “Hi”', 'text “Hi” · lost once'],
		[325, 'Server', 'send(data)', 'message “Hi”'],
	]);
});

test('Chinese names the frames in Chinese, without a space before a quotation mark', () => {
	const frames = rows(ECHO, zhCN).filter(({ kind }) => kind === 'frame');
	expect(frames.map(({ what }) => what)).toEqual([
		'文本“Hi” · 丢失 1 次',
		'文本“Hi”',
		'Close 1000',
		'Close 1000',
	]);
});

test.each<[string, Partial<Filter>, number]>([
	['a side', { side: 'server' }, 1],
	['a kind', { kind: 'frame' }, 4],
	['both', { side: 'client', kind: 'http' }, 1],
	['what breaks no rule', { rule: ANY_RULE }, 0],
])('filtered by %s', (_, filter, least) => {
	const found = rows(ECHO).filter((row) => isShown(row, { ...ALL, ...filter }));
	expect(found.length).toBeGreaterThanOrEqual(least);
	for (const row of found) {
		if (filter.side !== undefined) expect(row.side).toBe(filter.side);
		if (filter.kind !== undefined) expect(row.kind).toBe(filter.kind);
	}
});

test('a filter by a rule leaves only its breaches', () => {
	const found = rows(scenario([server(120, { type: 'raw', hex: '83 00' })]));
	expect(rulesIn(found)).toEqual(['frame-opcode-reserved-data']);
	for (const rule of [ANY_RULE, 'frame-opcode-reserved-data'] as const) {
		expect(found.filter((row) => isShown(row, { ...ALL, rule }))).toHaveLength(1);
	}
	expect(found.some((row) => isShown(row, { ...ALL, rule: 'mask-client' }))).toBe(false);
});

test('a tolerated breach is found by its rule, not among the failures', () => {
	const found = rows(
		scenario([
			server(120, { type: 'fragment', text: 'a', last: false }),
			server(130, { type: 'raw', hex: '88 02 03 e8' }),
		]),
	);
	expect(rulesIn(found)).toContain('close-mid-message');
	expect(found.filter((row) => isShown(row, { ...ALL, rule: 'close-mid-message' }))).toHaveLength(
		1,
	);
	expect(found.filter((row) => isShown(row, { ...ALL, rule: ANY_RULE }))).toEqual([]);
});

test('copied rows have one line and six cells each, whatever a message contains', () => {
	const script = ['a\tb\r\nc', '=1+1'].map((text, i) =>
		server(120 + 10 * i, { type: 'text', text }),
	);
	const shown = rows(scenario(script));
	const lines = rowsText(shown, (ms) => `${ms} ms`, en.table).split('\n');
	expect(lines).toHaveLength(shown.length + 2);
	for (const line of lines.slice(0, -1)) expect(line.split('\t')).toHaveLength(6);
	expect(lines.find((line) => line.includes('a b'))).toContain('“a b c”');
	expect(rowsText([{ ...shown[0]!, what: '=1+1' }], String, en.table)).toContain("\t'=1+1\t");
});

test('both languages have words for all of it', () => {
	const english = rows(ECHO);
	const chinese = rows(ECHO, zhCN);
	expect(chinese.map(({ at }) => at)).toEqual(english.map(({ at }) => at));
	expect(chinese.every(({ what }) => what !== '')).toBe(true);
});
