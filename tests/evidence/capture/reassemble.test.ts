// Laws of captures: however the segments of a conversation are cut, repeated and reordered, it is the same
// conversation; and any bytes behind the head of a capture give a reading.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinBytes, NO_BYTES, sameBytes } from '../../../src/engine/bytes/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import type { PieceReading } from '../../../src/evidence/piece.ts';
import { caseOf } from '../case-of.ts';
import {
	packetsOf,
	pcap,
	pcapng,
	REQUEST,
	RESPONSE,
	segmentsOf,
	type MadeSegment,
	type SentPart,
} from './made-capture.ts';

const ROLES: readonly Role[] = ['client', 'server'];

const frame = fc.record({
	from: fc.constantFrom(...ROLES),
	payload: fc.uint8Array({ maxLength: 300 }),
	key: fc.uint8Array({ minLength: 4, maxLength: 4 }),
});

const conversation = fc
	.array(frame, { maxLength: 8 })
	.map((frames): readonly SentPart[] => [
		{ from: 'client', bytes: REQUEST, at: 10 },
		{ from: 'server', bytes: RESPONSE, at: 20 },
		...frames.map(({ from, payload, key }, i): SentPart => ({
			from,
			bytes: encodeFrame({ fin: true, opcode: 2, key: from === 'client' ? key : null, payload }),
			at: 30 + 10 * i,
		})),
		{ from: 'server', end: 'F', at: 1000 },
		{ from: 'client', end: 'F', at: 1010 },
	]);

/** How segments are changed on their way: where each is cut, how far its parts overlap, repeat and move. */
const changes = fc.infiniteStream(
	fc.record({
		cut: fc.double({ min: 0, max: 1, noNaN: true }),
		overlap: fc.nat(20),
		repeat: fc.boolean(),
		moved: fc.double({ min: 0, max: 6, noNaN: true }),
	}),
);

interface Change {
	readonly cut: number;
	readonly overlap: number;
	readonly repeat: boolean;
	readonly moved: number;
}

function changed(
	segments: readonly MadeSegment[],
	stream: Iterator<Change>,
): readonly MadeSegment[] {
	const next = (): Change => stream.next().value as Change;
	const parts = segments.flatMap((segment): readonly MadeSegment[] => {
		const { cut, overlap, repeat } = next();
		const { payload, sequence, flags } = segment;
		if (!payload) return repeat ? [segment, segment] : [segment];
		const at = Math.floor(cut * payload.length);
		const from = Math.max(0, at - overlap);
		const before = { ...segment, payload: payload.subarray(0, at), flags: flags.replace('F', '') };
		const behind = { ...segment, payload: payload.subarray(from), sequence: sequence + from };
		return repeat ? [before, behind, segment, before] : [before, behind];
	});
	return parts
		.map((segment, i) => ({ segment, place: i + next().moved }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ segment }) => segment);
}

function sent({ connections }: PieceReading, by: Role): Uint8Array {
	const events = connections[0]?.transcript ?? [];
	return joinBytes(
		events.flatMap((event) => (event.type === 'bytes' && event.by === by ? [event.bytes] : [])),
	);
}

function read(bytes: Uint8Array): PieceReading {
	const reading = readCapture(bytes);
	if (!reading) throw new Error('not read as a capture');
	return reading;
}

test('cutting, repeating and reordering of segments gives the same conversation', () => {
	fc.assert(
		fc.property(conversation, changes, fc.nat(0xffffffff), (parts, stream, first) => {
			const segments = segmentsOf(parts, { client: first, server: 0xffffff80 });
			const plain = read(pcap(packetsOf(segments)));
			const reading = read(pcap(packetsOf(changed(segments, stream[Symbol.iterator]()))));
			expect(reading.connections).toHaveLength(1);
			expect(reading.problems).toEqual([]);
			expect(reading.connections[0]?.assumed).toEqual([]);
			for (const role of ROLES) {
				const bytes = joinBytes(
					parts.flatMap((one) => (one.from === role ? [one.bytes ?? NO_BYTES] : [])),
				);
				expect(sameBytes(sent(plain, role), bytes)).toBe(true);
				expect(sameBytes(sent(reading, role), bytes)).toBe(true);
			}
			const ends = ({ connections }: PieceReading) =>
				connections[0]!.transcript.flatMap((event) => (event.type === 'fin' ? [event.by] : []));
			expect(ends(reading).toSorted()).toEqual(['client', 'server']);
			expect(caseOf(reading).findings.map(({ cause }) => cause)).toEqual(
				caseOf(plain).findings.map(({ cause }) => cause),
			);
			// The response is an answer: it comes behind the request, wherever the capture has it.
			const senders = reading.connections[0]!.transcript.flatMap((event) =>
				event.type === 'bytes' ? [event.by] : [],
			);
			expect(senders[0]).toBe('client');
		}),
		{ numRuns: 80 },
	);
});

test('any bytes in a capture give a reading', () => {
	const heads = [
		pcap([]),
		pcap([], { little: false, link: 1 }),
		pcapng([]),
		pcapng([], { link: 113 }),
	];
	fc.assert(
		fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 500 }), (head, rest) => {
			expect(read(joinBytes([head, rest])).kind).toBe('capture');
		}),
		{ numRuns: 300 },
	);
});

test('any bytes in a packet give a reading', () => {
	const links = fc.constantFrom(0, 1, 12, 101, 108, 113, 276);
	const packets = fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 6 });
	const start = fc.constantFrom([0x45, 0, 0, 80, 0, 0, 0, 0, 64, 6], [0x60, 0, 0, 0, 0, 40, 0], []);
	fc.assert(
		fc.property(links, packets, start, (link, contents, begin) => {
			const made = contents.map((content, at) => ({
				bytes: Uint8Array.of(...begin, ...content),
				at,
			}));
			expect(read(pcapng(made, { link })).kind).toBe('capture');
		}),
		{ numRuns: 300 },
	);
});
