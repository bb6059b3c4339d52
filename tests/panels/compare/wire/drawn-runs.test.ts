import { expect, test } from 'vitest';
import { transportPlan } from '../../../../src/engine/compare/index.ts';
import type { Carriage } from '../../../../src/engine/compare/carriage.ts';
import { DEFAULT_CARRIAGE } from '../../../../src/engine/compare/carriage.ts';
import {
	copyOf,
	drawnMessages,
	hexOfRun,
	linesOfRun,
	MOST_DRAWN,
	payloadText,
} from '../../../../src/panels/compare/wire/drawn-runs.ts';
import { wireMessages, type WireRound } from '../../../../src/panels/compare/wire/wire-messages.ts';

const UPDATE: WireRound = { kind: 'update', count: 1 };

function messages(
	transport: Parameters<typeof transportPlan>[0],
	round = UPDATE,
	updateBytes = 20,
	change: Partial<Carriage> = {},
) {
	const plan = transportPlan(transport, { ...DEFAULT_CARRIAGE, ...change }, updateBytes);
	return wireMessages(plan, round).messages;
}

test('a small round is drawn whole', () => {
	for (const transport of ['short-polling', 'streaming', 'sse', 'websocket'] as const) {
		const all = messages(transport, { kind: 'update', count: 3 });
		const { messages: drawn, leftOut } = drawnMessages(all);
		expect(leftOut).toBe(0);
		expect(drawn.map(({ runs }) => runs)).toEqual(all.map(({ parts }) => parts));
		expect(drawn.every((one) => one.leftOut === 0)).toBe(true);
	}
});

test('the first 4 KiB of a long message are drawn, and the rest is counted', () => {
	const [frame] = drawnMessages(messages('websocket', UPDATE, 100_000)).messages;
	expect(frame!.runs.at(-1)).toEqual({ expense: 'payload', from: 10, to: MOST_DRAWN.messageBytes });
	expect(frame!.leftOut).toBe(100_010 - MOST_DRAWN.messageBytes);
});

test('at most 200 runs are drawn, of whatever round', () => {
	for (const http of ['http/1.1', 'http/2'] as const) {
		const all = messages('sse', { kind: 'update', count: 1000 }, 20, { http });
		const { messages: drawn, leftOut } = drawnMessages(all);
		const runs = drawn.reduce((sum, one) => sum + one.runs.length, 0);
		expect(runs).toBeLessThanOrEqual(MOST_DRAWN.runs);
		expect(runs).toBeGreaterThan(MOST_DRAWN.runs - 6);
		expect(drawn.length + leftOut).toBe(100);
		expect(leftOut).toBeGreaterThan(0);
	}
});

test('line endings are visible', () => {
	const [chunk] = messages('sse');
	const lines = chunk!.parts.map((part) => linesOfRun(chunk!, part));
	expect(lines).toEqual([
		[{ text: '1c', ending: '\\r\\n' }],
		[{ text: 'data: ', ending: '' }],
		[{ text: '{"t":"12:00:00.000"}', ending: '' }],
		[
			{ text: '', ending: '\\n' },
			{ text: '', ending: '\\n' },
		],
		[{ text: '', ending: '\\r\\n' }],
	]);
});

test('a frame is shown and copied as hex, text as it is', () => {
	const [frame] = messages('websocket', UPDATE, 1);
	expect(frame!.parts.map((part) => hexOfRun(frame!, part))).toEqual(['81 01', '31']);
	expect(copyOf(frame!)).toBe('81 01 31');
	expect(copyOf(messages('streaming', UPDATE, 1)[0]!)).toBe('1\r\n1\r\n');
});

test('a copy is whole even where the drawing is not', () => {
	const [chunk] = messages('streaming', UPDATE, 100_000);
	expect(copyOf(chunk!)).toHaveLength(chunk!.bytes.length);
});

test('the payload of a frame can be read, unless a mask hides it', () => {
	const texts = (all: ReturnType<typeof messages>) => all.map(payloadText);
	expect(texts(messages('websocket'))).toEqual(['{"t":"12:00:00.000"}']);
	expect(texts(messages('websocket', { kind: 'upstream', count: 1 }))).toEqual([null]);
	expect(texts(messages('short-polling'))).toEqual([null, null, null]);
	expect(texts(messages('long-polling', UPDATE, 7, { http: 'http/2' }))).toEqual([
		null,
		null,
		'{"n":1}',
	]);
	for (const bytes of [201, 100_000]) {
		const [text] = texts(messages('sse', UPDATE, bytes, { http: 'http/2' }));
		expect(text).toMatch(/^\{"t":.{195}…$/);
	}
	expect(texts(messages('websocket', UPDATE, 200))[0]).toHaveLength(200);
});
