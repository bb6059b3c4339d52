// The programs that repeat a connection, as texts. tests/interop runs them.
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../../src/engine/bytes/index.ts';
import type { TranscriptAction } from '../../../../src/engine/observer/index.ts';
import type { Role } from '../../../../src/engine/role.ts';
import {
	programsOf,
	PROGRAM_LANGUAGES,
	type ProgramLanguage,
} from '../../../../src/evidence/out/code/programs.ts';
import type { SeenConnection } from '../../../../src/evidence/piece.ts';
import { programs } from '../../../../src/strings/en/programs.ts';
import { programs as inChinese } from '../../../../src/strings/zh-CN/programs.ts';
import { SCENE_IDS, sceneConnections } from '../written.ts';
import { seenConnection } from '../../../support/seen-connection.ts';

const SIDES: readonly Role[] = ['client', 'server'];

test.each(SCENE_IDS)('the programs of the scene “%s” are well-formed JavaScript', (id) => {
	for (const connection of sceneConnections(id)) {
		for (const words of [programs, inChinese]) {
			for (const language of ['browser', 'node'] as const) {
				const both = programsOf(connection, language, words.comments);
				for (const side of SIDES) {
					const text = both[side]?.text ?? '';
					expect(() => parse(text, { ecmaVersion: 'latest', sourceType: 'module' })).not.toThrow();
				}
			}
		}
	}
});

test('a frame without a mask is only in the raw program', () => {
	const unmasked = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'client', bytes: Uint8Array.of(0x81, 1, 65) },
	]);
	for (const language of ['browser', 'node', 'python', 'go'] as const) {
		expect(textOf(unmasked, language, 'client')).toContain(
			'At 1 ms: bytes that break a rule (mask-client). Only the raw program sends them.',
		);
	}
	expect(textOf(unmasked, 'raw', 'client')).toContain(String.raw`printf '\201\001A'`);
});

test('what an API does not offer is said in a comment', () => {
	const pings = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'client', bytes: Uint8Array.of(0x89, 0x80, 0, 0, 0, 0) },
		{ type: 'bytes', by: 'client', bytes: Uint8Array.of(0x88, 0x80, 0, 0, 0, 0) },
	]);
	expect(textOf(pings, 'browser', 'client')).toContain('At 1 ms: a Ping, which this API cannot');
	expect(textOf(pings, 'browser', 'client')).toContain('ws.close();');
	expect(textOf(pings, 'node', 'client')).toContain('ws.ping();');
	expect(textOf(pings, 'python', 'client')).toContain('ws.protocol.send_close()');
	expect(textOf(pings, 'go', 'client')).toContain('websocket.CloseNoStatusReceived');
});

test.each([
	['fin', ['socket.end();', 'writer.close()', 'defer connection.Close()']],
	['reset', ['socket.resetAndDestroy();', 'writer.transport.abort()', 'SetLinger(0)']],
	['nothing', ['server.close();', 'await reader.read()', 'io.Copy(io.Discard, connection)']],
] as const)('a server that did not respond opens no WebSocket: %s', (end, [node, python, go]) => {
	const request = 'GET /chat HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\n\r\n';
	const unanswered = seen([
		{ type: 'bytes', by: 'client', bytes: encodeUtf8(request) },
		...(end === 'nothing' ? [] : [{ type: end, by: 'server' } as const]),
	]);
	for (const [language, statement, opening] of [
		['node', node, 'WebSocketServer'],
		['python', python, 'serve('],
		['go', go, 'Upgrader'],
	] as const) {
		const text = textOf(unanswered, language, 'server');
		expect(text).toContain(programs.comments.unanswered);
		expect(text).toContain(statement);
		expect(text).not.toContain(opening);
		if (end === 'nothing') expect(text).not.toContain('socket.end(');
	}
});

const FRAGMENT = {
	first: Uint8Array.of(0x01, 1, 65),
	ping: Uint8Array.of(0x89, 0),
	last: Uint8Array.of(0x80, 1, 66),
};
const fragments = seen([
	{ type: 'opened' },
	...[FRAGMENT.first, FRAGMENT.ping, FRAGMENT.last].map(
		(bytes) => ({ type: 'bytes', by: 'server', bytes }) as const,
	),
]);

test('a Ping between the fragments of a message stays between them', () => {
	expect(statementsIn(fragments, 'node', 'server', /ws\.(?:send|ping)/)).toEqual([
		"ws.send(Buffer.from('41', 'hex'), { binary: false, fin: false });",
		'ws.ping();',
		"ws.send(Buffer.from('42', 'hex'), { binary: false, fin: true });",
	]);
	expect(statementsIn(fragments, 'python', 'server', /ws\.protocol/)).toEqual([
		'ws.protocol.send_text(bytes.fromhex("41"), fin=False)',
		'ws.protocol.send_ping(bytes.fromhex(""))',
		'ws.protocol.send_continuation(bytes.fromhex("42"), fin=True)',
	]);
});

test('an API without fragments sends the message whole at the time of its last frame', () => {
	const own = /\/\/ At|ws\.Write(?:Message|Control)\(websocket\.(?:Text|Ping)/;
	const [comment, ping, message] = statementsIn(fragments, 'go', 'server', own);
	expect(comment).toContain('At 1 ms: the first frame of a message in fragments.');
	expect(ping).toContain('PingMessage');
	expect(message).toContain('[]byte("AB")');
});

test('the frames of a message without an end are sent', () => {
	const unended = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'server', bytes: FRAGMENT.first },
	]);
	expect(textOf(unended, 'node', 'server')).toContain('fin: false');
	expect(textOf(unended, 'go', 'server')).not.toContain('WriteMessage(websocket.TextMessage');
	expect(textOf(unended, 'go', 'server')).toContain('a message in fragments');
});

const CLOSE = {
	client: Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 11, 185),
	server: Uint8Array.of(0x88, 2, 11, 186),
};

test('a program stops reading before a step that a Close passed in transit, or says that it cannot', () => {
	const both = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'client', bytes: CLOSE.client },
		{ type: 'bytes', by: 'server', bytes: CLOSE.server },
	]);
	for (const side of SIDES) {
		const node = statementsIn(both, 'node', side, /ws\.(?:pause|close|resume)\(/);
		expect(node).toEqual([
			'ws.pause();',
			side === 'client' ? 'ws.close(3001);' : 'ws.close(3002);',
			'ws.resume();',
		]);
		expect(textOf(both, 'node', side)).toContain(programs.comments.crossing.held);
		// close() would wait for the other side, which waits, too.
		expect(textOf(both, 'python', side)).toContain('ws.protocol.send_close(300');
		expect(textOf(both, 'go', side)).toContain(programs.comments.crossing.lost);
	}
	expect(textOf(both, 'browser', 'client')).toContain(programs.comments.crossing.lost);
});

const REQUEST = 'GET /chat HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\n\r\n';
const PING = Uint8Array.of(0x89, 0);
const opened: TranscriptAction = { type: 'opened' };
const bytes = (by: Role, ...values: number[]): TranscriptAction => {
	return { type: 'bytes', by, bytes: Uint8Array.from(values) };
};

test.each<[keyof (typeof programs)['comments']['notes'], Role, readonly TranscriptAction[]]>([
	['opening-unseen', 'client', [opened]],
	['without-tls', 'server', [{ type: 'secure' }, opened]],
	['pings-unanswered', 'client', [opened, { type: 'bytes', by: 'server', bytes: PING }]],
	[
		'late-pong',
		'client',
		[
			opened,
			{ type: 'bytes', by: 'server', bytes: PING },
			bytes('client', 0x81, 0x80, 0, 0, 0, 0),
			bytes('client', 0x8a, 0x80, 0, 0, 0, 0),
		],
	],
	['close-unanswered', 'server', [opened, { type: 'bytes', by: 'client', bytes: CLOSE.client }]],
	[
		'other-close-answer',
		'client',
		[opened, bytes('server', 0x88, 3, 3, 232, 65), bytes('client', 0x88, 0x82, 0, 0, 0, 0, 3, 232)],
	],
	[
		'tcp-kept-open',
		'server',
		[
			opened,
			bytes('client', 0x88, 0x80, 0, 0, 0, 0),
			bytes('server', 0x88, 0),
			{ type: 'fin', by: 'client' },
		],
	],
	['other-pieces', 'server', [opened, bytes('server', 0x81), bytes('server', 0)]],
	['request-breaks-rules', 'client', [{ type: 'bytes', by: 'client', bytes: encodeUtf8(REQUEST) }]],
])('%s is said in the program of the %s, in both languages', (note, side, actions) => {
	for (const words of [programs, inChinese]) {
		const [begin = ''] = words.comments.notes[note].split('{');
		for (const language of ['node', 'python', 'go'] as const) {
			const text = programsOf(seen(actions), language, words.comments)[side]!.text;
			expect(text).toContain(begin);
		}
	}
});

test('a usual connection has no comment about a difference', () => {
	const [connection] = sceneConnections('hello');
	for (const side of SIDES) {
		const { text } = programsOf(connection, 'node', programs.comments)[side]!;
		const all = [...Object.values(programs.comments.notes), programs.comments.stillOpen];
		for (const note of all) expect(text).not.toContain(note.split('{')[0]);
	}
});

test.each(SCENE_IDS)('no comment in the programs of the scene “%s” has an empty place', (id) => {
	for (const connection of sceneConnections(id)) {
		for (const words of [programs, inChinese]) {
			for (const language of PROGRAM_LANGUAGES) {
				const both = programsOf(connection, language, words.comments);
				for (const side of SIDES) {
					const comments = both[side]?.text.match(/^\s*(?:\/\/|#).*$/gm) ?? [];
					expect(comments.filter((one) => /\{\w+\}|undefined/.test(one))).toEqual([]);
				}
			}
		}
	}
});

test('the programs of a WebSocket in HTTP/2 ask for the path that was dialled', () => {
	const [connection] = sceneConnections('http2');
	for (const language of ['browser', 'node', 'python', 'go'] as const) {
		expect(programsOf(connection, language, programs.comments).client!.text).toContain(
			'"ws://localhost:8080/chat"',
		);
	}
	for (const language of PROGRAM_LANGUAGES) {
		const { text } = programsOf(connection, language, programs.comments).client!;
		expect(text).toContain(programs.comments.notes.http2);
		if (language === 'node') expect(text).toContain('origin: "https://server.example.com"');
	}
});

test('messages without frames are sent, and the programs say what is missing', () => {
	const payload = encodeUtf8('Hi');
	const messages = {
		...seen([opened, { type: 'deliver', by: 'client', kind: 'text', payload }]),
		unseen: ['control-frames' as const],
	};
	expect(textOf(messages, 'node', 'server')).toContain('ws.send("Hi");');
	expect(textOf(messages, 'node', 'client')).toContain('await messages(1);');
	expect(textOf(messages, 'node', 'client')).toContain(programs.comments.notes['control-unseen']);
});

test('the client ends a connection that the evidence does not end', () => {
	const open = seen([opened, bytes('server', 0x81, 0)]);
	expect(
		statementsIn(open, 'node', 'client', /await messages\(\d|evidence ends|terminate/),
	).toEqual([
		'await messages(1);',
		expect.stringMatching(/At 1 ms the evidence ends/),
		'ws.terminate();',
	]);
	expect(textOf(open, 'browser', 'client')).toContain('ws.close();');
	expect(textOf(open, 'node', 'server')).not.toContain('terminate');
});

test('a message that only the raw program sends is not waited for', () => {
	const masked = seen([
		opened,
		bytes('server', 0x81, 0x80, 0, 0, 0, 0),
		{ type: 'deliver', by: 'client', kind: 'text', payload: Uint8Array.of() },
		bytes('client', 0x88, 0x80, 0, 0, 0, 0),
	]);
	expect(textOf(masked, 'node', 'server')).not.toContain('ws.send(');
	expect(textOf(masked, 'node', 'client')).not.toContain('await messages(1)');
});

test('a Close between fragments is sent', () => {
	const broken = seen([
		opened,
		{ type: 'bytes', by: 'server', bytes: FRAGMENT.first },
		bytes('server', 0x88, 0),
	]);
	expect(statementsIn(broken, 'node', 'server', /ws\.(?:send|close)\(|Only/)).toEqual([
		"ws.send(Buffer.from('41', 'hex'), { binary: false, fin: false });",
		'ws.close();',
	]);
});

test('what a side sends after its Close is only in the raw program, and not waited for', () => {
	const late = seen([
		opened,
		bytes('server', 0x88, 0),
		bytes('server', 0x81, 0),
		bytes('server', 0x8a, 0),
		{ type: 'deliver', by: 'client', kind: 'text', payload: Uint8Array.of() },
		bytes('client', 0x81, 0x80, 0, 0, 0, 0),
	]);
	expect(statementsIn(late, 'node', 'server', /ws\.(?:send|close|pong)\(|Only/)).toEqual([
		'ws.close();',
		expect.stringMatching(/At 2 ms: bytes that break a rule \(close-no-data-after\)/),
		expect.stringMatching(/At 3 ms: a frame behind the Close/),
	]);
	expect(textOf(late, 'node', 'client')).not.toContain('await messages(');
});

test('a client whose request has no response gives up', () => {
	const silent = seen([
		{ type: 'bytes', by: 'client', bytes: encodeUtf8(REQUEST) },
		{ type: 'fin', by: 'client' },
	]);
	expect(textOf(silent, 'node', 'client')).toContain('handshakeTimeout: 1 ');
	expect(textOf(silent, 'python', 'client')).toContain('open_timeout=0.001');
	expect(textOf(silent, 'go', 'client')).toContain('HandshakeTimeout: 1 * time.Millisecond');
	expect(textOf(silent, 'browser', 'client')).toContain('ws.close(), 1);');
});

test('what a library answers by itself is no step', () => {
	const answers = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x89, 1, 65) },
		{ type: 'bytes', by: 'client', bytes: Uint8Array.of(0x8a, 0x81, 0, 0, 0, 0, 65) },
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x88, 2, 3, 232) },
		{ type: 'bytes', by: 'client', bytes: Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 3, 232) },
	]);
	expect(textOf(answers, 'node', 'client')).not.toMatch(/ws\.(pong|close)\(/);
	expect(textOf(answers, 'node', 'server')).toContain('ws.close(1000);');
});

test('a text cannot leave its literal', () => {
	const text = '"; process.exit(); //\u2028\u0085\\';
	const payload = encodeUtf8(text);
	const quotes = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, payload.length, ...payload) },
	]);
	for (const language of ['node', 'python', 'go'] as const) {
		const written = String.raw`"\"; process.exit(); //\u2028\u0085\\"`;
		expect(textOf(quotes, language, 'server')).toContain(written);
	}
});

test('a payload that is too long is replaced by another of the same length', () => {
	const payload = new Uint8Array(60_000).fill(65);
	const long = seen([
		{ type: 'opened' },
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, 126, 0xea, 0x60, ...payload) },
	]);
	expect(textOf(long, 'node', 'server')).toContain(`ws.send('x'.repeat(60000));`);
	expect(textOf(long, 'python', 'server')).toContain('The payload has 60000 bytes.');
});

test('fragments that are too long as one message are replaced, too', () => {
	const payload = new Uint8Array(3000).fill(65);
	const long = seen([
		opened,
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x01, 126, 0x0b, 0xb8, ...payload) },
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x80, 126, 0x0b, 0xb8, ...payload) },
	]);
	expect(textOf(long, 'go', 'server')).toContain('The payload has 6000 bytes.');
	expect(textOf(long, 'node', 'server')).not.toContain('The payload has');
});

test('nothing is written of a connection that shows nothing', () => {
	for (const language of PROGRAM_LANGUAGES) {
		const none = { client: null, server: null };
		expect(programsOf(seen([]), language, programs.comments)).toEqual(none);
	}
});

/** A connection with an event each millisecond. */
function seen(actions: readonly TranscriptAction[]): SeenConnection {
	return seenConnection(actions.map((action, at) => ({ ...action, at })));
}

function textOf(connection: SeenConnection, language: ProgramLanguage, side: Role): string {
	return programsOf(connection, language, programs.comments)[side]?.text ?? '';
}

/** Returns the lines of a program that match. */
function statementsIn(
	connection: SeenConnection,
	language: ProgramLanguage,
	side: Role,
	pattern: RegExp,
): readonly string[] {
	const lines = textOf(connection, language, side).split('\n');
	return lines.filter((line) => pattern.test(line)).map((line) => line.trim());
}
