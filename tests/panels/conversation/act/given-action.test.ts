import { describe, expect, test } from 'vitest';
import { ACTIONS, actionKindsOf } from '../../../../src/engine/simulation/index.ts';
import {
	actKindsOf,
	readGiven,
	type ActKind,
	type GivenValues,
} from '../../../../src/panels/conversation/act/given-action.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';

const read = (kind: ActKind, values: GivenValues = {}) => {
	const given = Object.entries(values).map(([name, value]) => [`${kind}.${name}`, value]);
	const who = actKindsOf('network').includes(kind) ? 'network' : 'client';
	return readGiven(who, kind, Object.fromEntries(given) as GivenValues);
};

test('the user can do all actions of a script, and send a text in fragments', () => {
	for (const who of ['client', 'server', 'network'] as const) {
		const kinds = actKindsOf(who);
		expect(kinds).toEqual(expect.arrayContaining([...actionKindsOf(who)]));
		expect(kinds.includes('fragments')).toBe(who !== 'network');
	}
});

test('each kind is an action before anything is typed', () => {
	for (const kind of actionKindsOf('client'))
		expect(read(kind).action).toEqual(ACTIONS[kind].start);
});

test.each([
	['text', { text: '' }, { type: 'text', text: '' }],
	['text', { fragmentBytes: '3' }, { type: 'text', text: 'Hello', fragmentBytes: 3 }],
	['fragments', {}, { type: 'text', text: 'Hello', fragmentBytes: 2 }],
	['fragments', { fragmentBytes: ' ' }, { type: 'text', text: 'Hello' }],
	['fragment', { last: true }, { type: 'fragment', text: 'Hel', last: true }],
	['binary', { hex: '' }, { type: 'binary', hex: '' }],
	['raw', { hex: ' 81 01 41 ' }, { type: 'raw', hex: ' 81 01 41 ' }],
	['pong', { text: 'p' }, { type: 'pong', text: 'p' }],
	['close', { code: '4000', reason: 'bye' }, { type: 'close', code: 4000, reason: 'bye' }],
	['close', { code: ' ' }, { type: 'close' }],
	['bulk', { times: '2', below: '9' }, { type: 'bulk', bytes: 65_536, times: 2, below: 9 }],
	['drop', { above: '7' }, { type: 'drop', above: 7 }],
	['lose', { from: 'client' }, { type: 'lose', from: 'client' }],
] as const)('%s with %j is an action', (kind, values, action) => {
	const reading = read(kind, values);
	expect(reading.action).toEqual(action);
	expect(reading.problems.size).toBe(0);
});

describe('a fault is shown at its field, in both languages', () => {
	test.each<[ActKind, GivenValues, Record<string, [RegExp, RegExp]>]>([
		['binary', { hex: '8' }, { hex: [/column 1: a byte needs two/, /第 1 列：一个字节需要两位/] }],
		[
			'raw',
			{ hex: '81 xy' },
			{ hex: [/column 4: “xy” is not a hex/, /第 4 列：“xy”不是十六进制/] },
		],
		['raw', { hex: ' ' }, { hex: [/at least one byte/, /至少输入一个字节/] }],
		[
			'fragments',
			{ fragmentBytes: '0' },
			{ fragmentBytes: [/0 is out of range: enter 1 to/, /0 超出范围，应在 1 到/] },
		],
		['fragments', { fragmentBytes: '1.5' }, { fragmentBytes: [/a whole number/, /整数/] }],
		['ping', { text: '♥'.repeat(42) }, { text: [/126 bytes are too many.*125/, /126 字节.*125/] }],
		[
			'close',
			{ code: '70000' },
			{ code: [/70000 is out of range: enter 0 to 65535/, /70000 超出范围/] },
		],
		['close', { code: 'ten' }, { code: [/Expected a number/, /这里应为数字/] }],
		['close', { code: '', reason: 'bye' }, { reason: [/needs a close code/, /必须填写关闭码/] }],
		[
			'close',
			{ reason: 'a'.repeat(124) },
			{ reason: [/124 bytes are too many.*123/, /124 字节.*123/] },
		],
		[
			'close',
			{ code: '-1', reason: 'a'.repeat(201) },
			{ code: [/out of range/, /超出范围/], reason: [/too much/, /超出上限/] },
		],
	])('%s with %j', (kind, values, expected) => {
		const { action, problems } = read(kind, values);
		expect(action).toBeNull();
		expect([...problems.keys()].sort()).toEqual(Object.keys(expected).sort());
		for (const [name, texts] of Object.entries(expected)) {
			const problem = problems.get(name)!;
			for (const [i, { form }] of [en, zhCN].entries()) {
				const text = 'path' in problem ? form.wrong(problem) : form.unsendable(problem);
				expect(text).toMatch(texts[i]!);
			}
		}
	});
});

test('the longest control payload and reason fit', () => {
	expect(read('ping', { text: 'a'.repeat(125) }).problems.size).toBe(0);
	expect(read('close', { reason: 'a'.repeat(123) }).problems.size).toBe(0);
});

test('a value that only the conversation bounds is left to the conversation', () => {
	const { action, problems } = read('bulk', { bytes: '16777216', times: '2' });
	expect(problems.size).toBe(0);
	expect(action).toMatchObject({ times: 2 });
});
