// The programs that repeat a connection, as texts. tests/interop runs them.
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { encodeUtf8, type Role, type TranscriptAction } from '../../../../src/engine/index.ts';
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
	expect(textOf(pings, 'python', 'client')).toContain('At 2 ms: a Close without a code');
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
