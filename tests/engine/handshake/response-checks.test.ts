import { expect, test } from 'vitest';
import { RESPONSE_CHECKS } from '../../../src/engine/handshake/response-checks.ts';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { ACCEPT, head, judge, responseWith } from '../../support/heads.ts';

function states(bytes: Uint8Array): Record<string, string> {
	return Object.fromEntries(judge(bytes).checks.map(({ id, state }) => [id, state]));
}

test('a good response passes; checks of optional parts are skipped', () => {
	expect(states(responseWith({}))).toEqual({
		'first-bytes': 'passed',
		head: 'passed',
		'status-line': 'passed',
		'status-101': 'passed',
		upgrade: 'passed',
		connection: 'passed',
		accept: 'passed',
		extensions: 'skipped',
		protocol: 'skipped',
		'content-fields': 'passed',
		'other-fields': 'skipped',
	});
	expect(states(responseWith({ x: 'Server: a' }))['other-fields']).toBe('passed');
});

test.each(['hello there', 'hello there\r\n\r\n', 'HTTP/1.1 abc\r\n\r\n', '\x81\x00'])(
	'%j has no status line, so only the first check is made',
	(text) => {
		const { 'first-bytes': first, ...more } = states(latin1Bytes(text));
		expect(first).toBe('failed');
		expect(new Set(Object.values(more))).toEqual(new Set(['skipped']));
	},
);

test('without a key there is nothing to compare the accept value with', () => {
	const { checks, verdict } = judge(responseWith({}), { key: null });
	expect(checks.find(({ id }) => id === 'accept')?.state).toBe('skipped');
	expect(verdict).toBe('open');
});

test('another status fails one check, and the fields of a 101 are not asked for', () => {
	expect(states(head('HTTP/1.1 401 x', 'WWW-Authenticate: Basic'))).toEqual({
		'first-bytes': 'passed',
		head: 'passed',
		'status-line': 'passed',
		'status-101': 'failed',
		upgrade: 'skipped',
		connection: 'skipped',
		accept: 'skipped',
		extensions: 'skipped',
		protocol: 'skipped',
		'content-fields': 'skipped',
		'other-fields': 'passed',
	});
});

test('a tolerated fault is marked as tolerated', () => {
	const found = states(responseWith({ start: 'HTTP/1.1 101', x: 'Content-Length: 0' }));
	expect(found).toMatchObject({
		'status-line': 'tolerated',
		'content-fields': 'tolerated',
		accept: 'passed',
	});
});

test('each check lights its line', () => {
	const { checks, bytes } = judge(responseWith({}));
	const shown = checks.flatMap(({ id, range, line }) =>
		range === null
			? []
			: [[id, String.fromCharCode(...bytes.subarray(range.start / 8, range.end / 8)), line]],
	);
	expect(shown).toEqual([
		['head', '\r\n', 5],
		['status-line', 'HTTP/1.1 101 Switching Protocols', 1],
		['status-101', '101', 1],
		['upgrade', 'Upgrade: websocket', 2],
		['connection', 'Connection: Upgrade', 3],
		['accept', `Sec-WebSocket-Accept: ${ACCEPT}`, 4],
	]);
});

test('each names its section', () => {
	for (const { section } of RESPONSE_CHECKS) expect(section).toMatch(/^RFC \d{4} §[\d.]+$/);
});
