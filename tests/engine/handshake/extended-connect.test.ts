import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeStreams, type StreamFrame } from '../../../src/engine/handshake/index.ts';
import type { StreamFields } from '../../../src/engine/handshake/extended-connect.ts';
import { ENABLE_CONNECT_PROTOCOL } from '../../../src/engine/handshake/extended-connect.ts';

const REQUEST: StreamFields = [
	[':method', 'CONNECT'],
	[':protocol', 'websocket'],
	[':scheme', 'https'],
	[':path', '/chat'],
	[':authority', 'server.example.com'],
	['sec-websocket-version', '13'],
];

const setting = (value: number, from: StreamFrame['from'] = 'server'): StreamFrame => ({
	from,
	type: 'SETTINGS',
	settings: [
		['SETTINGS_INITIAL_WINDOW_SIZE', 0],
		[ENABLE_CONNECT_PROTOCOL, value],
	],
});
const headers = (from: StreamFrame['from'], fields: StreamFields, stream = 1): StreamFrame => ({
	from,
	type: 'HEADERS',
	stream,
	fields,
});
const request = (changes: Readonly<Record<string, string | null>> = {}, stream = 1) => {
	const fields = new Map<string, string>(REQUEST);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) fields.delete(name);
		else fields.set(name, value);
	}
	return headers('client', [...fields], stream);
};
const answer = (status: string, more: StreamFields = [], stream = 1) =>
	headers('server', [[':status', status], ...more], stream);
const reset = (from: StreamFrame['from'], error: string, stream = 1): StreamFrame => ({
	from,
	type: 'RST_STREAM',
	stream,
	error,
});
const end = (from: StreamFrame['from']): StreamFrame => ({
	from,
	type: 'DATA',
	stream: 1,
	payload: '',
	endStream: true,
});

const shown = (http: '2' | '3', ...frames: readonly StreamFrame[]) =>
	judgeStreams(frames, http).map(({ code, frame, field }) => [code, frame, field]);
const open = [setting(1), request(), answer('200')];

describe('the setting', () => {
	test('is the server’s, and 1', () => {
		expect(shown('2', setting(1, 'client'), request())).toEqual([
			['transport-h2-setting', 1, ':protocol'],
		]);
		expect(shown('2', setting(0), request())).toEqual([['transport-h2-setting', 1, ':protocol']]);
		expect(shown('3', setting(2), request())).toEqual([['transport-h3-setting', 1, ':protocol']]);
	});

	test('is needed for other protocols too, and not without :protocol', () => {
		const udp = { ':protocol': 'connect-udp', 'sec-websocket-version': null };
		expect(shown('2', request(udp))).toEqual([['transport-h2-setting', 0, ':protocol']]);
		expect(shown('2', setting(1), request({ ...udp, ':path': null }))).toEqual([]);
		const plain = { ':protocol': null, 'sec-websocket-version': null, ':path': null };
		expect(shown('2', request(plain))).toEqual([]);
	});

	test('the value does not go back to 0 from any sender; 0 before 1 is not a return', () => {
		const kept = 'transport-h2-setting-kept';
		expect(shown('2', setting(0), setting(1), setting(1))).toEqual([]);
		expect(shown('2', setting(1), setting(0))).toEqual([[kept, 1, ENABLE_CONNECT_PROTOCOL]]);
		expect(shown('2', setting(1), setting(2))).toEqual([]);
		expect(shown('2', setting(1, 'client'), setting(0), setting(0, 'client'))).toEqual([
			[kept, 2, ENABLE_CONNECT_PROTOCOL],
		]);
	});
});

describe('the request', () => {
	test.each<readonly [Readonly<Record<string, string | null>>, string | null]>([
		[{ ':method': 'GET' }, ':method'],
		[{ ':method': 'CONNECT-UDP' }, ':method'],
		[{ ':method': 'RECONNECT' }, ':method'],
		[{ ':protocol': 'WebSocket' }, ':protocol'],
		[{ ':protocol': 'websocket2' }, ':protocol'],
		[{ ':protocol': 'h2-websocket' }, ':protocol'],
		[{ ':protocol': null }, null],
		[{ ':scheme': 'ws' }, ':scheme'],
		[{ ':scheme': 'httpx' }, ':scheme'],
		[{ ':scheme': 'shttp' }, ':scheme'],
		[{ ':scheme': null }, null],
		[{ ':path': '' }, ':path'],
		[{ ':path': 'a/chat' }, ':path'],
		[{ ':path': null }, null],
		[{ ':authority': '' }, ':authority'],
		[{ ':authority': null }, null],
	])('with %j', (changes, field) => {
		const [found, ...more] = judgeStreams([setting(1), request(changes)], '2');
		expect(found).toMatchObject({ code: 'transport-h2-protocol', frame: 1, field });
		expect(found?.data).toEqual(
			field === null ? { missing: Object.keys(changes)[0] } : { value: changes[field] },
		);
		expect(more).toEqual([]);
	});

	test(':protocol alone distinguishes it', () => {
		const bare = { ':scheme': 'wss', 'sec-websocket-version': null };
		expect(shown('2', setting(1), request(bare))).toEqual([
			['transport-h2-protocol', 1, ':scheme'],
		]);
	});

	test('of plain http is one too', () => {
		expect(shown('2', setting(1), request({ ':scheme': 'http' }))).toEqual([]);
	});

	test('translated word by word from HTTP/1.1', () => {
		const literal = request({
			':method': 'GET',
			':protocol': null,
			upgrade: 'websocket',
			connection: 'Upgrade',
			'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
		});
		expect(shown('2', literal)).toEqual([
			['transport-h2-no-upgrade', 0, 'connection'],
			['transport-h2-no-upgrade', 0, 'upgrade'],
			['transport-h2-no-key', 0, 'sec-websocket-key'],
		]);
	});
});

test('only the first fields on a stream are its request', () => {
	const literal = headers('client', [['upgrade', 'websocket']]);
	expect(shown('2', setting(1), request(), literal)).toEqual([]);
	expect(shown('2', headers('server', [['upgrade', 'websocket']], 7))).toEqual([]);
	expect(shown('2', setting(1), request(), answer('404'), literal)).toEqual([]);
	expect(shown('2', ...open, reset('server', 'CANCEL'), literal)).toEqual([
		['transport-h2-no-upgrade', 4, 'upgrade'],
	]);
});

describe('the answer', () => {
	test('101 is none, and a key is not answered', () => {
		const frames = [setting(1), request(), answer('101', [['sec-websocket-accept', 's3p']])];
		expect(shown('3', ...frames)).toEqual([
			['transport-h2-status', 2, ':status'],
			['transport-h2-no-key', 2, 'sec-websocket-accept'],
		]);
	});

	test('is the server’s, and the first that is final', () => {
		expect(shown('2', ...open.slice(0, 2), headers('client', [[':status', '101']]))).toEqual([]);
		expect(shown('2', ...open.slice(0, 2), answer('404'), answer('101'))).toEqual([]);
		expect(shown('2', ...open.slice(0, 2), answer('404'), reset('client', 'NO_ERROR'))).toEqual([]);
		expect(shown('2', ...open.slice(0, 2), answer('103'), reset('client', 'NO_ERROR'))).toEqual([]);
		const late = [answer('200'), reset('client', 'NO_ERROR')];
		expect(shown('2', ...open.slice(0, 2), answer('401'), ...late)).toEqual([]);
		expect(shown('2', ...open.slice(0, 2), answer('103'), ...late)).toHaveLength(1);
		const [diagnosis] = judgeStreams([...open, reset('client', 'NO_ERROR')], '2');
		expect(diagnosis?.data).toEqual({ error: 'NO_ERROR' });
	});

	test('103 comes before it; a refusal is one; that of another request is not looked at', () => {
		expect(shown('2', setting(1), request(), answer('103'), answer('200'))).toEqual([]);
		expect(shown('2', setting(1), request(), answer('403'), reset('server', 'NO_ERROR'))).toEqual(
			[],
		);
		expect(shown('2', setting(1), request(), answer('101', [], 3), answer('101', [], 5))).toEqual(
			[],
		);
	});
});

describe('the end', () => {
	test('is END_STREAM; a reset without an error is none', () => {
		expect(shown('2', ...open, end('server'), end('client'))).toEqual([]);
		expect(shown('2', ...open, reset('client', 'NO_ERROR'))).toEqual([
			['transport-h2-close', 3, 'error'],
		]);
		expect(shown('3', ...open, reset('server', 'H3_NO_ERROR'))).toEqual([
			['transport-h2-close', 3, 'error'],
		]);
	});

	test('a reset represents TCP’s RST, or an error of HTTP/2', () => {
		for (const error of ['CANCEL', 'PROTOCOL_ERROR', 'FLOW_CONTROL_ERROR']) {
			expect(shown('2', ...open, reset('client', error))).toEqual([]);
		}
	});

	test('a reset after one’s own END_STREAM has no effect', () => {
		expect(shown('2', ...open, end('server'), reset('server', 'NO_ERROR'))).toEqual([]);
		expect(shown('2', ...open, end('client'), reset('server', 'NO_ERROR'))).toHaveLength(1);
	});

	test('a half may have ended with the fields already', () => {
		const last = { ...request(), endStream: true } as StreamFrame;
		const frames = [setting(1), last, answer('200')];
		expect(shown('2', ...frames, reset('client', 'NO_ERROR'))).toEqual([]);
		expect(shown('2', ...frames, reset('server', 'NO_ERROR'))).toHaveLength(1);
	});

	test('trailers end no tunnel', () => {
		for (const from of ['client', 'server'] as const) {
			expect(shown('2', ...open, headers(from, [['grpc-status', '0']]))).toEqual([
				['transport-h2-close', 3, null],
			]);
		}
	});

	test('no side may use a stream again, and another stream is judged separately', () => {
		const other = [request({}, 3), answer('200', [], 3), reset('client', 'NO_ERROR', 5)];
		expect(shown('2', ...open, reset('client', 'CANCEL'), ...other)).toEqual([]);
	});
});

test('any frames give a result, each place in its frame', () => {
	const name = fc.constantFrom(':method', ':protocol', ':status', 'upgrade', 'sec-websocket-key');
	const value = fc.constantFrom('', 'CONNECT', 'websocket', '101', '200');
	const from = fc.constantFrom('client' as const, 'server' as const);
	const stream = fc.nat(2);
	const frame: fc.Arbitrary<StreamFrame> = fc.oneof(
		fc.record({
			from,
			type: fc.constant('SETTINGS' as const),
			settings: fc.array(fc.tuple(fc.constant(ENABLE_CONNECT_PROTOCOL), fc.nat(2))),
		}),
		fc.record({
			from,
			type: fc.constant('HEADERS' as const),
			stream,
			fields: fc.array(fc.tuple(name, value)),
			endStream: fc.boolean(),
		}),
		fc.record({
			from,
			type: fc.constant('RST_STREAM' as const),
			stream,
			error: fc.constantFrom('NO_ERROR', 'CANCEL'),
		}),
	);
	fc.assert(
		fc.property(fc.array(frame), fc.constantFrom('2' as const, '3' as const), (frames, http) => {
			let last = 0;
			for (const { frame: at, field } of judgeStreams(frames, http)) {
				expect(at).toBeGreaterThanOrEqual(last);
				expect(JSON.stringify(frames[at])).toContain(field ?? 'HEADERS');
				last = at;
			}
		}),
	);
});
