// Large and hostile pieces: each keeps what can be read, and says what was left unread and where.
import { expect, test } from 'vitest';
import { connectionSigns } from '../../src/evidence/connection-signs.ts';
import {
	NOTHING_PASSED,
	type PieceReading,
	type SeenConnection,
} from '../../src/evidence/piece.ts';
import { READING_LIMITS } from '../../src/evidence/reading-limits.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { joinBytes, type Bytes } from '../../src/engine/bytes/index.ts';
import { wiresOf } from '../../src/engine/observer/index.ts';
import {
	ipv4,
	packetsOf,
	pcap,
	REQUEST,
	RESPONSE,
	segmentsOf,
	type SentPart,
} from './capture/made-capture.ts';
import chromium from './har/chromium.har.json' with { type: 'json' };

const read = (content: string | Bytes) => readPiece({ content, name: null, kind: null });
const eventsOf = ({ connections }: PieceReading) =>
	connections.map(({ transcript }) => transcript.length);
const signsOf = ({ signs, connectionSigns }: PieceReading) => [...signs, ...connectionSigns.flat()];
const ids = (reading: PieceReading) =>
	[...new Set(signsOf(reading).map(({ id }) => id))].toSorted();

const { atEachEnd } = READING_LIMITS;
const OPENING: readonly SentPart[] = [
	{ from: 'client', bytes: REQUEST, at: 0 },
	{ from: 'server', bytes: RESPONSE, at: 1 },
];
const HELLO = Uint8Array.of(0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
const CLOSE = Uint8Array.of(0x88, 2, 0x03, 0xf3);
const times = (count: number, bytes: Bytes): readonly SentPart[] =>
	Array.from({ length: count }, (_, i) => ({ from: 'server', bytes, at: 2 + i }) as const);
const capture = (sent: readonly SentPart[]) => pcap(packetsOf(segmentsOf([...OPENING, ...sent])));

test('of very many frames the first and the last are read, and the end of the connection is seen', async () => {
	const content = capture([
		...times(2 * atEachEnd + 500, HELLO),
		{ from: 'server', bytes: CLOSE, at: 90_000 },
		{ from: 'server', end: 'F', at: 90_001 },
	]);
	const reading = await read(content);
	expect(reading.problems).toMatchObject([
		{ id: 'too-many', values: { what: 'frames', most: 2 * atEachEnd, left: 501 } },
	]);
	const { from, to } = reading.problems[0]!.range!;
	expect(from > 0 && to < content.length && from < to).toBe(true);
	expect(eventsOf(reading)).toEqual([2 * atEachEnd + 4]);
	expect(signsOf(reading)).toMatchObject([
		{ id: 'tcp-connected' },
		{ id: 'request-arrived' },
		{ id: 'response' },
		{ id: 'close-frame', values: { code: 1011, by: 'server' } },
		{ id: 'fin-from-server' },
	]);
});

test('only whole messages are left out: what is read breaks no rule', async () => {
	const fragments = joinBytes([
		Uint8Array.of(0x01, 1, 0x48),
		Uint8Array.of(0x00, 1, 0x48),
		// A Ping may come between fragments.
		Uint8Array.of(0x89, 0),
		Uint8Array.of(0x80, 1, 0x48),
	]);
	const reading = await read(capture(times(atEachEnd, fragments)));
	expect(reading.problems).toMatchObject([{ values: { what: 'frames' } }]);
	expect(ids(reading)).not.toContain('rule-broken');
	expect(eventsOf(reading)[0]).toBeLessThan(atEachEnd);
});

test('of one frame in very many segments the first are read, and nothing is said about its end', async () => {
	const segments = READING_LIMITS.segments + 100;
	const header = Uint8Array.of(0x82, 127, 0, 0, 0, 0, 0, 16, 0, 0);
	const reading = await read(
		capture([
			{ from: 'server', bytes: header, at: 2 },
			...times(segments, Uint8Array.of(0)),
			{ from: 'server', end: 'F', at: 90_000 },
		]),
	);
	expect(reading.problems).toMatchObject([{ values: { what: 'segments', left: 102 } }]);
	expect(reading.connections[0]!.unseen).toEqual(expect.arrayContaining(['frames', 'end']));
	expect(ids(reading)).toEqual(['request-arrived', 'response', 'tcp-connected']);
});

test('the connections of a piece share a number of events', async () => {
	const { events, atEachEndLater } = READING_LIMITS;
	const long = events / 3;
	const frames = [long, long, long, ...Array<number>(3).fill(2 * atEachEndLater + 1)];
	const segments = frames.flatMap((count, i) =>
		segmentsOf([...OPENING, ...times(count, HELLO)], undefined, [50_000 + i, 80]),
	);
	const reading = await read(pcap(packetsOf(segments)));
	expect(eventsOf(reading).slice(0, 3)).toEqual(Array(3).fill(long + 3));
	expect(eventsOf(reading).slice(3)).toEqual(Array(3).fill(2 * atEachEndLater + 3));
	expect(reading.problems.map(({ values }) => values['what'])).toEqual(Array(3).fill('frames'));
});

test('very many streams without content are counted', async () => {
	const streams = 100_010;
	const [syn] = segmentsOf([{ from: 'client', at: 0 }]);
	const packet = new Uint8Array(ipv4(syn!) as Uint8Array);
	const one = pcap([{ bytes: packet, at: 0 }]);
	const record = one.subarray(24);
	const content = new Uint8Array(24 + streams * record.length);
	content.set(one.subarray(0, 24));
	const view = new DataView(content.buffer);
	for (let i = 0; i < streams; i++) {
		const at = 24 + i * record.length;
		content.set(record, at);
		view.setUint16(at + 16 + 20, 1024 + (i % 50_000));
		view.setUint16(at + 16 + 22, 80 + Math.floor(i / 50_000));
	}
	const reading = await read(content);
	expect(reading.connections).toEqual([]);
	expect(reading.problems).toMatchObject([
		{
			id: 'too-many',
			range: { from: 24 + 100_000 * record.length, to: content.length },
			values: { what: 'streams', most: 100_000, left: 10 },
		},
		{ id: 'not-websocket', values: { streams: 100_000 } },
	]);
});

test('a length that lies ends the reading there, and what is before it is kept', async () => {
	const content = capture([
		{ from: 'server', bytes: HELLO, at: 2 },
		{ from: 'server', bytes: HELLO, at: 3 },
	]);
	const last = content.length - (16 + 40 + HELLO.length);
	for (const length of [0xffffffff, 0x7fffffff, 1 << 30]) {
		const lying = content.slice();
		new DataView(lying.buffer).setUint32(last + 8, length, true);
		const reading = await read(lying);
		expect(reading.problems).toMatchObject([
			{ id: 'bad-length', range: { from: last, to: content.length } },
		]);
		expect(eventsOf(reading)).toEqual([4]);
	}
});

/** Makes a text so long that it is read in parts. */
const padded = (json: object) =>
	JSON.stringify({ ...json, padding: ' '.repeat(READING_LIMITS.wholeJson) });

test('a long HAR file is read in parts to the same as a short one', async () => {
	const short = await read(JSON.stringify(chromium));
	const long = await read(padded(chromium));
	const shown = (reading: PieceReading) => ({
		signs: signsOf(reading).map(({ id, values }) => ({ id, values })),
		connections: reading.connections.map(({ name, transcript, program }) => ({
			name,
			transcript,
			program,
		})),
		problems: reading.problems.map(({ id }) => id),
	});
	expect(shown(long)).toEqual(shown(short));
	expect(short.connections.length).toBeGreaterThan(0);
});

const socketEntry = (messages: readonly object[], more: object = {}) => ({
	_resourceType: 'websocket',
	startedDateTime: '2026-01-01T00:00:00.000Z',
	request: { method: 'GET', url: 'ws://localhost/', httpVersion: 'HTTP/1.1', headers: [] },
	response: { status: 101, statusText: 'OK', httpVersion: 'HTTP/1.1', headers: [] },
	_webSocketMessages: messages,
	...more,
});
const message = (i: number) => ({ type: 'receive', time: 1.7e9 + i, opcode: 1, data: `${i}` });

test.each([
	['short', (json: object) => JSON.stringify(json)],
	['long', padded],
])('of very many messages in a %s HAR file the first and the last are read', async (_, write) => {
	const count = 2 * atEachEnd + 7;
	const messages = Array.from({ length: count }, (_, i) => message(i));
	const text = write({ log: { entries: [socketEntry(messages)] } });
	const reading = await read(text);
	expect(reading.problems).toMatchObject([
		{ id: 'too-many', values: { what: 'messages', most: 2 * atEachEnd, left: 7 } },
	]);
	const { from, to } = reading.problems[0]!.range!;
	expect(JSON.parse(`[${text.slice(from, to).replace(/^,|,$/g, '')}]`)).toEqual(
		messages.slice(atEachEnd, -atEachEnd),
	);
	const [connection] = reading.connections;
	const delivered = connection!.transcript.flatMap((event, i) =>
		event.type === 'deliver' ? [{ payload: event.payload, range: connection!.ranges[i] }] : [],
	);
	expect(delivered.length).toBe(2 * atEachEnd);
	const last = delivered.at(-1)!;
	expect(new TextDecoder().decode(last.payload as Uint8Array)).toBe(`${count - 1}`);
	expect(text.slice(last.range!.from, last.range!.to)).toBe(JSON.stringify(message(count - 1)));
});

test('values that are nested very deep are not read, and the entries beside them are', async () => {
	const deep = `{"request":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
	const entry = JSON.stringify(socketEntry([message(1)]));
	for (const padding of [0, READING_LIMITS.wholeJson]) {
		const text = `{"padding":"${' '.repeat(padding)}","log":{"entries":[${entry},${deep},${entry}]}}`;
		const reading = await read(text);
		expect(reading.connections.length).toBe(2);
		expect(reading.problems.map(({ id }) => id)).toEqual(['bad-json']);
	}
});

test('compressed content in a HAR file is not expanded', async () => {
	const content = { mimeType: 'text/plain', encoding: 'base64', text: 'H4sI'.repeat(500_000) };
	const response = { ...socketEntry([]).response, content: { ...content, size: 2 ** 40 } };
	const reading = await read(
		padded({ log: { entries: [socketEntry([message(1)], { response })] } }),
	);
	expect([reading.connections.length, reading.problems]).toEqual([1, []]);
});

test('of a very long text the beginning and the end are searched for messages', async () => {
	const found = 'Error: connect ECONNREFUSED 127.0.0.1:8080';
	const filling = 'x'.repeat(READING_LIMITS.messages);
	const reading = await read(`${found}\n${filling}\n${found}`);
	const { signs, problems } = reading;
	expect(signs.map(({ id }) => id)).toEqual(['tcp-refused', 'tcp-refused']);
	const { from, to } = signs[1]!.range!;
	const end = found.length + 1 + filling.length;
	expect(from > end && to <= end + 1 + found.length).toBe(true);
	const half = READING_LIMITS.messages / 2;
	expect(problems).toMatchObject([
		{ id: 'too-large', range: { from: half, to: half + 2 * found.length + 2 } },
	]);
});

test('one long line without a message is not recognised', async () => {
	// A search with quadratic work would take hours.
	const { problems } = await read('z'.repeat(2 << 20));
	expect(problems.map(({ id }) => id)).toEqual(['not-recognised']);
});

test('of the messages of one kind the first are used', async () => {
	const line = 'Error: connect ECONNREFUSED 127.0.0.1:8080\n';
	const { signs, problems } = await read(line.repeat(READING_LIMITS.matches + 5));
	expect(signs.length).toBe(READING_LIMITS.equalSigns);
	expect(problems).toMatchObject([
		{
			id: 'too-many',
			values: { what: 'errors', most: READING_LIMITS.matches, left: 5 },
			range: { to: (READING_LIMITS.matches + 5) * line.length - ' 127.0.0.1:8080\n'.length },
		},
	]);
});

test('of a very long transcript the beginning is read, with so many connections', async () => {
	const one =
		'* Connected to example.com (127.0.0.1) port 80\n> GET / HTTP/1.1\n> Upgrade: websocket\n> \n' +
		'< HTTP/1.1 502 Bad Gateway\n< \n* Closing connection\n';
	const text = one.repeat(Math.ceil(READING_LIMITS.transcript / one.length) + 1);
	const { connections, problems, format } = await read(text);
	expect([format, connections.length]).toEqual(['curl-v', READING_LIMITS.connections]);
	expect(problems).toMatchObject([
		{ id: 'too-large', range: { from: READING_LIMITS.transcript, to: text.length } },
		{ id: 'too-many', values: { what: 'connections', most: READING_LIMITS.connections } },
	]);
	expect(problems[1]!.range).not.toBeNull();
});

test('of very many messages in a transcript the first and the last are read', async () => {
	const lines = Array.from({ length: 2 * atEachEnd + 3 }, (_, i) => `< ${i}`);
	const text = ['Connected (press CTRL+C to quit)', ...lines, 'Disconnected (code: 1006)'].join(
		'\n',
	);
	const reading = await read(text);
	expect(reading.problems).toMatchObject([
		{ id: 'too-many', values: { what: 'messages', most: 2 * atEachEnd, left: 3 } },
	]);
	expect(ids(reading)).toContain('close-event');
	const { from, to } = reading.problems[0]!.range!;
	expect(text.slice(from, to).trim().split('\n')).toEqual(lines.slice(atEachEnd, -atEachEnd));
});

test('hexadecimal digits beyond the limit are said to be too many', async () => {
	const reading = await read('81 05 48 65 6c 6c 6f '.repeat(400_000));
	expect([reading.kind, reading.problems]).toMatchObject(['bytes', [{ id: 'too-large' }]]);
});

test('more signs than are judged are counted', async () => {
	const lines = Array.from({ length: 200 }, (_, i) =>
		JSON.stringify({ type: 'receive', opcode: 1, time: 1.7e9 + i, data: '' }),
	);
	const reading = await read(`[${lines.join()}]`);
	expect(signsOf(reading).filter(({ id }) => id === 'message-passed').length).toBe(
		READING_LIMITS.equalSigns,
	);
	expect(reading.problems).toEqual([]);
});

test('of the equal faults of a head only so many are looked for as signs are kept', () => {
	const lines = 'GET / HTTP/1.1\r\n'.repeat(READING_LIMITS.equalSigns + 5);
	const bytes = Uint8Array.from(lines, (character) => character.charCodeAt(0));
	const seen: SeenConnection = {
		name: '',
		transcript: [{ type: 'bytes', by: 'client', bytes, at: 0 }],
		ranges: [{ from: 0, to: lines.length }],
		unseen: [],
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	};
	const [wire] = wiresOf(seen.transcript, {});
	const faults = connectionSigns(seen, wire!, lines).filter(({ id }) => id === 'rule-broken');
	const rules = faults.map(({ values }) => values['rule']);
	const counts = [...new Set(rules)].map((rule) => rules.filter((one) => one === rule).length);
	expect(Math.max(...counts)).toBe(READING_LIMITS.equalSigns);
});
