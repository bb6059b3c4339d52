import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/bytes.ts';
import type {
	ServerResponse,
	ServerSettings,
} from '../../../src/engine/handshake/server-response.ts';
import { respondToRequest, DEFAULT_SERVER } from '../../../src/engine/handshake/server-response.ts';
import { REASON_PHRASES } from '../../../src/engine/http/compose.ts';
import {
	ACCEPT,
	codes,
	head,
	judge,
	readAs,
	REQUEST_LINES,
	requestWith,
} from '../../support/heads.ts';

const VERSION = 'Sec-WebSocket-Version';
const KEY_FIELD = 'Sec-WebSocket-Key';

function answer(
	changes: Readonly<Record<string, string>>,
	settings: Partial<ServerSettings> = {},
): ServerResponse {
	return respondToRequest(readAs(requestWith(changes)), { ...DEFAULT_SERVER, ...settings });
}

test('a good request is answered with 101, §4.2.2', () => {
	const given = answer({});
	expect(given).toMatchObject({ decision: 'switch', status: 101, reason: null, accept: ACCEPT });
	expect(latin1Text(given.bytes)).toBe(
		latin1Text(
			head(
				'HTTP/1.1 101 Switching Protocols',
				'Upgrade: websocket',
				'Connection: Upgrade',
				`Sec-WebSocket-Accept: ${ACCEPT}`,
			),
		),
	);
});

describe('a request that expects 100 (Continue)', () => {
	test.each(['100-continue', 'x, 100-Continue'])('%s: a 100 comes before the 101', (value) => {
		const given = answer({ x: `Expect: ${value}` });
		expect(given).toMatchObject({ decision: 'switch', status: 101 });
		expect(latin1Text(given.bytes)).toBe(
			`HTTP/1.1 100 Continue\r\n\r\n${latin1Text(answer({}).bytes)}`,
		);
		expect(judge(new Uint8Array([...given.bytes]))).toMatchObject({
			verdict: 'open',
			status: 101,
			diagnoses: [],
		});
	});

	test('a refusal comes alone, as does the answer to another expectation', () => {
		expect(answer({ x: 'Expect: 100-continue', Upgrade: '' }).bytes).toEqual(
			answer({ Upgrade: '' }).bytes,
		);
		expect(answer({ x: 'Expect: 200-ok' }).bytes).toEqual(answer({}).bytes);
	});
});

describe('refusals: the status, the deciding rule, and their fields', () => {
	const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade, close\r\n';
	const versions = `${upgrade}Sec-WebSocket-Version: 13\r\n`;
	// RFC 9112 §9.3, §9.6: the server closes the connection after each refusal, and each says so.
	const close = 'Connection: close\r\n';

	test.each<[Record<string, string>, number, string, string | null, string]>([
		[{ x: 'A : b' }, 400, 'head', 'http-space-before-colon', close],
		[{ x: 'A: b\r\n c' }, 400, 'head', 'http-obs-fold', close],
		[{ x: 'A: b\n' }, 400, 'head', 'http-line-end-crlf', close],
		[{ start: 'GET /chat' }, 400, 'request-line', 'http-request-line', close],
		[{ start: 'GET /a b HTTP/1.1' }, 400, 'target', 'http-target-no-space', close],
		[{ start: 'GET ws://a/ HTTP/1.1' }, 400, 'target', 'request-target-form', close],
		[{ start: 'GET /a#b HTTP/1.1' }, 400, 'target', 'request-target-fragment', close],
		[{ Host: '' }, 400, 'host', 'http-host-missing', close],
		[{ x: 'Host: b' }, 400, 'host', 'http-host-repeated', close],
		// RFC 9112 §6.3: MUST be 400.
		[{ x: 'Content-Length: five' }, 400, 'content', null, close],
		[{ x: 'Content-Length: 5, 6', Upgrade: '' }, 400, 'content', null, close],
		[{ x: 'Transfer-Encoding: gzip' }, 400, 'content', null, close],
		[
			{ start: 'POST /chat HTTP/1.1' },
			405,
			'request-line',
			'request-method-get',
			`${close}Allow: GET\r\n`,
		],
		[{ start: 'GET /chat HTTP/1.0' }, 426, 'request-line', 'request-http-version', upgrade],
		[{ start: 'GET /chat HTTP/2.0' }, 505, 'request-line', null, close],
		[{ Upgrade: '' }, 426, 'upgrade', 'request-upgrade-missing', upgrade],
		[{ Upgrade: 'Upgrade: h2c' }, 426, 'upgrade', 'request-upgrade-websocket', upgrade],
		[{ Connection: '' }, 426, 'connection', 'request-connection-missing', upgrade],
		[{ Connection: 'Connection: close' }, 426, 'connection', 'request-connection-upgrade', upgrade],
		[{ [VERSION]: '' }, 426, 'version', 'request-version-missing', versions],
		[{ [VERSION]: `${VERSION}: 12` }, 426, 'version', 'request-version-13', versions],
		[
			{ [VERSION]: `${VERSION}: 013` },
			400,
			'version',
			'request-version-format',
			`${close}${VERSION}: 13\r\n`,
		],
		[{ x: `${VERSION}: 8` }, 400, 'version', 'request-version-once', `${close}${VERSION}: 13\r\n`],
		[{ [KEY_FIELD]: '' }, 400, 'key', 'request-key-missing', close],
		[{ [KEY_FIELD]: `${KEY_FIELD}: -` }, 400, 'key', 'request-key-base64', close],
		[{ [KEY_FIELD]: `${KEY_FIELD}: AAAA` }, 400, 'key', 'request-key-length', close],
		[{ x: `${KEY_FIELD}: AAAA` }, 400, 'key', 'request-key-once', close],
		[{ x: 'Sec-WebSocket-Protocol: a b' }, 400, 'protocol', 'subprotocol-token', close],
		[{ x: 'Sec-WebSocket-Extensions: a;' }, 400, 'extensions', 'extension-syntax', close],
	])('%j: %i', (changes, status, check, code, fields) => {
		const given = answer(changes);
		expect(given).toMatchObject({ decision: 'refuse', status, reason: { check, code } });
		expect(latin1Text(given.bytes)).toBe(
			`HTTP/1.1 ${status} ${REASON_PHRASES[status] ?? ''}\r\n${fields}Content-Length: 0\r\n\r\n`,
		);
	});
});

describe('of several faults the first in the order decides', () => {
	test.each<[Record<string, string>, number]>([
		[{ start: 'POST /chat HTTP/1.0', Host: '', Upgrade: '' }, 405],
		[{ start: 'POST /chat HTTP/1.1', Host: '', Upgrade: '' }, 400],
		[{ start: 'POST /chat HTTP/1.0', Upgrade: '' }, 405],
		[{ start: 'GET /chat HTTP/1.0', Upgrade: '', [KEY_FIELD]: '' }, 426],
		[{ Upgrade: '', [KEY_FIELD]: '' }, 426],
		[{ [VERSION]: `${VERSION}: 8`, [KEY_FIELD]: '' }, 426],
		[{ [KEY_FIELD]: '', x: 'Origin: http://evil.example' }, 400],
	])('%j: %i', (changes, status) => {
		expect(answer(changes, { origins: ['http://good.example'], resources: [] }).status).toBe(
			status,
		);
	});
});

test.each<[Record<string, string>, string]>([
	[{ start: 'GET /chat', x: 'A : b' }, 'request-line'],
	[{ start: 'POST /chat HTTP/1.1', x: 'A : b' }, 'head'],
])('a line that is no request line decides before the rest of the head: %j', (changes, check) => {
	expect(answer(changes).reason?.check).toBe(check);
});

describe('the server’s settings', () => {
	test('none: any origin, any resource, and nothing is chosen', () => {
		const given = answer({
			start: 'GET /anything HTTP/1.1',
			o: 'Origin: http://a.example',
			p: 'Sec-WebSocket-Protocol: chat',
			e: 'Sec-WebSocket-Extensions: permessage-deflate',
		});
		expect(given).toMatchObject({ decision: 'switch', protocol: null, extensions: null });
	});

	test.each<[string, Record<string, string>, Partial<ServerSettings>, number, string | null]>([
		[
			'an origin that is allowed',
			{ o: 'Origin: http://a.example' },
			{ origins: ['http://A.example'] },
			101,
			null,
		],
		[
			'another origin',
			{ o: 'Origin: http://b.example' },
			{ origins: ['http://a.example'] },
			403,
			'origin',
		],
		['no origin where there is a policy', {}, { origins: ['http://a.example'] }, 403, 'origin'],
		[
			'a resource that is known',
			{ start: 'GET /chat?x=1 HTTP/1.1' },
			{ resources: ['/chat'] },
			101,
			null,
		],
		[
			'an absolute target',
			{ start: 'GET http://a/chat HTTP/1.1' },
			{ resources: ['/chat'] },
			101,
			null,
		],
		['an unknown resource', {}, { resources: ['/'] }, 404, 'target'],
		['the origin before the resource', {}, { origins: [], resources: [] }, 403, 'origin'],
		[
			'an older version that is known',
			{ [VERSION]: `${VERSION}: 8` },
			{ versions: [13, 8] },
			101,
			null,
		],
		['a server without 13', {}, { versions: [8] }, 426, 'version'],
		[
			'and one that asks for what it knows',
			{ [VERSION]: `${VERSION}: 8` },
			{ versions: [8] },
			101,
			null,
		],
	])('%s', (_, changes, settings, status, check) => {
		const given = answer(changes, settings);
		expect([given.status, given.reason?.check ?? null]).toEqual([status, check]);
		if (check === null) return;
		expect(given.reason?.code).toBeNull();
		expect(given.checks.find(({ id }) => id === check)?.state).toBe('failed');
	});

	test('two origins are not the one that is allowed, and two lines are refused by any server', () => {
		const origins = ['http://a.example'];
		const list = { a: 'Origin: http://a.example http://b.example' };
		expect(answer(list, { origins }).status).toBe(403);
		const both = { a: 'Origin: http://a.example', b: 'Origin: http://b.example' };
		expect([answer(both, { origins }).status, answer(both).status]).toEqual([400, 400]);
	});

	test('versions are listed as they are known', () => {
		const given = answer({ [VERSION]: `${VERSION}: 12` }, { versions: [13, 8] });
		expect(latin1Text(given.bytes)).toContain('Sec-WebSocket-Version: 13, 8\r\n');
	});

	test.each<[Record<string, string>, string]>([
		[{ [VERSION]: `${VERSION}: 8` }, 'tolerated'],
		[{ [VERSION]: `${VERSION}: 7` }, 'failed'],
		[{ [VERSION]: `${VERSION}: 8`, x: `${VERSION}: 13` }, 'failed'],
		[{}, 'passed'],
	])('where 8 is known too, the version of %j is %s', (changes, state) => {
		const { checks } = answer(changes, { versions: [13, 8] });
		expect(checks.find(({ id }) => id === 'version')?.state).toBe(state);
	});

	test('without such a rule the checks are those of the request', () => {
		const bytes = requestWith({ [KEY_FIELD]: `${KEY_FIELD}: -`, x: 'Content-Length: 5' });
		expect(respondToRequest(readAs(bytes), DEFAULT_SERVER).checks).toEqual(readAs(bytes).checks);
	});
});

describe('negotiation', () => {
	test.each<[string, string[], string | null]>([
		['chat, superchat', ['superchat', 'chat'], 'superchat'],
		['chat', ['superchat'], null],
		['chat', [], null],
	])('offered %s, known %j', (offered, subprotocols, chosen) => {
		const given = answer({ p: `Sec-WebSocket-Protocol: ${offered}` }, { subprotocols });
		expect(given.protocol).toBe(chosen);
		expect(latin1Text(given.bytes).includes('Sec-WebSocket-Protocol')).toBe(chosen !== null);
	});

	test.each<[boolean, string, string | null]>([
		[true, 'permessage-deflate; client_max_window_bits', 'permessage-deflate'],
		[true, 'permessage-deflate; a=1, permessage-deflate', 'permessage-deflate'],
		[true, 'permessage-deflate; a=1', null],
		[false, 'permessage-deflate', null],
	])('deflate %s, offered %s', (deflate, offered, value) => {
		const given = answer({ e: `Sec-WebSocket-Extensions: ${offered}` }, { deflate });
		expect([given.status, given.extensions]).toEqual([101, value]);
		expect(given.deflate === null).toBe(value === null);
	});
});

describe('noted, and no reason to refuse', () => {
	test.each<[Record<string, string>]>([
		[{ [KEY_FIELD]: `${KEY_FIELD}: AQIDBAUGBwgJCgsMDQ4PEC==` }],
		[{ x: 'Content-Length: 5' }],
		[{ x: 'Sec-WebSocket-Extensions: x-a' }],
		[{ Host: 'Host:' }],
	])('%j', (changes) => {
		expect(answer(changes).status).toBe(101);
		expect(codes(readAs(requestWith(changes)))).toHaveLength(1);
	});

	test('a browser without Origin, another host and path, early data', () => {
		const early = latin1Bytes(`${REQUEST_LINES.join('\r\n')}\r\n\r\nHELLO`);
		const reading = readAs(early, 'browser', 'ws://other.example/');
		expect(codes(reading)).toEqual([
			'request-target-resource',
			'request-host-authority',
			'request-origin-browser',
			'request-no-early-data',
		]);
		expect(respondToRequest(reading, DEFAULT_SERVER).status).toBe(101);
	});
});

describe('waiting', () => {
	const GOOD = head(...REQUEST_LINES);

	test('an unfinished head is waited for, at every cut', () => {
		for (let cut = 0; cut < GOOD.length; cut++) {
			expect(respondToRequest(readAs(GOOD.subarray(0, cut)), DEFAULT_SERVER)).toMatchObject({
				decision: 'wait',
				status: null,
				reason: { check: 'head', code: 'http-head-terminated' },
				bytes: { length: 0 },
			});
		}
	});

	test('no setting fails a check that still waits', () => {
		const cut = readAs(GOOD.subarray(0, GOOD.length - 2));
		const { checks } = respondToRequest(cut, { ...DEFAULT_SERVER, origins: [], resources: [] });
		expect(checks.map(({ state }) => state)).toEqual(cut.checks.map(({ state }) => state));
		expect(checks.map(({ state }) => state)).not.toContain('failed');
	});

	test.each(['\x81\x85\x37\xfa', '\x16\x03\x01'])('%j is no beginning of HTTP: 400', (text) => {
		expect(respondToRequest(readAs(latin1Bytes(text)), DEFAULT_SERVER)).toMatchObject({
			status: 400,
			reason: { code: 'http-request-line' },
		});
	});
});
