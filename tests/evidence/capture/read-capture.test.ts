// Captures that tcpdump 4.99.3 and dumpcap 4.0.17 recorded of ws 8 and curl on this machine, and captures made by
// rule. `closed`, `deflate`, `cooked-fin` (of the device `any`), `reset` and `fin` are an echo server that ends in
// these ways; in `silent` and `no-answer` the route back to the client is a black hole. What `fin` said of the machine
// is overwritten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import type { PieceReading } from '../../../src/evidence/piece.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { caseOf } from '../case-of.ts';
import {
	ascii,
	ipv4,
	ipv6,
	linked,
	packetsOf,
	pcap,
	pcapng,
	pcapngBlock,
	REQUEST,
	RESPONSE,
	segmentsOf,
	uint,
	type MadePacket,
	type SentPart,
} from './made-capture.ts';

function recorded(name: string): Uint8Array {
	return new Uint8Array(readFileSync(join(import.meta.dirname, 'recorded', name)));
}

function read(bytes: Uint8Array): PieceReading {
	const reading = readCapture(bytes);
	if (reading === null) throw new Error('not read as a capture');
	return reading;
}

/** What a connection shows, one word for each event: "c158" is 158 bytes of the client. */
function story({ connections }: PieceReading, index = 0): string {
	const { transcript } = connections[index]!;
	return transcript
		.map((event) => {
			if (event.type === 'bytes') return `${event.by[0]!}${event.bytes.length}`;
			return 'by' in event && event.type !== 'connect'
				? `${event.by[0]!}-${event.type}`
				: event.type;
		})
		.join(' ');
}

function first(reading: PieceReading): string {
	const [finding] = caseOf(reading).findings;
	return finding ? `${finding.certainty} ${finding.cause}` : 'nothing';
}

function ids(reading: PieceReading) {
	return {
		problems: reading.problems.map(({ id }) => id),
		assumed: (reading.connections[0]?.assumed ?? []).map(({ id }) => id),
		signs: reading.signs.map(({ id }) => id),
	};
}

const HELLO = [...ascii('Hello')];
/** The masked and the unmasked frame of RFC 6455 §5.7. */
const MASKED = Uint8Array.of(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58);
const UNMASKED = Uint8Array.of(0x81, 5, ...HELLO);
const OPENING: readonly SentPart[] = [
	{ from: 'client', bytes: REQUEST, at: 1000 },
	{ from: 'server', bytes: RESPONSE, at: 1010 },
];
const TALK: readonly SentPart[] = [
	{ from: 'client', bytes: MASKED, at: 1020 },
	{ from: 'server', bytes: UNMASKED, at: 1030 },
	{ from: 'client', bytes: MASKED, at: 1040 },
	{ from: 'server', bytes: UNMASKED, at: 1050 },
];
const END: readonly SentPart[] = [{ from: 'server', end: 'F', at: 2000 }];
const OPEN_STORY = `connect c${REQUEST.length} s${RESPONSE.length}`;

describe('recorded captures', () => {
	const ECHO = 'connect c158 s129 c11 s7 c308 s304 c7 s3';
	test.each([
		['closed.pcap', `${ECHO} c11 s7 s-fin c-fin`, 'nothing'],
		['deflate.pcap', 'connect c228 s175 c13 s9 c13 s9 c7 s3 c11 s7 s-fin c-fin', 'nothing'],
		['cooked-fin.pcap', `${ECHO} s-fin c-fin`, 'possible idle-timeout'],
		['fin.pcapng', `${ECHO} s-fin c-fin`, 'possible idle-timeout'],
		['reset.pcap', `${ECHO} s-reset`, 'likely process-restarted'],
		['refused.pcap', 's-reset', 'certain refused'],
		['no-answer.pcap', '', 'certain tcp-timeout'],
		['silent.pcap', 'connect c157 s129 c9 s5 c9 wait', 'certain peer-vanished'],
		['tls.pcap', 'connect secure s-fin s-reset', 'possible process-restarted'],
		['tls-alert.pcap', 'connect s-fin c-fin', 'certain tls-failed'],
	])('%s', async (name, expected, finding) => {
		const bytes = recorded(name);
		const reading = await readPiece({ content: bytes, name, kind: null });
		expect(reading.kind).toBe('capture');
		expect(story(reading)).toBe(expected);
		expect(first(reading)).toBe(finding);
		expect(reading.problems.map(({ id }) => id)).toEqual(
			name.startsWith('tls') ? ['encrypted'] : [],
		);
		for (const { transcript, ranges } of reading.connections) {
			expect(ranges).toHaveLength(transcript.length);
			transcript.forEach((event, i) => {
				if (event.type !== 'bytes') return;
				const { from, to } = ranges[i]!;
				expect(event.bytes).toEqual(bytes.subarray(from, to));
			});
		}
	});

	test('names and addresses', () => {
		const { connections } = read(recorded('silent.pcap'));
		expect(connections.map(({ name }) => name)).toEqual(['10.9.0.1:57998 → 10.9.0.2:18080']);
		expect(connections[0]?.transcript[0]).toMatchObject({ address: '10.9.0.2:18080' });
		expect(connections[0]?.unseen).toEqual(['end']);
	});

	test('every beginning of a capture is read, and the end is said to be missing', () => {
		for (const name of ['closed.pcap', 'fin.pcapng', 'tls.pcap']) {
			const bytes = recorded(name);
			const wrong: number[] = [];
			for (let length = 12; length < bytes.length; length++) {
				const { problems, format } = read(bytes.subarray(0, length));
				const within = problems.every(({ range }) => range === null || range.to <= length);
				if (!within || !name.includes(format)) wrong.push(length);
			}
			expect(wrong, name).toEqual([]);
			expect(ids(read(bytes.subarray(0, -1))).problems).toContain('truncated');
		}
	});
});

describe('forms of a capture', () => {
	const segments = segmentsOf([...OPENING, ...TALK, ...END]);
	const whole = `${OPEN_STORY} c11 s7 c11 s7 s-fin`;

	test.each([0, 1, 12, 14, 101, 108, 113, 228, 276])('link type %i', (link) => {
		const packets = packetsOf(segments).map(({ bytes, at }) => ({
			bytes: linked(link, bytes),
			at,
		}));
		expect(story(read(pcap(packets, { link })))).toBe(whole);
	});

	test('IPv6, with and without extension headers', () => {
		// Hop-by-hop options of 8 bytes, then an atomic fragment (RFC 6946).
		const extensions = Uint8Array.of(44, 0, 1, 4, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 1);
		const plain = segments.map((one) => ({ bytes: linked(1, ipv6(one)), at: one.at }));
		const extended = segments.map((one) => ({
			bytes: linked(1, ipv6(one, extensions, 0)),
			at: one.at,
		}));
		for (const packets of [plain, extended]) {
			const reading = read(pcapng(packets, { link: 1 }));
			expect(story(reading)).toBe(whole);
			expect(reading.connections[0]?.name).toBe('[fe80::1]:50000 → [fe80::2]:80');
		}
	});

	test('VLAN tags, and the padding of short Ethernet frames', () => {
		const packets = packetsOf(segments).map(({ bytes, at }) => {
			const tags = [0x88, 0xa8, 0, 5, 0x81, 0, 0, 7];
			const framed = [...Array<number>(12).fill(1), ...tags, 8, 0, ...(bytes as Uint8Array)];
			return { bytes: Uint8Array.of(...framed, ...Array<number>(9).fill(0)), at };
		});
		expect(story(read(pcap(packets, { link: 1 })))).toBe(whole);
	});

	test('byte orders and units of time', () => {
		const packets = packetsOf(segments);
		const readings = [
			...[true, false].flatMap((little) => [
				read(pcap(packets, { little })),
				read(pcap(packets, { little, nano: true })),
				read(pcapng(packets, { little })),
				read(pcapng(packets, { little, resolution: 9 })),
				read(pcapng(packets, { little, resolution: 128 + 20, offsetSeconds: 1 })),
			]),
		];
		for (const reading of readings) {
			expect(story(reading)).toBe(whole);
			const times = reading.connections[0]!.transcript.map(({ at }) => at);
			[1000, 1000, 1010, 1020, 1030, 1040, 1050, 2000].forEach((time, i) => {
				expect(times[i]).toBeCloseTo(time, 2);
			});
		}
	});

	test('a simple packet block has no time, an unknown block is passed over', () => {
		const file = pcapng([]);
		const simple = packetsOf(segments).flatMap(({ bytes }) => [
			pcapngBlock(0xbad, [ascii('unknown')]),
			pcapngBlock(3, [uint(bytes.length, 4, true), bytes]),
		]);
		expect(story(read(Uint8Array.of(...file, ...simple.flatMap((one) => [...one]))))).toBe(whole);
	});
});

describe('what is missing', () => {
	test('a segment, in the middle of the conversation', () => {
		const all = packetsOf(segmentsOf([...OPENING, ...TALK, ...END]));
		const reading = read(pcap(all.toSpliced(5, 1)));
		expect(story(reading)).toBe(`${OPEN_STORY} c11 c11 s7 s-fin`);
		expect(reading.problems).toMatchObject([{ id: 'gap', values: { bytes: 7 } }]);
		expect(ids(reading).assumed).toEqual(['boundaries-by-trying']);
		expect(reading.connections[0]?.unseen).toContain('frames');
	});

	test('the handshake of HTTP and TCP', () => {
		const late = packetsOf(segmentsOf([...OPENING, ...TALK, ...END]).slice(4));
		const reading = read(pcap(late));
		expect(story(reading)).toBe('opened c11 s7 c11 s7 s-fin');
		expect(ids(reading).assumed).toEqual([
			'client-by-port',
			'no-opening',
			'no-compression',
			'boundaries-by-trying',
			'boundaries-by-trying',
		]);
		expect(reading.connections[0]?.unseen).toEqual(['opening']);
	});

	test('the client, if neither SYN nor port tells it: it masks its frames', () => {
		const ports = [40001, 40000] as const;
		const late = packetsOf(segmentsOf([...OPENING, ...TALK], undefined, ports).slice(4));
		const reading = read(pcap(late));
		expect(reading.connections[0]?.name).toBe('10.0.0.1:40001 → 10.0.0.2:40000');
		expect(ids(reading).assumed[0]).toBe('client-by-mask');
	});

	test('the beginning of a frame', () => {
		const sent: readonly SentPart[] = [
			{ from: 'server', bytes: ascii('rest of a message'), at: 0 },
			...TALK,
			...TALK.map((one) => ({ ...one, at: one.at + 1000 })),
		];
		const reading = read(pcap(packetsOf(segmentsOf(sent).slice(2))));
		expect(story(reading)).toBe('opened c11 s7 c11 s7 c11 s7 c11 s7');
		expect(reading.connections[0]?.assumed).toContainEqual({
			id: 'boundaries-by-trying',
			values: { side: 'server', bytes: 17 },
		});
	});

	test('compression whose history was not captured breaks no rule', () => {
		// RFC 7692 §7.2.3.2: the second "Hello" refers to the first.
		const second = Uint8Array.of(0xc1, 5, 0xf2, 0, 0x11, 0, 0);
		const sent: readonly SentPart[] = [...TALK, { from: 'server', bytes: second, at: 1060 }];
		const reading = read(pcap(packetsOf(segmentsOf(sent).slice(2))));
		expect(reading.connections[0]?.transcript[0]).toMatchObject({
			extensions: 'permessage-deflate',
		});
		expect(ids(reading).assumed).not.toContain('no-compression');
		expect(first(reading)).toBe('nothing');
	});

	test('the ends of packets', () => {
		const packets = packetsOf(segmentsOf([...OPENING, ...TALK])).map((one) => ({
			...one,
			kept: Math.min(44, one.bytes.length),
		}));
		const reading = read(pcap(packets));
		expect(ids(reading).problems).toEqual(['not-websocket', 'gap']);
	});

	test('fragments of IP', () => {
		const [syn, ...rest] = segmentsOf([...OPENING, ...TALK]);
		const packets: MadePacket[] = [
			{ bytes: ipv4(syn!), at: 0 },
			...packetsOf(rest),
			{ bytes: ipv4({ ...rest[0]!, payload: MASKED }, 0x2000), at: 3000 },
		];
		expect(ids(read(pcap(packets))).problems).toEqual(['ip-fragment']);
	});
});

/** The offset of the record with this index in a pcap of little-endian order. */
function recordAt(bytes: Uint8Array, index: number): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	let at = 24;
	for (let i = 0; i < index; i++) at += 16 + view.getUint32(at + 8, true);
	return at;
}

describe('what else is in a capture', () => {
	const web: readonly SentPart[] = [
		{ from: 'client', bytes: ascii('GET / HTTP/1.1\r\nHost: a\r\n\r\n'), at: 1 },
		{ from: 'server', bytes: ascii('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'), at: 2 },
	];

	test('HTTP without WebSocket is no evidence', () => {
		const reading = read(pcap(packetsOf(segmentsOf(web))));
		expect(reading.connections).toEqual([]);
		expect(ids(reading).problems).toEqual(['not-websocket']);
		expect(first(reading)).toBe('nothing');
	});

	test('a proxy that drops Upgrade is evidence', () => {
		const request = latin1Text(REQUEST).replace(
			'Upgrade: websocket\r\nConnection: Upgrade\r\n',
			'',
		);
		const sent: readonly SentPart[] = [
			{ from: 'client', bytes: ascii(request), at: 1 },
			{ from: 'server', bytes: ascii('HTTP/1.1 400 Bad Request\r\n\r\n'), at: 2 },
		];
		expect(first(read(pcap(packetsOf(segmentsOf(sent)))))).toBe('likely proxy-drops-upgrade');
	});

	test('several connections, also between the same ports', () => {
		const one = segmentsOf([...OPENING, ...TALK, ...END]);
		const two = segmentsOf([...OPENING, ...END], { client: 900_000_000, server: 7 });
		const other = segmentsOf([...OPENING, ...TALK], undefined, [50001, 80]);
		const reading = read(
			pcap(packetsOf([...one, ...two, ...other, ...segmentsOf(web, undefined, [9, 80])])),
		);
		expect(reading.connections.map((_, i) => story(reading, i))).toEqual([
			`${OPEN_STORY} c11 s7 c11 s7 s-fin`,
			`${OPEN_STORY} s-fin`,
			`${OPEN_STORY} c11 s7 c11 s7`,
		]);
	});

	test('more connections than are shown', () => {
		const segments = Array.from({ length: 201 }, (_, i) =>
			segmentsOf(OPENING, undefined, [10_000 + i, 80]),
		).flat();
		const reading = read(pcap(packetsOf(segments)));
		expect(reading.connections).toHaveLength(200);
		expect(reading.problems).toMatchObject([
			{ id: 'too-many', values: { what: 'connections', most: 200, left: 1 } },
		]);
		expect(reading.problems[0]?.range).not.toBeNull();
	});

	const refused = (at: number, ports: readonly [number, number] = [50009, 80]) => [
		{ from: 'client', sequence: 5, acknowledgement: 0, flags: 'S', at, ports } as const,
		{ from: 'server', sequence: 0, acknowledgement: 6, flags: 'RA', at, ports } as const,
	];
	const opened = packetsOf(segmentsOf(OPENING));

	test('a refused attempt at another address or port, beside one that succeeded, is no evidence', () => {
		const alone = read(pcap(packetsOf(refused(0))));
		expect(first(alone)).toBe('certain refused');
		const elsewhere = refused(0).map((segment) => ({ bytes: ipv6(segment), at: segment.at }));
		expect(first(read(pcap([...elsewhere, ...opened])))).toBe('nothing');
		expect(first(read(pcap([...packetsOf(refused(0, [50009, 81])), ...opened])))).toBe('nothing');
	});

	test('a refused attempt at the server that accepted another one is a connection, in its order', () => {
		const reading = read(
			pcap([...packetsOf(refused(0)), ...opened, ...packetsOf(refused(3000, [50010, 80]))]),
		);
		expect(reading.connections.map((_, i) => story(reading, i))).toEqual([
			's-reset',
			OPEN_STORY,
			's-reset',
		]);
		expect(caseOf(reading).findings).toMatchObject([
			{ cause: 'refused', certainty: 'certain', connections: [0, 2] },
		]);
	});

	test('refused attempts without number leave room for the connections that opened', () => {
		const many = Array.from({ length: 300 }, (_, i) => refused(0, [20_000 + i, 80])).flat();
		const { connections } = read(pcap([...packetsOf(many), ...opened]));
		expect(connections).toHaveLength(200);
		expect(connections.some(({ transcript }) => transcript.length > 1)).toBe(true);
	});

	test('what is left of an old connection does not hide an attempt without an answer', () => {
		const ports = [50009, 80] as const;
		const syn = { from: 'client', sequence: 5, acknowledgement: 0, flags: 'S', ports } as const;
		const syns = [0, 1000, 3000].map((at) => ({ ...syn, at }));
		const old = segmentsOf([TALK[0]!, { from: 'client', end: 'F', at: 1100 }]).slice(2);
		expect(first(read(pcap(packetsOf([...old, ...syns]))))).toBe('certain tcp-timeout');
	});

	test('a request without a response', () => {
		const sent: readonly SentPart[] = [OPENING[0]!, { from: 'server', end: 'R', at: 1500 }];
		expect(ids(read(pcap(packetsOf(segmentsOf(sent))))).signs).toEqual(['no-response']);
	});

	test('a connection of HTTP/2 is named as such, also beside another one', () => {
		const preface = ascii('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
		const sent: readonly SentPart[] = [{ from: 'client', bytes: preface, at: 500 }];
		const http2 = packetsOf(segmentsOf(sent, undefined, [50009, 80]));
		expect(ids(read(pcap(http2))).problems).toEqual(['http2']);
		const beside = read(pcap([...http2, ...opened]));
		expect(ids(beside).problems).toEqual(['http2']);
		expect(beside.connections).toHaveLength(1);
	});

	test('packets without TCP, and links that are not known', () => {
		const udp = ipv4({ from: 'client', sequence: 0, acknowledgement: 0, flags: '', at: 0 }).slice();
		udp[9] = 17;
		expect(ids(read(pcap([{ bytes: udp, at: 0 }]))).problems).toEqual(['not-tcp']);
		const reading = read(pcap([{ bytes: udp, at: 0 }], { link: 105 }));
		expect(reading.problems[0]).toMatchObject({ id: 'unknown-link', values: { link: 105 } });
		expect(ids(read(pcap([]))).problems).toEqual(['not-tcp']);
	});
});

describe('broken and hostile captures', () => {
	const whole = pcap(packetsOf(segmentsOf([...OPENING, ...TALK])));

	test('lengths that lie', () => {
		const lying = whole.slice();
		lying.set([0xff, 0xff, 0xff, 0x7f], recordAt(whole, 4) + 8);
		const reading = read(lying);
		expect(ids(reading).problems).toEqual(['bad-length']);
		expect(story(reading)).toBe(OPEN_STORY);
		const file = pcapng(packetsOf(segmentsOf(OPENING)));
		expect(ids(read(Uint8Array.of(...file, 6, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0))).problems).toEqual(
			['bad-length'],
		);
	});

	test('any byte of a record changed', () => {
		for (let at = recordAt(whole, 2); at < recordAt(whole, 3); at++) {
			for (const value of [0, 1, 0x45, 0x7f, 0x80, 0xff]) {
				const changed = whole.slice();
				changed[at] = value;
				expect(read(changed).format).toBe('pcap');
			}
		}
	});

	test('no capture', () => {
		expect(readCapture(new Uint8Array(0))).toBeNull();
		expect(readCapture(ascii('GET / HTTP/1.1\r\n\r\n'))).toBeNull();
		expect(readCapture(Uint8Array.of(0x0a, 0x0d, 0x0d, 0x0a, 0, 0, 0, 0, 1, 2, 3, 4))).toBeNull();
	});

	test('gaps without number end the search for frames', () => {
		const sent: SentPart[] = [...OPENING];
		for (let i = 0; i < 5000; i++) sent.push({ from: 'server', bytes: UNMASKED, at: 2000 + i });
		const segments = segmentsOf(sent).filter((_, i) => i < 4 || i % 2 === 0);
		const reading = read(pcap(packetsOf(segments)));
		expect(ids(reading).problems).toEqual(Array<string>(100).fill('gap'));
		expect(reading.connections[0]?.unseen).toContain('frames');
	});
});
