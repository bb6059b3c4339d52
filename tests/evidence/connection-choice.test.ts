import { describe, expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { AS_READ, correctable, withChoice } from '../../src/evidence/connection-choice.ts';
import { joinBytes } from '../../src/engine/bytes/index.ts';
import { NOTHING_READ, type SeenConnection } from '../../src/evidence/piece.ts';
import { READING_LIMITS } from '../../src/evidence/reading-limits.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { wholeReading } from '../../src/evidence/whole-reading.ts';
import {
	packetsOf,
	pcap,
	REQUEST,
	RESPONSE,
	segmentsOf,
	type SentPart,
} from './capture/made-capture.ts';

async function read(content: string): Promise<SeenConnection> {
	const { connections } = await readPiece({ content, name: null, kind: null });
	return connections[0]!;
}

/** What each event did, with the sender’s initial and the number of bytes. */
function story({ transcript }: SeenConnection): string {
	return transcript
		.map((event) => (event.type === 'bytes' ? `${event.by[0]!}${event.bytes.length}` : event.type))
		.join(' ');
}

const HELLO = '81 05 48 65 6c 6c 6f';

describe('only what was assumed can be corrected', () => {
	test('of bytes without a handshake: the sides, the compression, the first frame', async () => {
		const seen = await read(HELLO);
		expect(seen.assumed.map(({ id }) => id)).toEqual([
			'no-opening',
			'no-compression',
			'client-by-mask',
		]);
		expect(correctable(seen)).toEqual({
			sides: true,
			compression: true,
			firstFrame: { client: null, server: 7 },
		});
	});

	test('of a connection from its beginning: nothing', async () => {
		const seen = await read('GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n');
		expect(correctable(seen)).toEqual({
			sides: false,
			compression: false,
			firstFrame: { client: null, server: null },
		});
		const choice = { swapped: true, compression: true, firstFrame: { client: 3, server: 3 } };
		expect(withChoice(seen, choice)).toEqual(seen);
	});
});

describe('a correction', () => {
	test('swaps the sides', async () => {
		const seen = await read(HELLO);
		expect(story(seen)).toBe('opened s7');
		expect(story(withChoice(seen, { ...AS_READ, swapped: true }))).toBe('opened c7');
	});

	test('switches compression on and off', async () => {
		const seen = await read(HELLO);
		const on = withChoice(seen, { ...AS_READ, compression: true });
		expect(on.transcript[0]).toMatchObject({ extensions: 'permessage-deflate' });
		expect(withChoice(on, { ...AS_READ, compression: false }).transcript[0]).toMatchObject({
			extensions: '',
		});
	});

	test('moves the first frame, also into bytes that were passed over', async () => {
		const read7 = await read(HELLO);
		const at = (offset: number) =>
			withChoice(seen, { ...AS_READ, firstFrame: { client: null, server: offset } });
		const server = [{ bytes: Uint8Array.of(1, 2, 3), range: null }];
		const seen: SeenConnection = { ...read7, passedOver: { ...read7.passedOver, server } };
		expect(at(0).transcript[1]).toMatchObject({ bytes: Uint8Array.of(1, 2, 3) });
		expect(story(at(0))).toBe('opened s3 s7');
		expect(story(at(2))).toBe('opened s1 s7');
		expect(story(at(3))).toBe(story(read7));
		expect(story(at(5))).toBe('opened s5');
		expect(story(at(100))).toBe('opened');
		expect(at(100).ranges).toHaveLength(1);
	});

	test('gives the connection other signs', async () => {
		const reading = await readPiece({ content: HELLO, name: null, kind: null });
		const found = (swapped: boolean) =>
			makeCase([reading], {}, [{ ...AS_READ, swapped, piece: 0, inPiece: 0 }]).findings.map(
				({ cause }) => cause,
			);
		expect(found(false)).toEqual([]);
		expect(found(true)).toEqual(['masking-fault']);
	});
});

test('without compression, as the person says, RSV1 breaks a rule', async () => {
	const compressed = 'c1 07 f2 48 cd c9 c9 07 00';
	const reading = await readPiece({ content: compressed, name: null, kind: null });
	const rulesOf = (compression: boolean | null) =>
		makeCase([reading], {}, [{ ...AS_READ, compression, piece: 0, inPiece: 0 }]).items.flatMap(
			(item) => (item.type === 'cause' ? item.rules.map(({ rule }) => rule) : []),
		);
	expect([rulesOf(null), rulesOf(false)]).toEqual([[], ['frame-rsv1']]);
});

test('an answer does not read a corrected connection again', async () => {
	const reading = await readPiece({ content: HELLO, name: null, kind: null });
	const choices = [{ ...AS_READ, swapped: true, piece: 0, inPiece: 0 }];
	const before = makeCase([reading], {}, choices);
	const after = makeCase([reading], { proxy: 'yes' }, choices);
	expect(after.connections[0]!.seen).toBe(before.connections[0]!.seen);
	expect(story(after.connections[0]!.seen)).toBe('opened c7');
	expect(after.items.map(({ type }) => type)).toEqual(before.items.map(({ type }) => type));
	const other = makeCase(
		[await readPiece({ content: '81 00', name: null, kind: null })],
		{},
		choices,
	);
	expect(story(other.connections[0]!.seen)).toBe('opened c2');
});

/** A capture that begins after TCP was connected. */
function lateCapture(sent: readonly SentPart[]): Uint8Array {
	return pcap(packetsOf(segmentsOf(sent).slice(2)));
}

const hello = (from: 'client' | 'server', at: number): SentPart => ({
	from,
	at,
	bytes: Uint8Array.of(0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f),
});
const hellos = (count: number) => Array.from({ length: count }, (_, i) => hello('server', 1 + i));
/** A frame with RSV2, which no extension defines. */
const RSV2 = Uint8Array.of(0xa1, 1, 0x48);

test.each([
	['as it was read', {}],
	['with compression', { compression: true }],
	['from its third frame on', { firstFrame: { client: null, server: 14 } }],
	['from the middle of a segment on', { firstFrame: { client: null, server: 63 } }],
])('the finding of a capture points at the byte: %s', async (_, change) => {
	// The request is missing, so its compression and its first frame can be corrected.
	const last = joinBytes([hello('server', 0).bytes!, RSV2]);
	const content = lateCapture([
		{ from: 'server', bytes: RESPONSE, at: 0 },
		...hellos(8),
		{ from: 'server', bytes: last, at: 10 },
	]);
	const reading = await readPiece({ content, name: null, kind: null });
	const made = makeCase([reading], {}, [{ ...AS_READ, ...change, piece: 0, inPiece: 0 }]);
	const rules = made.items.flatMap((item) =>
		item.type === 'rule' ? [item.finding] : item.type === 'fact' ? item.finding.rules : item.rules,
	);
	const from = content.length - RSV2.length;
	expect(rules).toMatchObject([
		{ rule: 'frame-rsv2', breaches: [{ range: { from }, byte: RESPONSE.length + 9 * 7 }] },
	]);
});

test('the places of a corrected capture have the bytes of its events', async () => {
	// The stray bytes before the first frame are passed over.
	const stray = Uint8Array.of(0x6f, 0x6f, 0x6f);
	const sent = [{ from: 'server', bytes: stray, at: 0 } as const, ...hellos(8)];
	const content = lateCapture(sent);
	const { connections } = await readPiece({ content, name: null, kind: null });
	const [seen] = connections;
	expect(correctable(seen!).firstFrame.server).toBe(3 + 8 * 7);
	for (let server = 0; server < 3 + 8 * 7; server++) {
		const choice = { ...AS_READ, firstFrame: { client: null, server } };
		const { transcript, ranges } = withChoice(seen!, choice, true);
		const shown = transcript.flatMap((event, i) => {
			if (event.type !== 'bytes') return [];
			expect(content.subarray(ranges[i]!.from, ranges[i]!.to)).toEqual(event.bytes);
			return [event.bytes];
		});
		expect(joinBytes(shown)).toEqual(joinBytes(sent.map(({ bytes }) => bytes!)).subarray(server));
	}
});

test('the byte of a breach counts the frames that were left out', async () => {
	const { atEachEnd } = READING_LIMITS;
	const frames = 2 * atEachEnd + 500;
	const sent: readonly SentPart[] = [
		{ from: 'client', bytes: REQUEST, at: 0 },
		{ from: 'server', bytes: RESPONSE, at: 1 },
		...Array.from({ length: frames }, (_, i) => hello('server', 2 + i)),
		{ from: 'server', bytes: RSV2, at: 90_000 },
	];
	const content = pcap(packetsOf(segmentsOf(sent)));
	const { broken, problems } = await readPiece({ content, name: null, kind: null });
	expect(problems).toMatchObject([{ values: { what: 'frames' } }]);
	expect(broken).toMatchObject([
		{ rule: 'frame-rsv2', byte: RESPONSE.length + 7 * frames, range: { from: content.length - 3 } },
	]);
});

test('the byte of a breach counts lost segments', async () => {
	const sent: readonly SentPart[] = [
		{ from: 'client', bytes: REQUEST, at: 0 },
		{ from: 'server', bytes: RESPONSE, at: 1 },
		...Array.from({ length: 20 }, (_, i) => hello('server', 2 + i)),
		{ from: 'server', bytes: RSV2, at: 90 },
	];
	const segments = segmentsOf(sent);
	const content = pcap(packetsOf(segments.toSpliced(6, 2)));
	const { broken } = await readPiece({ content, name: null, kind: null });
	expect(broken).toMatchObject([{ rule: 'frame-rsv2', byte: RESPONSE.length + 7 * 20 }]);
});

test('of very many broken rules the first are used', async () => {
	const most = READING_LIMITS.brokenRules;
	const one = 'GET / HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 1\r\n\r\n';
	const seen = await read(one);
	const whole = wholeReading({ ...NOTHING_READ, connections: [seen] }, one).broken.length;
	const count = Math.ceil(most / whole) + 1;
	const connections = Array.from({ length: count }, () => seen);
	const reading = wholeReading({ ...NOTHING_READ, connections }, one);
	expect(reading.broken.length).toBe(most);
	const problem = reading.problems.find(({ values }) => values['what'] === 'rules');
	expect(problem).toMatchObject({ id: 'too-many', values: { most } });
	expect(problem?.values['left']).toBe(whole * count - most);
});
