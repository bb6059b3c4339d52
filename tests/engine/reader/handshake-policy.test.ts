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
import type { HandshakePolicy } from '../../../src/engine/reader/handshake-policy.ts';
import { OBSERVED_HANDSHAKE } from '../../../src/engine/reader/observed-handshakes.ts';
import type { HandshakeRuleCode } from '../../../src/engine/report/rules.ts';
import { HANDSHAKE_VECTORS } from '../../support/rule-vectors.ts';
import reactions from '../../vectors/handshake-reactions.json' with { type: 'json' };

const codes = Object.keys(HANDSHAKE_RULES) as HandshakeRuleCode[];
type Reader = 'server' | 'client';

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

test('a rule that binds the sender of a head, or both sides, has a reaction of both sides', () => {
	for (const code of codes) {
		const { binds } = HANDSHAKE_RULES[code];
		// In a request, rules of RFC 6455 demand both fields.
		if (binds === 'server' || binds === 'client' || code === 'http-upgrade-needs-connection')
			continue;
		const { server, client }: HandshakePolicy = HANDSHAKE_POLICY[code];
		expect([code, server !== null, client !== null]).toEqual([code, true, true]);
	}
});

/** Returns the reaction that both measured programs of the role showed; null if they differ or were not measured. */
function measured(code: HandshakeRuleCode, reader: Reader): string | null {
	const { ws, websockets, chromium, firefox } = OBSERVED_HANDSHAKE[code] ?? {};
	const observed = reader === 'server' ? [ws, websockets] : [chromium, firefox];
	if (observed.includes(undefined)) return null;
	if (observed.every((one) => one === 'no-answer')) return 'wait';
	if (observed.every((one) => one === 101 || one === 'open')) return 'tolerate';
	const stops = observed.every((one) => one !== 101 && one !== 'open' && one !== 'no-answer');
	return !stops ? null : reader === 'server' ? 'refuse' : 'fail';
}

/** Returns the reaction that follows from the texts or from measurements, and not from our tables. */
function expectedReaction(code: HandshakeRuleCode, reader: Reader): string | null {
	const row = reactions.find((one) => one.code === code && one.reader === reader);
	if (row !== undefined) return row.reaction;
	// RFC 2119: who has reasons may ignore a SHOULD, so its breach ends nothing.
	if (/^(SHOULD|advice)/.test(HANDSHAKE_RULES[code].level)) return 'tolerate';
	const { broken } = HANDSHAKE_VECTORS.find((vector) => vector.code === code)!;
	const anotherStatus = broken.kind === 'response' && /^HTTP\/1\.\d (?!101)/.test(broken.text);
	// §4.1, item 1: the client handles a response with another status by HTTP, whatever else is wrong with it.
	if (reader === 'client' && anotherStatus && code !== 'response-status-101') return 'tolerate';
	return measured(code, reader);
}

test.each(
	codes.flatMap((code) =>
		(['server', 'client'] as const)
			.filter((reader) => HANDSHAKE_POLICY[code][reader] !== null)
			.map((reader) => [code, reader] as const),
	),
)('%s: what the %s does follows from the texts or from what programs do', (code, reader) => {
	expect(reactionTo(code, reader).type).toBe(expectedReaction(code, reader));
});

test('each reaction that was read in the texts is of a rule and of a side that reads such bytes', () => {
	for (const { code, reader, because } of reactions) {
		expect(HANDSHAKE_POLICY[code as HandshakeRuleCode][reader as Reader]).not.toBeNull();
		expect(because).toMatch(/^(RFC \d{4} §\d|WHATWG )/);
	}
	const places = reactions.map(({ code, reader }) => `${code} ${reader}`);
	expect(new Set(places).size).toBe(places.length);
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
