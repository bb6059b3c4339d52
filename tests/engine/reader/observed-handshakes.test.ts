import { describe, expect, test } from 'vitest';
import type { HandshakePeer } from '../../../src/engine/reader/observed-handshakes.ts';
import {
	HANDSHAKE_PEERS,
	OBSERVED_HANDSHAKE,
	observedHandshake,
} from '../../../src/engine/reader/observed-handshakes.ts';
import { HANDSHAKE_POLICY } from '../../../src/engine/reader/handshake-policy.ts';
import type { HandshakeRuleCode } from '../../../src/engine/report/rules.ts';
import { judge, readAs, requestWith, responseWith } from '../../support/heads.ts';

test('a peer is observed only in the bytes that it reads', () => {
	for (const [code, observed] of Object.entries(OBSERVED_HANDSHAKE)) {
		for (const peer of Object.keys(observed) as HandshakePeer[]) {
			const { role } = HANDSHAKE_PEERS[peer];
			expect([code, peer, HANDSHAKE_POLICY[code as HandshakeRuleCode][role] !== null]).toEqual([
				code,
				peer,
				true,
			]);
		}
	}
});

test('some of what facts.md §3 tells', () => {
	expect(OBSERVED_HANDSHAKE).toMatchObject({
		'request-upgrade-websocket': { ws8: 400, websockets17: 426 },
		'request-http-version': { ws8: 101, websockets17: 505 },
		'http-host-missing': { ws8: 101, websockets17: 101 },
		'response-http-version': { chromium156: 'open', firefox153: 'fail' },
		'api-protocol-answered': { chromium156: 'fail', firefox153: 'open' },
		'extension-not-empty': { chromium156: 'fail', firefox153: 'open' },
	});
});

describe('a measurement is told only of bytes like those that were measured', () => {
	const version = 'Sec-WebSocket-Version';

	// facts.md §3, what servers answer; {} where nobody tried it.
	test.each<[Record<string, string>, HandshakeRuleCode, object]>([
		[{ [version]: `${version}: 12` }, 'request-version-13', { ws8: 400, websockets17: 400 }],
		[{ [version]: `${version}: 8` }, 'request-version-13', { ws8: 101, websockets17: 400 }],
		[{ [version]: `${version}: 013` }, 'request-version-format', { ws8: 101, websockets17: 400 }],
		[{ [version]: `${version}: x` }, 'request-version-format', {}],
		[{ start: 'PUT / HTTP/1.1' }, 'request-method-get', { ws8: 405, websockets17: 405 }],
		[{ start: 'get / HTTP/1.1' }, 'request-method-get', {}],
		[{ start: 'GET / HTTP/1.0' }, 'request-http-version', { ws8: 101, websockets17: 505 }],
		[{ start: 'GET / HTTP/0.9' }, 'request-http-version', {}],
		[{ start: 'GET ws://a/ HTTP/1.1' }, 'request-target-form', { ws8: 101, websockets17: 101 }],
		[{ start: 'GET chat HTTP/1.1' }, 'request-target-form', {}],
		[{ start: 'GET /chat' }, 'http-request-line', { ws8: 101, websockets17: 'tcp-end' }],
		[{ start: 'GET /chat HTTP/x' }, 'http-request-line', {}],
		[{ start: 'GET  /chat' }, 'http-request-line', {}],
		[{ start: '\x16\x03\x01' }, 'http-request-line', {}],
		[{ x: 'Host: b' }, 'http-host-repeated', { ws8: 101, websockets17: 101 }],
		[{ Host: 'Host: a b' }, 'http-host-repeated', {}],
		[{ x: 'A: \0' }, 'http-field-value-chars', { ws8: 400, websockets17: 'tcp-end' }],
		[{ x: 'A: \x07' }, 'http-field-value-chars', {}],
		[{ x: 'Content-Length: 5' }, 'request-no-content', { ws8: 101, websockets17: 'tcp-end' }],
		[{ x: 'Content-Length: five' }, 'request-no-content', {}],
		[{ Upgrade: '' }, 'request-upgrade-missing', { ws8: 426, websockets17: 426 }],
	])('%j', (changes, code, expected) => {
		const found = readAs(requestWith(changes)).diagnoses.find((one) => one.code === code);
		expect(found && observedHandshake(found)).toEqual(expected);
	});

	// facts.md §3, what browsers accept in an answer.
	test.each<[Record<string, string>, HandshakeRuleCode, object]>([
		[{ Upgrade: 'Upgrade: h2c' }, 'response-upgrade-websocket', { firefox153: 'fail' }],
		[{ Upgrade: 'Upgrade: foo, websocket' }, 'response-upgrade-websocket', { firefox153: 'open' }],
		[{ start: 'HTTP/1.0 101 x' }, 'response-http-version', { firefox153: 'fail' }],
		[{ start: 'HTTP/1.1 101' }, 'http-status-line-space', { firefox153: 'open' }],
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

	test('a window larger than the client offered was not tried', () => {
		const extensions = 'permessage-deflate; client_max_window_bits=9';
		const line = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=10';
		const reading = judge(responseWith({ x: line }), { offered: { protocols: [], extensions } });
		const [found] = reading.diagnoses;
		expect([found?.code, found && observedHandshake(found)]).toEqual(['deflate-window-range', {}]);
	});
});
