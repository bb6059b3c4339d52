// What tcpdump prints of packets, as a capture: the times of their lines, and a file of pcap with their bytes.
//
// Source: tcpdump 4.99, util-print.c (ts_print); https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap (the file).

/** Matches the line of a packet: a time of the day, with or without its date, or seconds since 1970. */
const TIME = /^(?:(\d{4}-\d\d-\d\d) )?(?:(\d\d):(\d\d):(\d\d)(\.\d{1,9})?|(\d{9,11}\.\d{1,9})) /;
/** Matches the line of a packet without a time, as -t prints it. */
const UNTIMED = /^(?:\S{1,20} +(?:In|Out|B|M|P) +)?IP6? /;
const DAY_MS = 86_400_000;

/** Reads the times of the lines, in their order. */
export class PacketClock {
	/** Says whether a line had a time. */
	timed = false;
	/** Holds the time of the last line, in milliseconds. */
	last = 0;
	#days = 0;

	/** Returns the time of the line of a packet, in milliseconds; null if the line begins no packet. */
	read(line: string): number | null {
		const time = TIME.exec(line);
		if (time === null) return UNTIMED.test(line) ? this.last : null;
		let at = timeOf(time);
		// Without dates a day begins where the time falls back.
		if (time[1] === undefined && time[6] === undefined) {
			if (at + this.#days < this.last - DAY_MS / 2) this.#days += DAY_MS;
			at += this.#days;
		}
		this.timed = true;
		this.last = at;
		return at;
	}
}

function timeOf([, date, hours, minutes, seconds, part = '', since]: RegExpExecArray): number {
	if (since !== undefined) return Number(since) * 1000;
	const day = date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`);
	const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return (Number.isNaN(day) ? 0 : day) + whole * 1000 + Number(`0${part}`) * 1000;
}

const FILE_HEADER = 24;
export const RECORD_HEADER = 16;

/** Represents a packet that goes into a file. */
interface FilePacket {
	/** Holds the time in milliseconds. */
	readonly at: number;
	/** Counts the bytes that the packet had on the wire. */
	readonly wireBytes: number;
	/** Holds the bytes that are known, from the first one on without a gap. */
	readonly parts: readonly { readonly before: number; readonly bytes: ArrayLike<number> }[];
}

/** Returns the packets as a file of pcap with a type of link, and where each one has its record. */
export function captureOf(
	packets: readonly FilePacket[],
	link: number,
): { readonly file: Uint8Array<ArrayBuffer>; readonly starts: readonly number[] } {
	const starts: number[] = [];
	let size = FILE_HEADER;
	for (const packet of packets) {
		starts.push(size);
		size += RECORD_HEADER + capturedBytes(packet);
	}
	const file = new Uint8Array(size);
	const view = new DataView(file.buffer);
	// Nanoseconds keep the times of tcpdump.
	view.setUint32(0, 0xa1b23c4d);
	view.setUint32(4, 0x00020004);
	view.setUint32(16, 0x40000);
	view.setUint32(20, link);
	packets.forEach((packet, i) => {
		const start = starts[i]!;
		const { at, wireBytes, parts } = packet;
		view.setUint32(start, Math.floor(at / 1000));
		view.setUint32(start + 4, Math.round((at % 1000) * 1e6));
		view.setUint32(start + 8, capturedBytes(packet));
		view.setUint32(start + 12, wireBytes);
		for (const { before, bytes } of parts) file.set(bytes, start + RECORD_HEADER + before);
	});
	return { file, starts };
}

function capturedBytes({ parts }: FilePacket): number {
	const last = parts.at(-1);
	return last === undefined ? 0 : last.before + last.bytes.length;
}
