// Reads what tcpdump prints with -x, -X, -xx or -XX: a line for each packet, and below it the rows of its bytes. The
// packets become a capture, so directions, times, order and the ends of TCP are read as those of a file. Then each
// range goes back to the digits of the text.
//
// Source: tcpdump 4.99, print-ascii.c (hex_and_ascii_print, hex_print), util-print.c (ts_print); recorded from 4.99.3.
import { lastAtMost } from '../../engine/partition-point.ts';
import type { CaptureRecord } from '../capture/capture-records.ts';
import { newTcpFields, readTcp } from '../capture/ip-packet.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { PieceRange } from '../piece-range.ts';
import type { EvidenceProblem, PieceReading, ReadingProgress, Unseen } from '../piece.ts';
import { captureOf, PacketClock, RECORD_HEADER } from './printed-packets.ts';

/** Matches a row: its offset, and up to eight groups of two bytes with one space between them. */
const ROW = /^[ \t]*0x([\da-f]{4,6}):[ \t]{1,2}((?:[\da-f]{4} ){0,7}[\da-f]{2}(?:[\da-f]{2})?)/i;
/**
 * Lists the link types of which tcpdump prints packets: raw IP with -X; with -XX the header of the link is in front.
 */
const LINKS = [101, 1, 113, 276, 0] as const;
/** Holds the bytes of one row. */
interface PrintedRow {
	/** Says where the text has the first digit of the row. */
	readonly place: number;
	/** Counts the bytes of the packet in front of the row. */
	readonly before: number;
	readonly bytes: readonly number[];
}

interface PrintedPacket {
	/** Says where the text has the line of the packet, or its first row. */
	readonly from: number;
	to: number;
	readonly at: number;
	readonly rows: PrintedRow[];
	length: number;
	/** Gives the line and the place of the first row behind a missing one; it is null if none is missing. */
	cut: { readonly line: number; readonly range: PieceRange } | null;
}

/** Returns null if the text has no packet of TCP. */
export function readTcpdumpText(
	text: string,
	progress: ReadingProgress = () => undefined,
): PieceReading | null {
	const { packets, timed } = packetsOf(text);
	if (packets.length === 0) return null;
	const { file, starts } = captureOf(
		packets.map(({ at, length, rows }) => ({ at, wireBytes: length, parts: rows })),
		0,
	);
	const link = linkOf(file, packets, starts);
	if (link === null) return null;
	new DataView(file.buffer).setUint32(20, link);
	const reading = readCapture(file, progress);
	if (reading === null) return null;
	const placed = (range: PieceRange | null) => range && placeInText(range, packets, starts);
	const untimed: readonly Unseen[] = timed ? [] : ['times'];
	return {
		...reading,
		kind: 'bytes',
		format: 'tcpdump',
		connections: reading.connections.map((one) => ({
			...one,
			ranges: one.ranges.map(placed),
			unseen: [...one.unseen, ...untimed],
			passedOver: {
				client: one.passedOver.client.map((of) => ({ ...of, range: placed(of.range) })),
				server: one.passedOver.server.map((of) => ({ ...of, range: placed(of.range) })),
			},
		})),
		signs: reading.signs.map((one) => ({ ...one, range: placed(one.range) })),
		problems: [
			...reading.problems.map((one) => ({ ...one, range: placed(one.range) })),
			...missingRows(packets),
		],
	};
}

/** Bounds how many packets with missing rows are reported. */
const MOST_PROBLEMS = 100;

function missingRows(packets: readonly PrintedPacket[]): readonly EvidenceProblem[] {
	return packets
		.flatMap(({ cut }): readonly EvidenceProblem[] =>
			cut === null ? [] : [{ id: 'missing-row', ...cut, values: {} }],
		)
		.slice(0, MOST_PROBLEMS);
}

function packetsOf(text: string): {
	readonly packets: readonly PrintedPacket[];
	readonly timed: boolean;
} {
	const packets: PrintedPacket[] = [];
	const clock = new PacketClock();
	let head: { readonly from: number; readonly at: number } | null = null;
	let from = 0;
	for (let line = 1; from < text.length; line++) {
		const newline = text.indexOf('\n', from);
		const to = newline < 0 ? text.length : newline;
		const written = text.slice(from, Math.min(to, from + MOST_OF_LINE));
		const row = ROW.exec(written);
		if (row) {
			const before = parseInt(row[1]!, 16);
			if (before === 0 || packets.length === 0) {
				packets.push({
					from: head?.from ?? from,
					to,
					at: head?.at ?? clock.last,
					rows: [],
					length: 0,
					cut: null,
				});
			}
			head = null;
			takeRow(packets.at(-1)!, before, row, { from, to }, line);
		} else {
			const at = clock.read(written);
			if (at !== null) head = { from, at };
		}
		from = to + 1;
	}
	return { packets: packets.filter(({ length }) => length > 0), timed: clock.timed };
}

/** Bounds how many characters of a line are read: a row with its characters is shorter. */
const MOST_OF_LINE = 200;

/** Adds a row. Behind a missing one, nothing is known to be at its place. */
function takeRow(
	packet: PrintedPacket,
	before: number,
	{ 0: whole, 2: digits = '' }: RegExpExecArray,
	range: PieceRange,
	line: number,
): void {
	packet.to = range.to;
	if (packet.cut !== null) return;
	if (before !== packet.length) {
		packet.cut = { line, range };
		return;
	}
	const bytes = Array.from(digits.replaceAll(' ', '').match(/../g) ?? [], (two) =>
		parseInt(two, 16),
	);
	packet.rows.push({ place: range.from + whole.length - digits.length, before, bytes });
	packet.length += bytes.length;
}

/** Returns the type of link that finds TCP in most packets; null if none does. */
function linkOf(
	file: Uint8Array<ArrayBuffer>,
	packets: readonly PrintedPacket[],
	starts: readonly number[],
): number | null {
	const view = new DataView(file.buffer);
	const tcp = newTcpFields();
	let best: { readonly link: number; readonly found: number } | null = null;
	for (const link of LINKS) {
		const found = packets.filter(({ length }, i) => {
			const from = starts[i]! + RECORD_HEADER;
			const to = from + length;
			const record: CaptureRecord = { link, header: from, from, to, wireBytes: length, at: 0 };
			return readTcp(view, record, tcp) === 'tcp';
		}).length;
		if (found > (best?.found ?? 0)) best = { link, found };
	}
	return best?.link ?? null;
}

/** Returns where the text writes a range of the file. The header of a record is the line of its packet. */
function placeInText(
	{ from, to }: PieceRange,
	packets: readonly PrintedPacket[],
	starts: readonly number[],
): PieceRange {
	const first = lastAtMost(starts, from);
	const last = lastAtMost(starts, Math.max(from, to - 1));
	const [begins, ends] = [packets[first]!, packets[last]!];
	const offset = from - starts[first]! - RECORD_HEADER;
	if (offset < 0) return { from: begins.from, to: ends.to };
	return {
		from: digitsOf(begins, offset) ?? begins.from,
		to: (digitsOf(ends, to - 1 - starts[last]! - RECORD_HEADER) ?? ends.to - 2) + 2,
	};
}

/** Returns where the text has the first digit of a byte: every two bytes have a space behind them. */
function digitsOf({ rows }: PrintedPacket, offset: number): number | null {
	const row = rows.findLast(({ before }) => before <= offset);
	if (row === undefined || offset - row.before >= row.bytes.length) return null;
	const inRow = offset - row.before;
	return row.place + inRow * 2 + (inRow >> 1);
}
