import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogText } from '../../../src/evidence/logs/read-logs.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { caseOf } from '../case-of.ts';
import { LOGGED } from './logged.ts';

const ALL = Object.values(LOGGED).flat();

function firstFinding(text: string): string | null {
	const reading = readLogText(text);
	const [first] = reading ? caseOf(reading).findings : [];
	return first ? `${first.certainty} ${first.cause}` : null;
}

function ids(text: string): readonly string[] {
	return (readLogText(text)?.signs ?? []).map(({ id }) => id);
}

describe.each(Object.entries(LOGGED))('%s', (_, examples) => {
	test.each(examples)('$name', async ({ text, format, signs, first }) => {
		expect(readLogText(text)).toMatchObject({ kind: 'log', format, problems: [] });
		expect(ids(text)).toEqual(signs);
		expect(firstFinding(text)).toBe(first);
		expect((await readPiece({ content: text, name: null, kind: null })).format).toBe(format);
	});
});

test('beside a line of a WebSocket a health check in HTTP/1.0 says nothing', () => {
	const line = (at: string, request: string, rest: string) =>
		`10.0.0.9 - - [01/Mar/2024:02:13:${at} +0000] "${request}" ${rest} "-" "-"`;
	const check = line('40', 'GET / HTTP/1.0', '400 157');
	const open = line('44', 'GET /ws HTTP/1.1', '502 157');
	expect(ids(check)).toContain('request-http-1-0');
	expect(ids(`${check}\n${open}`)).not.toContain('request-http-1-0');
	expect(firstFinding(`${open}\n${check}`)).toContain('bad-gateway');
});

test.each([
	'web_1  | ',
	'[pod/web-0/nginx] 2026-11-22T02:46:10.123456789Z stderr F ',
	'2026-11-22T02:46:10.123456789+01:00 stdout F ',
	'Nov 22 02:46:10 edge nginx: ',
])('what a collector of logs writes in front of a line is skipped: %s', (prefix) => {
	const line = '10.0.0.1 - - [22/Nov/2026:02:46:09 +0100] "GET /ws HTTP/1.1" 502 1';
	expect(readLogText(`${prefix}${line}`)).toMatchObject({
		signs: [{ id: 'response', range: { from: 0, to: prefix.length + line.length } }],
		problems: [],
	});
});

test('a sign has the range of its line and its time', () => {
	const lines = [
		'GET nothing',
		'10.0.0.1 - - [22/Nov/2026:02:46:09 +0100] "GET /ws HTTP/1.1" 502 1',
	];
	const text = `${lines.join('\r\n')}\r\n`;
	const reading = readLogText(text)!;
	expect(reading.signs).toMatchObject([{ id: 'response', at: Date.UTC(2026, 10, 22, 1, 46, 9) }]);
	const { from, to } = reading.signs[0]!.range!;
	expect(text.slice(from, to)).toBe(lines[1]);
	expect(reading.problems).toMatchObject([{ id: 'unknown-line', line: 1, values: { count: 1 } }]);
});

describe('in a log of many requests', () => {
	const request = (path: string, status: number) =>
		`10.0.0.1 - - [22/Nov/2026:01:46:09 +0000] "GET ${path} HTTP/1.1" ${status} 1 "-" "-"`;
	const others = Array.from({ length: 50 }, (_, i) =>
		request(`/page/${i}`, [200, 502, 403, 302][i % 4]!),
	);

	test('only those for a WebSocket count', () => {
		expect(ids(others.join('\n'))).toEqual([]);
		expect(
			ids([...others, request('/socket.io/?EIO=4&transport=polling', 400)].join('\n')),
		).toEqual([]);
		expect(ids([...others, request('/js/websocket.js', 404)].join('\n'))).toEqual([]);
		const io = request('/socket.io/?EIO=4&transport=websocket', 400);
		expect(ids([...others, io].join('\n'))).toEqual(['http-1-1-in-use', 'response']);
	});

	test('a path that got a 101 anywhere counts', () => {
		const lines = [...others, request('/chat?a=1', 502), request('/chat?a=2', 101)];
		expect(firstFinding(lines.join('\n'))).toBe('certain bad-gateway');
	});

	test('connections that went well rule nothing out', () => {
		const lines = [request('/ws', 101), request('/ws', 403), request('/ws', 101)];
		expect(firstFinding(lines.join('\n'))).toBe('possible origin-refused');
	});

	test('of a kind of sign the first 200 are kept, and the others are counted', () => {
		const reading = readLogText(Array.from({ length: 300 }, () => request('/ws', 502)).join('\n'))!;
		expect(reading.signs).toHaveLength(200);
		expect(reading.problems).toMatchObject([{ id: 'too-many', values: { most: 200, left: 100 } }]);
	});
});

test('in a log of Heroku a heartbeat or a page says nothing of the WebSocket', () => {
	const line = (rest: string) => `2023-08-22T23:43:31.603801+00:00 heroku[router]: ${rest}`;
	const end = 'host=a fwd="1.2.3.4" dyno=web.1 connect=1ms service=30001ms status=503 bytes=0';
	const page = line(`at=error code=H12 desc="Request timeout" method=GET path="/report" ${end}`);
	const open = line(
		'at=info method=GET path="/ws" host=a dyno=web.1 connect=1ms service=9000ms status=101 bytes=9',
	);
	expect(firstFinding(page)).toBe('certain bad-gateway');
	expect(ids(`${open}\n${page}`)).toEqual(['response']);
	expect(firstFinding(`${open}\n${page}`)).toBeNull();
});

test.each([
	[1000, 403],
	[1001, 409],
	[1033, 530],
])('Cloudflare sends its number %i with the status %i', (number, status) => {
	const text = `Error ${number} Ray ID: 8dd59dbf9d2e236d`;
	expect(readLogText(text)?.signs[0]).toMatchObject({ id: 'response', values: { status } });
	expect(firstFinding(text)).toBe('certain bad-gateway');
});

test('a text that is not a log is not one', () => {
	const texts = [
		'at=error method=GET path="/ws" status=503',
		'heroku[web.1]: State changed from up to crashed',
		'look at=error code=H10 in the log',
		'',
		'hello',
		'81 05 48 65 6c 6c 6f',
		'WebSocket connection failed: error code: 1006',
		'GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n',
		'> GET /ws HTTP/1.1\n< HTTP/1.1 502 Bad Gateway',
		'{"log":{"version":"1.2","entries":[]}}',
		'{"status":',
	];
	for (const text of texts) expect([text, readLogText(text)]).toEqual([text, null]);
});

test('a line that is cut or changed anywhere never throws, and its ranges stay inside', () => {
	const line = fc.constantFrom(...ALL.map(({ text }) => text));
	const property = fc.property(
		line,
		fc.nat(400),
		fc.nat(40),
		fc.string(),
		(text, at, length, put) => {
			const changed = text.slice(0, at) + put + text.slice(at + length);
			for (const { range } of readLogText(changed)?.signs ?? []) {
				expect(range!.to).toBeGreaterThan(range!.from);
				expect(range!.to).toBeLessThanOrEqual(changed.length);
			}
		},
	);
	fc.assert(property, { seed: 101, numRuns: 300 });
});

test('hostile lines end', () => {
	const million = 1_000_000;
	const texts = [
		'a'.repeat(million),
		'"'.repeat(million),
		'{'.repeat(million),
		'[1/Jan/2026:'.repeat(million / 20),
		' a:1 ['.repeat(million / 6),
		`a b [${' '.repeat(million)}`,
		'\n'.repeat(million),
		'lookup '.repeat(million / 7),
		`{"status":${'['.repeat(60_000)}`,
	];
	for (const text of texts) expect(readLogText(text)).toBeNull();
});
