// Reads what tcpdump prints without -x or -X: a line for each packet, with its addresses, flags, numbers and length, and
// no byte of its content. A packet becomes the headers that its line describes, and the packets a capture without any
// content. So connections that are refused or not answered, the ends of TCP and who sent them are read as in a file.
//
// Source: tcpdump 4.99, print-tcp.c (tcp_print), print-ip.c, addrtoname.c; recorded from 4.99.3. A port can have the
// name of its service.
import { ownValue } from '../../engine/own-value.ts';
import { lastAtMost } from '../../engine/partition-point.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { PieceRange } from '../piece-range.ts';
import type { PieceReading, ReadingProgress, SeenConnection, Unseen } from '../piece.ts';
import { READING_LIMITS, tooLarge } from '../reading-limits.ts';
import { captureOf, PacketClock } from './printed-packets.ts';

/** Stands between the ends of a segment and its fields. */
const BETWEEN = ': Flags [';
const ENDS =
	/(?:^|\s)(?<from>\S{1,300})\.(?<fromPort>[\w-]{1,40}) > (?<to>\S{1,300})\.(?<toPort>[\w-]{1,40})$/;
const FIELDS =
	/^(?<flags>[A-Za-z.]{1,12})\](?:.{0,80}? seq (?<seq>\d{1,10}))?(?:.{0,80}? ack (?<ack>\d{1,10}))?.{0,400}? length (?<length>\d{1,9})/;
const FLAGS: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, '.': 16 };
/** Bounds how many characters of a line are read. */
const MOST_OF_LINE = 1200;
/** The link type of packets that begin with the header of IP. */
const RAW_IP = 101;
const IP_HEADER = 40;
const HEADERS = IP_HEADER + 20;

interface PrintedSegment extends PieceRange {
	readonly at: number;
	readonly headers: Uint8Array;
	/** Counts the bytes of its content. */
	readonly length: number;
}

/** Returns null if the text has no line of a TCP segment. */
export function readTcpdumpLines(
	text: string,
	progress: ReadingProgress = () => undefined,
): PieceReading | null {
	const most = READING_LIMITS.transcript;
	const ends = new PrintedEnds();
	const { segments, timed } = segmentsOf(text.slice(0, most), ends);
	if (segments.length === 0) return null;
	const { file, starts } = captureOf(
		segments.map(({ at, headers, length }) => ({
			at,
			wireBytes: HEADERS + length,
			parts: [{ before: 0, bytes: headers }],
		})),
		RAW_IP,
	);
	const reading = readCapture(file, progress);
	if (reading === null) return null;
	const placed = (range: PieceRange | null) =>
		range && {
			from: segments[lastAtMost(starts, range.from)]!.from,
			to: segments[lastAtMost(starts, Math.max(range.from, range.to - 1))]!.to,
		};
	const untimed: readonly Unseen[] = timed ? [] : ['times'];
	const unread = text.length > most ? [tooLarge(most, { from: most, to: text.length })] : [];
	return {
		...reading,
		kind: 'transcript',
		format: 'tcpdump',
		connections: reading.connections.map((one) => ({
			...ends.named(one),
			ranges: one.ranges.map(placed),
			unseen: [...one.unseen, ...untimed],
		})),
		signs: reading.signs.map((one) => ({ ...one, range: placed(one.range) })),
		problems: [...reading.problems.map((one) => ({ ...one, range: placed(one.range) })), ...unread],
	};
}

function segmentsOf(
	text: string,
	ends: PrintedEnds,
): { readonly segments: readonly PrintedSegment[]; readonly timed: boolean } {
	const segments: PrintedSegment[] = [];
	const clock = new PacketClock();
	const numbers = new PrintedNumbers();
	let head: { readonly from: number; readonly at: number } | null = null;
	let from = 0;
	while (from < text.length) {
		const newline = text.indexOf('\n', from);
		const to = newline < 0 ? text.length : newline;
		const line = text.slice(from, Math.min(to, from + MOST_OF_LINE));
		const at = clock.read(line);
		if (at !== null) head = { from, at };
		// With -v, the segment is in the second line of its packet.
		const segment = head && segmentOf(line, ends, numbers);
		if (head && segment) {
			segments.push({ ...segment, from: head.from, to, at: head.at });
			head = null;
		}
		from = to + 1;
	}
	return { segments, timed: clock.timed };
}

function segmentOf(
	line: string,
	ends: PrintedEnds,
	numbers: PrintedNumbers,
): { readonly headers: Uint8Array; readonly length: number } | null {
	const between = line.indexOf(BETWEEN);
	if (between < 0) return null;
	const { from, fromPort, to, toPort } = ENDS.exec(line.slice(0, between))?.groups ?? {};
	const { flags, seq, ack, length } =
		FIELDS.exec(line.slice(between + BETWEEN.length))?.groups ?? {};
	if (from === undefined || fromPort === undefined || to === undefined || toPort === undefined) {
		return null;
	}
	if (flags === undefined) return null;
	const bits = Array.from(flags, (flag) => ownValue(FLAGS, flag) ?? 0).reduce((a, b) => a | b, 0);
	const size = Number(length);
	const [there, back] = [
		`${from}.${fromPort} ${to}.${toPort}`,
		`${to}.${toPort} ${from}.${fromPort}`,
	];
	// A SYN and a FIN take one number each.
	const taken = size + (bits & 1) + ((bits >> 1) & 1);
	const sequence = numbers.sequence(there, seq === undefined ? null : Number(seq), taken);
	const headers = new Uint8Array(HEADERS);
	const view = new DataView(headers.buffer);
	// IPv6 with the length 0: the packet is as long as its record says.
	view.setUint8(0, 6 << 4);
	view.setUint8(6, 6);
	view.setUint32(20, ends.host(from));
	view.setUint32(36, ends.host(to));
	view.setUint16(IP_HEADER, ends.port(fromPort));
	view.setUint16(IP_HEADER + 2, ends.port(toPort));
	view.setUint32(IP_HEADER + 4, sequence);
	view.setUint32(IP_HEADER + 8, ack === undefined ? 0 : numbers.acknowledgement(back, Number(ack)));
	view.setUint8(IP_HEADER + 12, 5 << 4);
	view.setUint8(IP_HEADER + 13, bits);
	return { headers, length: size };
}

/**
 * Turns printed numbers into sequence numbers. tcpdump prints the first one of a connection as it is, and the later ones
 * relative to it; with -S it prints all as they are.
 */
class PrintedNumbers {
	/** Holds the first number of each direction, by its ends. */
	readonly #first = new Map<string, number>();
	/** Holds the number behind the last segment: a segment without content and flags has none in its line. */
	readonly #next = new Map<string, number>();

	sequence(direction: string, printed: number | null, taken: number): number {
		const number =
			printed === null
				? (this.#next.get(direction) ?? 0)
				: this.#whole(direction, printed, printed);
		this.#next.set(direction, (number + taken) >>> 0);
		return number;
	}

	/** Returns the number up to which the other direction was received. */
	acknowledgement(direction: string, printed: number): number {
		return this.#whole(direction, printed, printed - 1);
	}

	#whole(direction: string, printed: number, first: number): number {
		const base = this.#first.get(direction);
		if (base === undefined) this.#first.set(direction, first);
		const isRelative = base !== undefined && printed < Math.abs(printed - base);
		return (isRelative ? base + printed : printed) >>> 0;
	}
}

/** Gives numbers to the hosts and to the names of ports, which need not be numbers in the text. */
class PrintedEnds {
	readonly #hosts = new Map<string, number>();
	readonly #ports = new Map<string, number>();

	host(name: string): number {
		return numberOf(this.#hosts, name);
	}

	/** A name belongs to a port of a server, and these are low. */
	port(name: string): number {
		return /^\d{1,5}$/.test(name) ? Number(name) & 0xffff : numberOf(this.#ports, name);
	}

	/** Returns the connection with the printed names of its ends. */
	named(connection: SeenConnection): SeenConnection {
		const hosts = [...this.#hosts.keys()];
		const ports = new Map([...this.#ports].map(([name, port]) => [String(port), name]));
		const named = (text: string) =>
			text.replace(/\[::([\da-f:]{1,9})\]:(\d{1,5})/g, (_, address: string, port: string) => {
				const [low = '0', high = '0'] = address.split(':').reverse();
				const host = hosts[parseInt(high, 16) * 0x10000 + parseInt(low, 16) - 1] ?? '';
				return `${host.includes(':') ? `[${host}]` : host}:${ports.get(port) ?? port}`;
			});
		return {
			...connection,
			name: named(connection.name),
			transcript: connection.transcript.map((event) =>
				event.type === 'connect' ? { ...event, address: named(event.address ?? '') } : event,
			),
			assumed: connection.assumed.map((one) => ({
				...one,
				values: { ...one.values, ...portOf(one.values['port']) },
			})),
		};

		function portOf(port: string | number | undefined) {
			return port === undefined ? {} : { port: ports.get(String(port)) ?? port };
		}
	}
}

/** Returns the number of a name, counted from 1. */
function numberOf(names: Map<string, number>, name: string): number {
	const known = names.get(name) ?? names.size + 1;
	names.set(name, known);
	return known;
}
