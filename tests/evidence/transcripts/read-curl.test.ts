import { describe, expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { readCurlText } from '../../../src/evidence/transcripts/read-curl.ts';
import { caseOf } from '../case-of.ts';
import { CURL_TRACE, CURL_TRACE_ASCII, CURL_V } from './recorded.ts';

function firstFinding(text: string): string | null {
	const [first] = caseOf(readCurlText(text)!).findings;
	return first ? `${first.certainty} ${first.cause}` : null;
}

function typesOf(text: string): readonly string[] {
	const [connection] = readCurlText(text)!.connections;
	return (connection?.transcript ?? []).map((event) =>
		'by' in event ? `${event.type} ${event.by}` : event.type,
	);
}

describe('the first finding of a recorded output of curl -v', () => {
	test.each([
		['open', null],
		['open over TLS', null],
		['200', 'certain not-upgraded-200'],
		['302', 'certain redirected'],
		['403', 'possible origin-refused'],
		['502', 'certain bad-gateway'],
		['wrong accept', 'certain wrong-accept'],
		['reset when open', 'likely process-restarted'],
		['empty reply', 'likely bad-gateway'],
		['reset before response', 'possible bad-gateway'],
		['refused', 'certain refused'],
		['unknown host', 'certain dns'],
		['TLS to a plain port', 'certain tls-failed'],
		['plain to a TLS port', 'likely bad-gateway'],
		['self-signed certificate', 'certain tls-failed'],
		['wrong name in certificate', 'certain tls-failed'],
		['no response', 'likely bad-gateway'],
		['HTTP/2', 'likely http-2-only'],
		['with progress meter', 'likely process-restarted'],
	] as const)('%s: %s', (name, finding) => {
		expect(firstFinding(CURL_V[name])).toBe(finding);
	});
});

test('a connection has its TCP, its TLS and its heads, each at its place', () => {
	const text = CURL_V['open over TLS'];
	const types = ['connect client', 'secure', 'bytes client', 'bytes server', 'bytes server'];
	expect(typesOf(text)).toEqual(types);
	const [connection] = readCurlText(text)!.connections;
	expect(connection!.name).toBe('localhost:8802/ok');
	const lines = connection!.ranges.map((range) => text.slice(range!.from, range!.to));
	expect(lines.map((line) => line.slice(0, 14))).toEqual([
		'* Connected to',
		'* SSL connecti',
		'> GET /ok HTTP',
		'< HTTP/1.1 101',
		'{ [5 bytes dat',
	]);
	expect(connection!.unseen).toEqual(expect.arrayContaining(['frames', 'end', 'times']));
});

test('the times of --trace-time are kept, over midnight too', () => {
	const [connection] = readCurlText(CURL_V['open, timed'])!.connections;
	const first = connection!.transcript[0]!.at;
	expect(connection!.transcript.map(({ at }) => at - first)).toEqual([0, 0, 2, 2, 303]);
	expect(connection!.unseen).not.toContain('times');
	const late = CURL_V['open, timed']
		.replace(/^01:41:51\.6/gm, '00:00:01.6')
		.replace(/^01:/gm, '23:');
	const over = readCurlText(late)!.connections[0]!.transcript.map(({ at }) => at);
	expect(over).toEqual(over.toSorted((a, b) => a - b));
	expect(over[4]! - over[0]!).toBeGreaterThan(60_000);
});

describe('a silence before the end of an open connection', () => {
	const ended = CURL_V['open, timed'].replace(/^.* Recv failure.*\n/m, '');
	const silent = ended.replace('01:41:51.611929 * Cl', '01:42:51.320675 * Cl');

	test('is a sign of a limit if data passed before it', () => {
		expect(firstFinding(ended)).toBeNull();
		const { signs } = readCurlText(silent)!;
		expect(signs).toContainEqual(
			expect.objectContaining({ id: 'silence', values: { seconds: 60.01 } }),
		);
		expect(firstFinding(silent)).toBe('likely idle-timeout');
	});

	test('is not known if no line shows the data', () => {
		const unseen = silent.replace(/^.* \{ \[7 bytes data\]\n/m, '');
		expect(readCurlText(unseen)!.signs).toEqual([]);
		const reset = unseen.replace(
			'* Closing connection 0',
			'* Recv failure: Connection reset by peer',
		);
		expect(caseOf(readCurlText(reset)!).signs.map(({ id }) => id)).not.toContain('silence');
	});

	test('is no sign if curl itself ends it', () => {
		const limit = silent.replace('* Closing', '* Operation timed out after 60000 milliseconds\n$&');
		expect(firstFinding(limit)).toBeNull();
	});
});

describe('a trace', () => {
	test('in hex shows the frames', () => {
		const masked = CURL_TRACE['masked by the server'];
		expect(firstFinding(masked)).toBe('certain masking-fault');
		expect(typesOf(masked).slice(-2)).toEqual(['bytes server', 'fin server']);
		expect(firstFinding(CURL_TRACE.reset)).toBe('likely process-restarted');
		expect(firstFinding(CURL_TRACE['403'])).toBe('possible origin-refused');
	});

	test('that shows a Close frame of the server has no finding', () => {
		const { findings, signs } = caseOf(readCurlText(CURL_TRACE['closed by the server'])!);
		expect(findings).toEqual([]);
		expect(signs).toContainEqual(expect.objectContaining({ id: 'close-frame' }));
	});

	test('as text shows the heads and no frames', () => {
		expect(firstFinding(CURL_TRACE_ASCII.open)).toBeNull();
		expect(firstFinding(CURL_TRACE_ASCII['403'])).toBe('possible origin-refused');
		const [connection] = readCurlText(CURL_TRACE_ASCII.reset)!.connections;
		expect(connection!.unseen).toContain('frames');
		expect(typesOf(CURL_TRACE_ASCII.reset).at(-1)).toBe('reset server');
	});

	test('as text joins the parts of a long line', () => {
		const long = 'x'.repeat(70);
		const line = `0013: A: ${long.slice(0, 61)}\n0053: ${long.slice(61)}`;
		const text = CURL_TRACE_ASCII['403'].replace('0013: Host: localhost:8801', line);
		const [connection] = readCurlText(text)!.connections;
		const request = connection!.transcript.find((event) => event.type === 'bytes');
		expect(latin1Text(request!.bytes)).toContain(`\r\nA: ${long}\r\n`);
	});
});

describe('a text that ends within a head', () => {
	const request = [
		'> GET /chat HTTP/1.1',
		'> Host: a.example',
		'> Connection: Upgrade',
		'> Sec-WebSocket-Version: 13',
		'> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'> Upgrade: websocket',
	].join('\n');
	const opened = [
		'< HTTP/1.1 101 Switching Protocols',
		'< Upgrade: websocket',
		'< Connection: Upgrade',
		'< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	].join('\n');
	const text = (response: string) =>
		`* Connected to a.example (192.0.2.1) port 80\n${request}\n> \n${response}`;
	const found = (cut: string) => {
		const { findings, signs } = caseOf(readCurlText(cut)!);
		const broken = signs.filter(({ id }) => id === 'rule-broken');
		return [...findings, ...broken.map(({ values }) => values)];
	};

	test('misses nothing, wherever it ends', () => {
		const whole = text(opened);
		for (let end = whole.indexOf('GET') + 20; end <= whole.length; end++) {
			const cut = whole.slice(0, end);
			// A mark alone is the empty line behind a head.
			if (/[<>] ?$/.test(cut)) continue;
			expect([cut, found(cut)]).toEqual([cut, []]);
		}
	});

	test('misses what the whole head does not show', () => {
		const withoutAccept = text(`${opened.slice(0, opened.lastIndexOf('<'))}< `);
		expect(caseOf(readCurlText(withoutAccept)!).items).toMatchObject([
			{ type: 'rule', finding: { rule: 'response-accept-missing', fails: true } },
		]);
	});

	test('still says what it shows', () => {
		expect(firstFinding(text('< HTTP/1.1 502 Bad Gateway\n< Serv'))).toBe('certain bad-gateway');
		expect(firstFinding(text(opened.replace('s3pP', 'AAAA')))).toBe('certain wrong-accept');
	});

	test.each([
		'400 Bad Request',
		'401 Unauthorized',
		'405 Method Not Allowed',
		'426 Upgrade Required',
		'200 OK\n< Upgrade: h2',
	])('has the causes of the status %s', (status) => {
		const causes = (end: string) =>
			caseOf(readCurlText(text(`< HTTP/1.1 ${status}${end}`))!).findings.map(
				({ certainty, cause }) => `${certainty} ${cause}`,
			);
		expect(causes('')).toEqual(causes('\n< '));
	});
});

describe('curl asks for what it is told', () => {
	const plain = (status: string) =>
		`* Connected to a.example (192.0.2.1) port 80 (#0)\n> GET /ws HTTP/1.1\n> Host: a.example\n> \n< HTTP/1.1 ${status}\n< \n* Connection #0 to host a.example left intact`;

	test('without Upgrade, a 200 says nothing about a WebSocket, and a 426 is right', () => {
		expect(firstFinding(plain('200 OK'))).toBeNull();
		expect(firstFinding(plain('426 Upgrade Required'))).toBe('certain plain-request');
		expect(firstFinding(plain('502 Bad Gateway'))).toBe('certain bad-gateway');
	});

	test('a refused address does not matter when the next one is connected', () => {
		const text = `*   Trying [::1]:80...\n* connect to ::1 port 80 failed: Connection refused\n${plain('200 OK')}`;
		expect(firstFinding(text)).toBeNull();
	});

	test('its own time limit does not end an open WebSocket with a fault', () => {
		const text = `${CURL_V.open}\n* Operation timed out after 5001 milliseconds with 7 bytes received\n* Closing connection 0\ncurl: (28) Operation timed out after 5001 milliseconds with 7 bytes received`;
		expect(firstFinding(text)).toBeNull();
	});

	test('one exchange is one connection', () => {
		const text = `${CURL_V['302']}\n* Issue another request to this URL\n${CURL_V['403']}`;
		expect(readCurlText(text)!.connections).toHaveLength(2);
	});

	test('the last line alone is enough', () => {
		expect(firstFinding('curl: (52) Empty reply from server')).toBe('likely bad-gateway');
		expect(firstFinding('curl: (6) Could not resolve host: a.invalid')).toBe('certain dns');
	});
});

describe('the last line of a connect that was not answered in time', () => {
	const words = (reason: string) =>
		`curl: (28) Failed to connect to 10.0.0.1 port 443 ${reason}`.replace(' :', ':');

	test.each([
		'after 130000 ms: Connection timed out',
		': Connection timed out',
		'after 75002 ms: Operation timed out',
		'after 5001 ms: Timeout was reached',
	])('%s', (reason) => {
		const { findings } = caseOf(readCurlText(words(reason))!);
		expect(findings.map(({ certainty, cause }) => `${certainty} ${cause}`)).toEqual([
			'certain tcp-timeout',
		]);
	});
});

test('an empty reply is the end before a response, also without the request; a fault of TLS need not be', () => {
	const signsOf = (text: string) => readCurlText(text)!.signs.map(({ id }) => id);
	expect(signsOf('curl: (52) Empty reply from server')).toEqual(['no-response']);
	expect(signsOf(CURL_V['empty reply'])).toEqual(['no-response']);
	expect(signsOf('curl: (56) OpenSSL SSL_read: unexpected eof while reading')).toEqual([]);
});

// websockets 17.1 of Python marks the lines of its log like curl. RFC 6455 §1.2 gives the key.
describe('the log of the package websockets is not only heads', () => {
	const REQUEST = `= connection is CONNECTING
> GET /ws HTTP/1.1
> Host: localhost:8799
> Upgrade: websocket
> Connection: Upgrade
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> Sec-WebSocket-Version: 13
> User-Agent: Python/3.11 websockets/17.1
`;
	const OPENING = `${REQUEST}< HTTP/1.1 101 Switching Protocols
< Upgrade: websocket
< Connection: Upgrade
< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
= connection is OPEN
> TEXT 'hello' [5 bytes]
> BINARY 01 02 01 02 [4 bytes]
> PING 3e 1d 67 81 [binary, 4 bytes]
< PONG 3e 1d 67 81 [binary, 4 bytes]
< CONT '' [0 bytes, continued]
`;
	const CLOSED = `${OPENING}< CLOSE 1000 (OK) bye [5 bytes]
> CLOSE 1000 (OK) bye [5 bytes]
= connection is CLOSING
> EOF
= connection is CLOSED
`;
	const closesOf = (text: string) =>
		caseOf(readCurlText(text)!)
			.signs.filter(({ id }) => id === 'close-frame')
			.map(({ values }) => values);

	test.each([
		['as it is', CLOSED],
		['with the time before each line', CLOSED.replace(/^/gm, '2024-03-01 02:13:44 ')],
		['without its states', CLOSED.replace(/^=.*\n/gm, '')],
		['cut in a frame', OPENING.replace(/^=.*\n/gm, '').replace(/lo' \[[^]*/, '')],
	])('%s: a healthy connection has no item', (_, text) => {
		expect(caseOf(readCurlText(text)!).items).toEqual([]);
		expect(readCurlText(text)!.connections.map(({ program }) => program)).toEqual([
			'python-websockets',
		]);
		expect(typesOf(text).slice(0, 2)).toEqual(['bytes client', 'bytes server']);
	});

	test('its Close frames are signs, and an answer is one', () => {
		expect(closesOf(CLOSED)).toEqual([
			{ code: 1000, by: 'server' },
			{ code: 1000, by: 'client', answer: 1 },
		]);
		const tooBig = CLOSED.replace('1000 (OK)', '1009 (message too big)');
		expect(closesOf(tooBig)).toEqual([
			{ code: 1009, by: 'server' },
			{ code: 1000, by: 'client' },
		]);
		expect(firstFinding(tooBig)).toBe('certain too-big');
		expect(closesOf(`${OPENING}< CLOSE '' [0 bytes]`)).toEqual([{ code: 1005, by: 'server' }]);
		expect(closesOf(`${OPENING}< CLOSE 41 [binary, 1 byte]`)).toEqual([]);
	});

	test('an end of the server without a Close frame', () => {
		const { signs } = caseOf(readCurlText(`${OPENING}< EOF\n> EOF\n= connection is CLOSED\n`)!);
		expect(signs.map(({ id }) => id)).toContain('ended-without-close');
		const sent = caseOf(
			readCurlText(`${OPENING}> CLOSE 1011 (internal error) [2 bytes]\n< EOF\n`)!,
		);
		expect(sent.signs.map(({ id }) => id)).not.toContain('ended-without-close');
	});

	test('a refusal with content', () => {
		const refused = `${REQUEST}< HTTP/1.1 403 Forbidden\n< Content-Length: 9\n< [body] (9 bytes)\n= connection is CLOSED\n`;
		const { items } = caseOf(readCurlText(refused)!);
		expect(items.map(({ type }) => type)).not.toContain('rule');
		expect(firstFinding(refused)).toBe('possible origin-refused');
	});
});

test('other texts are not from curl', () => {
	for (const text of ['', '* a list\n* of points', '> a quotation', '< hello', '81 05 48', '* ']) {
		expect([text, readCurlText(text)]).toEqual([text, null]);
	}
});

test('any cut of a recorded output is read', () => {
	for (const text of [CURL_V['wrong accept'], CURL_TRACE.reset, CURL_TRACE_ASCII.reset]) {
		for (let end = 0; end < text.length; end += 7) {
			const reading = readCurlText(text.slice(0, end));
			if (reading) caseOf(reading);
			const ranges = (reading?.connections ?? []).flatMap((one) => one.ranges);
			expect(ranges.every((range) => range === null || range.to <= end)).toBe(true);
		}
	}
});
