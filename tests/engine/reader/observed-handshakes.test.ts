import { describe, expect, test } from 'vitest';
import {
	OBSERVED_HANDSHAKE,
	observedHandshake,
} from '../../../src/engine/reader/observed-handshakes.ts';
import { PROGRAMS, type ProgramId } from '../../../src/engine/reader/programs.ts';
import { HANDSHAKE_POLICY } from '../../../src/engine/reader/handshake-policy.ts';
import type { HandshakeRuleCode } from '../../../src/engine/report/rules.ts';
import { judge, readAs, requestWith, responseWith } from '../../support/heads.ts';

test('a peer is observed only in the bytes that it reads', () => {
	for (const [code, observed] of Object.entries(OBSERVED_HANDSHAKE)) {
		for (const peer of Object.keys(observed) as ProgramId[]) {
			const { role } = PROGRAMS[peer];
			expect([code, peer, HANDSHAKE_POLICY[code as HandshakeRuleCode][role] !== null]).toEqual([
				code,
				peer,
				true,
			]);
		}
	}
});

test('real programs react in different ways to one breach', () => {
	expect(OBSERVED_HANDSHAKE).toMatchObject({
		'request-upgrade-websocket': { ws: 400, websockets: 426 },
		'request-http-version': { ws: 101, websockets: 505 },
		'http-host-missing': { ws: 101, websockets: 101 },
		'response-http-version': { chromium: 'open', firefox: 'fail' },
		'api-protocol-answered': { chromium: 'fail', firefox: 'open' },
		'extension-not-empty': { chromium: 'fail', firefox: 'open' },
	});
});

describe('a measurement is shown only for bytes like the measured ones', () => {
	const version = 'Sec-WebSocket-Version';

	// Requests and what the servers answered; {} for what was not measured.
	test.each<[Record<string, string>, HandshakeRuleCode, object]>([
		[{ [version]: `${version}: 12` }, 'request-version-13', { ws: 400, websockets: 400 }],
		[{ [version]: `${version}: 8` }, 'request-version-13', { ws: 101, websockets: 400 }],
		[{ [version]: `${version}: 013` }, 'request-version-format', { ws: 101, websockets: 400 }],
		[{ [version]: `${version}: x` }, 'request-version-format', {}],
		[{ start: 'PUT / HTTP/1.1' }, 'request-method-get', { ws: 405, websockets: 405 }],
		[{ start: 'get / HTTP/1.1' }, 'request-method-get', {}],
		[{ start: 'GET / HTTP/1.0' }, 'request-http-version', { ws: 101, websockets: 505 }],
		[{ start: 'GET / HTTP/0.9' }, 'request-http-version', {}],
		[{ start: 'GET ws://a/ HTTP/1.1' }, 'request-target-form', { ws: 101, websockets: 101 }],
		[{ start: 'GET chat HTTP/1.1' }, 'request-target-form', {}],
		[{ start: 'GET /chat' }, 'http-request-line', { ws: 101, websockets: 'tcp-end' }],
		[{ start: 'GET /chat HTTP/x' }, 'http-request-line', {}],
		[{ start: 'GET  /chat' }, 'http-request-line', {}],
		[{ start: '\x16\x03\x01' }, 'http-request-line', {}],
		[{ x: 'Host: b' }, 'http-host-repeated', { ws: 101, websockets: 101 }],
		[{ Host: 'Host: a b' }, 'http-host-repeated', {}],
		[{ x: 'A: \0' }, 'http-field-value-chars', { ws: 400, websockets: 'tcp-end' }],
		[{ x: 'A: \x07' }, 'http-field-value-chars', {}],
		[{ x: 'Content-Length: 5' }, 'request-no-content', { ws: 101, websockets: 'tcp-end' }],
		[{ x: 'Content-Length: five' }, 'request-no-content', {}],
		[{ Upgrade: '' }, 'request-upgrade-missing', { ws: 426, websockets: 426 }],
	])('%j', (changes, code, expected) => {
		const found = readAs(requestWith(changes)).diagnoses.find((one) => one.code === code);
		expect(found && observedHandshake(found)).toEqual(expected);
	});

	// Responses and what Firefox did.
	test.each<[Record<string, string>, HandshakeRuleCode, object]>([
		[{ Upgrade: 'Upgrade: h2c' }, 'response-upgrade-websocket', { firefox: 'fail' }],
		[{ Upgrade: 'Upgrade: foo, websocket' }, 'response-upgrade-websocket', { firefox: 'open' }],
		[{ start: 'HTTP/1.0 101 x' }, 'response-http-version', { firefox: 'fail' }],
		[{ start: 'HTTP/1.1 101' }, 'http-status-line-space', { firefox: 'open' }],
	])('%j', (changes, code, expected) => {
		const found = judge(responseWith(changes)).diagnoses.find((one) => one.code === code);
		expect(found && observedHandshake(found)).toMatchObject(expected);
	});

	test.each<[Record<string, string>, HandshakeRuleCode]>([
		[{ Upgrade: 'Upgrade: a, b' }, 'response-upgrade-websocket'],
		[{ start: 'HTTP/2.0 101 x' }, 'response-http-version'],
		[{ start: 'HTTP/1.1  101 x' }, 'http-status-line-space'],
	])('%j', (changes, code) => {
		const found = judge(responseWith(changes)).diagnoses.find((one) => one.code === code);
		expect(found && observedHandshake(found)).toEqual({});
	});
});
