import { expect, test } from 'vitest';
import { NO_BYTES } from '../../../src/engine/bytes/bytes.ts';
import { readRequest } from '../../../src/engine/handshake/request.ts';
import { HANDSHAKE_RULES } from '../../../src/engine/report/handshake-rules.ts';
import {
	DECISION_ORDER,
	HANDSHAKE_POLICY,
	isFatal,
	reactionTo,
} from '../../../src/engine/reader/handshake-policy.ts';
import type { HandshakeRuleCode } from '../../../src/engine/report/rules.ts';

const codes = Object.keys(HANDSHAKE_RULES) as HandshakeRuleCode[];

test('every breach has a receiver with a reaction; the side that the rule binds has none', () => {
	for (const code of codes) {
		const { server, client } = HANDSHAKE_POLICY[code];
		expect([code, server !== null || client !== null]).toEqual([code, true]);
		const { binds } = HANDSHAKE_RULES[code];
		if (binds === 'server') expect([code, server]).toEqual([code, null]);
		// A client checks its own URL before anything is sent.
		if (binds === 'client' && !code.startsWith('request-uri')) {
			expect([code, client]).toEqual([code, null]);
		}
	}
});

test('a server refuses with the status of an error, a client never refuses', () => {
	for (const code of codes) {
		const server = reactionTo(code, 'server');
		if (server.type === 'refuse') expect([400, 405, 426]).toContain(server.status);
		expect(server.type).not.toBe('fail');
		expect(reactionTo(code, 'client').type).not.toBe('refuse');
	}
});

test.each<[HandshakeRuleCode, 'server' | 'client', string, boolean]>([
	['http-host-missing', 'server', 'refuse', true],
	['http-head-terminated', 'server', 'wait', false],
	['accept-matches', 'client', 'fail', true],
	['accept-matches', 'server', 'tolerate', false],
	['http-obs-fold', 'client', 'tolerate', false],
	['deflate-window-range', 'server', 'decline', false],
	['deflate-window-range', 'client', 'fail', true],
	['request-uri-fragment', 'client', 'never-sent', true],
])('%s makes the %s %s', (code, reader, type, fatal) => {
	expect([reactionTo(code, reader).type, isFatal(code, reader)]).toEqual([type, fatal]);
});

test('every check of a request has one place in the order of decisions', () => {
	const { checks } = readRequest(NO_BYTES, { dialled: null, client: 'other' });
	expect([...DECISION_ORDER].sort()).toEqual(checks.map(({ id }) => id).sort());
});
