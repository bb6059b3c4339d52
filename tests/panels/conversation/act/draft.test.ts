import { describe, expect, test } from 'vitest';
import {
	readDraft,
	START_DRAFT,
	type ActKind,
	type Draft,
} from '../../../../src/panels/conversation/act/draft.ts';

const read = (kind: Exclude<ActKind, 'change'>, change: Partial<Draft> = {}) =>
	readDraft(kind, { ...START_DRAFT, ...change });

test.each([
	['text', {}, { type: 'text', text: 'hello' }],
	['text', { text: '' }, { type: 'text', text: '' }],
	['fragments', { fragmentBytes: '3' }, { type: 'text', text: 'hello', fragmentBytes: 3 }],
	['fragment', { last: true }, { type: 'fragment', text: 'hello', last: true }],
	['binary', {}, { type: 'binary', hex: 'de ad be ef' }],
	['binary', { hex: '' }, { type: 'binary', hex: '' }],
	['raw', { hex: ' 81 01 41 ' }, { type: 'raw', hex: '81 01 41' }],
	['ping', {}, { type: 'ping', text: '' }],
	['pong', { ping: 'p' }, { type: 'pong', text: 'p' }],
	['close', {}, { type: 'close', code: 1000 }],
	['close', { code: '4000', reason: 'bye' }, { type: 'close', code: 4000, reason: 'bye' }],
	['close', { code: ' ' }, { type: 'close' }],
	['lose', { from: 'client' }, { type: 'lose', from: 'client' }],
	['drop', {}, { type: 'drop' }],
	['end', {}, { type: 'end' }],
	['vanish', {}, { type: 'vanish' }],
	['stall', {}, { type: 'stall' }],
	['resume', {}, { type: 'resume' }],
] as const)('%s with %j is an action', (kind, change, action) => {
	expect(read(kind, change)).toEqual({ action, problems: [] });
});

describe('what is wrong is told in its place', () => {
	test.each([
		['binary', { hex: '8' }, [{ kind: 'hex', field: 'hex', line: 1, column: 1, found: '' }]],
		['raw', { hex: '81 xy' }, [{ kind: 'hex', field: 'hex', line: 1, column: 4, found: 'xy' }]],
		['raw', { hex: ' ' }, [{ kind: 'empty', field: 'hex' }]],
		['fragments', { fragmentBytes: '0' }, [{ kind: 'fragment-bytes', field: 'fragmentBytes' }]],
		['fragments', { fragmentBytes: '1.5' }, [{ kind: 'fragment-bytes', field: 'fragmentBytes' }]],
		['ping', { ping: '♥'.repeat(42) }, [{ kind: 'control-long', field: 'ping', bytes: 126 }]],
		['close', { code: '70000' }, [{ kind: 'code', field: 'code' }]],
		['close', { code: 'ten' }, [{ kind: 'code', field: 'code' }]],
		['close', { code: '', reason: 'bye' }, [{ kind: 'reason-alone', field: 'reason' }]],
		[
			'close',
			{ code: '-1', reason: 'a'.repeat(124) },
			[
				{ kind: 'code', field: 'code' },
				{ kind: 'reason-long', field: 'reason', bytes: 124 },
			],
		],
	] as const)('%s with %j', (kind, change, problems) => {
		expect(read(kind, change)).toEqual({ action: null, problems });
	});
});

test('the longest control payload and reason fit', () => {
	expect(read('ping', { ping: 'a'.repeat(125) }).problems).toEqual([]);
	expect(read('close', { reason: 'a'.repeat(123) }).problems).toEqual([]);
});
