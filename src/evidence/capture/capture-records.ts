// Walks the records of a capture file, pcap or pcapng, over one buffer. No payload is copied.
//
// pcap: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-04.html (or `man pcap-savefile`)
// pcapng: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-02.html
import type { EvidenceProblem } from '../piece.ts';
import { captureForm, type CaptureForm } from './capture-form.ts';

/** Describes one captured packet: its bytes [from, to) in the file, and its length on the wire. */
export interface CaptureRecord {
	link: number;
	/** Says where the header of the record begins. */
	header: number;
	from: number;
	to: number;
	wireBytes: number;
	/** Counts milliseconds since 1970. */
	at: number;
}

/** The visitor gets the same object each time. */
export type RecordVisitor = (record: CaptureRecord) => void;

export interface CaptureFile {
	readonly format: 'pcap' | 'pcapng';
	readonly problems: readonly EvidenceProblem[];
}

const SECTION = 0x0a0d0d0a;
const SECTION_ORDER = 0x1a2b3c4d;
const PCAP_HEADER = 24;
const PCAP_RECORD = 16;
/** Bounds the bytes that libpcap and Wireshark write of a packet (MAXIMUM_SNAPLEN, WTAP_MAX_PACKET_SIZE_STANDARD). */
const LONGEST_PACKET = 256 << 10;
/** Lists the blocks of pcapng that hold a packet, or describe an interface. */
const BLOCK = { interface: 1, oldPacket: 2, simplePacket: 3, enhancedPacket: 6 } as const;
const OPTION = { end: 0, resolution: 9, offset: 14 } as const;

/** Calls `visit` for each packet in the order of the file. Returns null if the bytes are not a capture. */
export function walkCapture(data: Uint8Array, visit: RecordVisitor): CaptureFile | null {
	const form = captureForm(data);
	if (form === null) return null;
	return form.format === 'pcapng'
		? walkPcapng(viewOf(data), visit)
		: walkPcap(viewOf(data), form, visit);
}

export function viewOf(data: Uint8Array): DataView {
	return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

function walkPcap(
	view: DataView,
	{ little, unitsPerSecond }: CaptureForm,
	visit: RecordVisitor,
): CaptureFile {
	if (view.byteLength < PCAP_HEADER) return ended('pcap', view, 0, 'truncated');
	// The upper half of this field holds the length of the frame check sequence.
	const link = view.getUint32(20, little) & 0xffff;
	const longest = Math.max(LONGEST_PACKET, view.getUint32(16, little));
	const record = newRecord(link);
	let at = PCAP_HEADER;
	while (at + PCAP_RECORD <= view.byteLength) {
		const length = view.getUint32(at + 8, little);
		const from = at + PCAP_RECORD;
		if (length > longest) return ended('pcap', view, at, 'bad-length');
		if (from + length > view.byteLength) return ended('pcap', view, at, 'truncated');
		record.header = at;
		record.from = from;
		record.to = from + length;
		record.wireBytes = view.getUint32(at + 12, little);
		record.at =
			view.getUint32(at, little) * 1000 + view.getUint32(at + 4, little) / (unitsPerSecond / 1000);
		visit(record);
		at = record.to;
	}
	return ended('pcap', view, at, 'truncated');
}

function newRecord(link: number): CaptureRecord {
	return { link, header: 0, from: 0, to: 0, wireBytes: 0, at: 0 };
}

/** Ends the walk at an offset: with no problem if it is the end of the file. */
function ended(
	format: CaptureFile['format'],
	view: DataView,
	at: number,
	id: 'truncated' | 'bad-length',
): CaptureFile {
	if (at >= view.byteLength) return { format, problems: [] };
	const range = { from: at, to: view.byteLength };
	return { format, problems: [{ id, range, line: null, values: {} }] };
}

function sectionOrder(view: DataView, at: number): boolean | null {
	if (view.getUint32(at + 8, true) === SECTION_ORDER) return true;
	return view.getUint32(at + 8, false) === SECTION_ORDER ? false : null;
}

interface CaptureInterface {
	readonly link: number;
	readonly snap: number;
	readonly unitsPerMs: number;
	readonly offsetMs: number;
}

function walkPcapng(view: DataView, visit: RecordVisitor): CaptureFile {
	let little = true;
	let interfaces: CaptureInterface[] = [];
	const record = newRecord(0);
	let at = 0;
	while (at + 12 <= view.byteLength) {
		const isSection = view.getUint32(at) === SECTION;
		if (isSection) {
			const order = sectionOrder(view, at);
			if (order === null) return ended('pcapng', view, at, 'bad-length');
			little = order;
			interfaces = [];
		}
		const length = view.getUint32(at + 4, little);
		// The length is a multiple of four and is at both ends of the block.
		if (length < 12 || length % 4 !== 0) return ended('pcapng', view, at, 'bad-length');
		if (at + length > view.byteLength) {
			return ended('pcapng', view, at, length > LONGEST_BLOCK ? 'bad-length' : 'truncated');
		}
		if (view.getUint32(at + length - 4, little) !== length) {
			return ended('pcapng', view, at, 'bad-length');
		}
		const type = view.getUint32(at, little);
		if (type === BLOCK.interface && length >= 20) {
			interfaces.push(readInterface(view, at, length, little));
		} else if (!isSection && readPacketBlock(view, at, length, little, interfaces, record)) {
			visit(record);
		}
		at += length;
	}
	return ended('pcapng', view, at, 'truncated');
}

const LONGEST_BLOCK = 16 << 20;

function readInterface(
	view: DataView,
	at: number,
	length: number,
	little: boolean,
): CaptureInterface {
	let unitsPerSecond = 1e6;
	let offsetMs = 0;
	const end = at + length - 4;
	for (let option = at + 16; option + 4 <= end;) {
		const code = view.getUint16(option, little);
		const bytes = view.getUint16(option + 2, little);
		const value = option + 4;
		if (code === OPTION.end || value + bytes > end) break;
		if (code === OPTION.resolution && bytes >= 1) {
			const exponent = view.getUint8(value);
			unitsPerSecond = exponent < 128 ? 10 ** exponent : 2 ** (exponent - 128);
		}
		if (code === OPTION.offset && bytes >= 8) {
			offsetMs = Number(view.getBigInt64(value, little)) * 1000;
		}
		option = value + Math.ceil(bytes / 4) * 4;
	}
	return {
		link: view.getUint16(at + 8, little),
		snap: view.getUint32(at + 12, little) || Infinity,
		unitsPerMs: unitsPerSecond / 1000,
		offsetMs,
	};
}

/**
 * Fills the record from a block with a packet. Returns false for other blocks, and for a packet without its
 * interface.
 */
function readPacketBlock(
	view: DataView,
	at: number,
	length: number,
	little: boolean,
	interfaces: readonly CaptureInterface[],
	record: CaptureRecord,
): boolean {
	const type = view.getUint32(at, little);
	const simple = type === BLOCK.simplePacket;
	if (!simple && type !== BLOCK.enhancedPacket && type !== BLOCK.oldPacket) return false;
	const from = at + (simple ? 12 : 28);
	const room = at + length - 4 - from;
	if (room < 0) return false;
	const index = simple
		? 0
		: type === BLOCK.oldPacket
			? view.getUint16(at + 8, little)
			: view.getUint32(at + 8, little);
	const source = interfaces[index];
	if (source === undefined) return false;
	const wireBytes = view.getUint32(from - 4, little);
	const captured = simple ? Math.min(wireBytes, source.snap) : view.getUint32(from - 8, little);
	record.link = source.link;
	record.header = at;
	record.from = from;
	record.to = from + Math.min(captured, room);
	record.wireBytes = wireBytes;
	// A simple packet has no time: it keeps that of the packet before it.
	if (!simple) {
		const units = view.getUint32(at + 12, little) * 2 ** 32 + view.getUint32(at + 16, little);
		record.at = units / source.unitsPerMs + source.offsetMs;
	}
	return true;
}
