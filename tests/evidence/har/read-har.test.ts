import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/engine/bytes/utf8-text.ts';
import { indexWithin } from '../../../src/evidence/har/har-places.ts';
import { readHarText } from '../../../src/evidence/har/read-har.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { caseOf } from '../case-of.ts';
// Chromium 156 through Playwright 1.64.1 (recordHar): four attempts of one page, recorded on 2026-11-22.
import recorded from './chromium.har.json' with { type: 'json' };

const [, OPEN, FORBIDDEN, ACCEPT, REFUSED] = recorded.log.entries;

function firstFinding(entry: unknown): string | null {
	const [first] = caseOf(readHarText(JSON.stringify(entry))!).findings;
	return first ? `${first.certainty} ${first.cause}` : null;
}

describe('a file of Chromium', () => {
	const text = JSON.stringify(recorded, null, 2);
	const reading = readHarText(text)!;

	test('has a connection for each WebSocket, and none for the page', () => {
		expect(reading.connections.map(({ name }) => name)).toEqual([
			'ws://localhost:8801/ok',
			'ws://localhost:8801/403',
			'ws://localhost:8801/accept',
			'ws://localhost:8809/',
		]);
		expect(reading.connections[0]).toMatchObject({ program: 'chromium' });
		expect(reading.problems).toEqual([]);
	});

	test('has heads as bytes and messages as they arrive', () => {
		const { transcript, ranges, unseen } = reading.connections[0]!;
		const delivered = transcript.filter((event) => event.type === 'deliver');
		expect(transcript.map(({ type }) => type).slice(0, 3)).toEqual(['connect', 'bytes', 'bytes']);
		expect(delivered.map(({ by, kind }) => `${by} ${kind}`)).toEqual([
			'server text',
			'client text',
			'client binary',
			'client text',
		]);
		expect([...delivered[2]!.payload]).toEqual([1, 2, 3]);
		expect(decodeUtf8(delivered[1]!.payload).text).toBe('hello');
		const { from, to } = ranges[transcript.indexOf(delivered[2]!)]!;
		expect(JSON.parse(text.slice(from, to))).toMatchObject({ opcode: 2, data: 'AQID' });
		expect(unseen).toContain('control-frames');
		const times = transcript.map(({ at }) => at);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
	});

	test('is recognised', async () => {
		const read = await readPiece({ content: text, name: 'a.har', kind: null });
		expect(read).toMatchObject({ kind: 'har' });
	});
});

const MESSAGES = '"_webSocketMessages": [{"type": "send", "time": 1.5, "opcode": 1, "data": "hi"}';
test.each([
	['with braces', `{${MESSAGES}]}`, []],
	['without braces', `${MESSAGES}]`, []],
	['with members behind it', ` ${MESSAGES}],\n"cache": {},`, []],
	['without its end', `${MESSAGES}, {"type": "rec`, ['truncated']],
	['with a comma too many', `{${MESSAGES},]}`, ['bad-json']],
	['with the end of its entry', `${MESSAGES}] }, {`, ['bad-json']],
])('the messages of an entry alone are recognised: %s', async (_, content, problems) => {
	const reading = await readPiece({ content, name: null, kind: null });
	expect(reading.kind).toBe('har');
	const delivered = reading.connections[0]!.transcript.filter(({ type }) => type === 'deliver');
	expect(delivered).toMatchObject([{ by: 'server', kind: 'text' }]);
	expect(reading.problems.map(({ id }) => id)).toEqual(problems);
});

test('each entry alone has its finding', () => {
	expect(firstFinding(OPEN)).toBeNull();
	expect(firstFinding(FORBIDDEN)).toBe('possible origin-refused');
	expect(firstFinding(ACCEPT)).toBe('certain wrong-accept');
	expect(firstFinding(REFUSED)).toBe('certain refused');
});

test('the sentence about a failure is lit', () => {
	const text = JSON.stringify(REFUSED);
	const [found] = readHarText(text)!.signs;
	expect(text.slice(found!.range!.from, found!.range!.to)).toContain('ERR_CONNECTION_REFUSED');
});

describe('a file of the developer tools', () => {
	// Members as in front_end/models/har/Log.ts: times in seconds, errors as messages, "receive" until the end.
	const devtools = {
		...OPEN,
		timings: { blocked: 1, dns: -1, ssl: -1, connect: 1, send: 0, wait: 1, receive: 60_050 },
		_webSocketMessages: [
			{ type: 'send', time: Date.parse(OPEN!.startedDateTime) / 1000 + 0.05, opcode: 1, data: 'a' },
			{
				type: 'receive',
				time: Date.parse(OPEN!.startedDateTime) / 1000 + 0.06,
				opcode: 9,
				data: '',
			},
		],
	};

	test('a silence before the end', () => {
		const { connections, problems } = readHarText(JSON.stringify(devtools))!;
		expect(connections[0]!.transcript.at(-1)).toMatchObject({ type: 'show', state: 'CLOSED' });
		expect(connections[0]!.transcript.find(({ type }) => type === 'deliver')!.at).toBeCloseTo(
			Date.parse(OPEN!.startedDateTime) + 50,
			0,
		);
		expect(firstFinding(devtools)).toBe('likely idle-timeout');
		expect(problems).toMatchObject([{ id: 'unknown-line', values: { count: 1 } }]);
	});

	test('an error among the messages', () => {
		const error = {
			type: 'error',
			time: 1,
			opcode: -1,
			data: 'A server must not mask any frames that it sends to the client.',
		};
		expect(firstFinding({ ...OPEN, _webSocketMessages: [error] })).toBe('certain masking-fault');
	});

	test('a message without a time has that of the one before, the first that of the entry', () => {
		const started = Date.parse(OPEN!.startedDateTime);
		const message = { type: 'receive', opcode: 1, data: 'a' };
		const later = { ...message, time: started / 1000 + 2 };
		const times = (messages: readonly unknown[], entry: object = OPEN!) => {
			const text = JSON.stringify({ ...entry, _webSocketMessages: messages });
			const { transcript } = readHarText(text)!.connections[0]!;
			return transcript.filter(({ type }) => type === 'deliver').map(({ at }) => at);
		};
		expect(times([message, later, { ...message, time: null }, { ...message, time: -1 }])).toEqual([
			started,
			started + 2000,
			started + 2000,
			started + 2000,
		]);
		const { startedDateTime: _, ...unknownStart } = OPEN!;
		expect(times([message, later], unknownStart)).toEqual([started + 2000, started + 2000]);
		expect(times([message], unknownStart)).toEqual([0]);
	});

	test('the list of messages alone', () => {
		const reading = readHarText(JSON.stringify(devtools._webSocketMessages.slice(0, 1)))!;
		expect(reading.connections[0]!.transcript.map(({ type }) => type)).toContain('deliver');
	});
});

describe('a file of Firefox', () => {
	// devtools/client/netmonitor/src/har/har-builder.js: status 0 for a failure, and no messages.
	test('a failure without a sentence', () => {
		const { _webSocketMessages: _, _resourceType: __, ...rest } = OPEN!;
		const failed = { ...rest, response: { status: 0, statusText: '', headers: [] } };
		const { signs } = readHarText(JSON.stringify(failed))!;
		expect(signs.map(({ id }) => id)).toEqual(['connect-failed']);
		const [connection] = readHarText(JSON.stringify(rest))!.connections;
		expect(connection!.unseen).toContain('frames');
		expect(firstFinding(rest)).toBeNull();
	});
});

test('provisional headers are no request that lost its Upgrade', () => {
	const request = { ...OPEN!.request, headers: [{ name: 'User-Agent', value: 'x' }] };
	const entry = { ...REFUSED, request };
	const { findings } = caseOf(readHarText(JSON.stringify(entry))!);
	expect(findings.map(({ cause }) => cause)).toEqual(['refused']);
});

test('a WebSocket over HTTP/2 is open without heads of HTTP/1.1', () => {
	const fields = (...list: readonly string[][]) => list.map(([name, value]) => ({ name, value }));
	const entry = {
		...OPEN,
		request: {
			method: 'CONNECT',
			url: 'wss://a.example/',
			httpVersion: 'h2',
			headers: fields([':method', 'CONNECT'], [':protocol', 'websocket'], [':path', '/']),
		},
		response: { status: 200, httpVersion: 'h2', headers: fields([':status', '200']) },
	};
	expect(firstFinding(entry)).toBeNull();
	const [connection] = readHarText(JSON.stringify(entry))!.connections;
	expect(connection!.transcript.map(({ type }) => type)).toContain('opened');
});

describe('a file that is not whole', () => {
	const text = JSON.stringify(recorded);

	test('gives the entries before its end', () => {
		const reading = readHarText(text.slice(0, text.indexOf('ws://localhost:8801/accept')))!;
		expect(reading.connections).toHaveLength(2);
		expect(reading.problems).toMatchObject([{ id: 'truncated' }]);
	});

	test('gives the entries around a fault', () => {
		const reading = readHarText(text.replace('"method":"GET","url":"ws', '"method":,"url":"ws'))!;
		expect(reading.connections).toHaveLength(3);
		expect(reading.problems[0]).toMatchObject({ id: 'bad-json', range: expect.anything() });
	});

	test('any cut is read', () => {
		for (let end = 0; end < text.length; end += 97) readHarText(text.slice(0, end));
	});
});

test('too many connections are counted', () => {
	const entries = Array.from({ length: 300 }, () => REFUSED);
	const reading = readHarText(JSON.stringify({ log: { entries } }))!;
	expect(reading.connections).toHaveLength(200);
	expect(reading.problems).toMatchObject([
		{ id: 'too-many', values: { what: 'connections', most: 200, left: 100 } },
	]);
});

test('other JSON is not a HAR file; one without a WebSocket says so', () => {
	for (const text of [
		'',
		'{}',
		'[]',
		'[129, 5]',
		'{"log":1}',
		'{"a":[{}]}',
		'[[[',
		'{"entries":[',
	]) {
		expect([text, readHarText(text)]).toEqual([text, null]);
	}
	const page = { log: { entries: recorded.log.entries.slice(0, 1) } };
	expect(readHarText(JSON.stringify(page))).toMatchObject({
		connections: [],
		problems: [{ id: 'empty' }],
	});
});

test('a text is searched only within its part', () => {
	expect(indexWithin('ab ab ab', 'ab', 1, 8)).toBe(3);
	expect(indexWithin('ab ab ab', 'ab', 4, 7)).toBe(-1);
	expect(indexWithin('ab ab ab', 'ab', 4, 8)).toBe(6);
});

test('hostile JSON is read in time proportional to its length', () => {
	expect(readHarText(`{"entries":${'['.repeat(300_000)}`)).toBeNull();
	expect(readHarText(`{"entries":["${'\\'.repeat(300_000)}`)).toBeNull();
	expect(readHarText(`{${'"entries":'.repeat(100_000)}`)).toBeNull();
});
