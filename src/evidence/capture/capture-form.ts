// Recognises a capture by its first bytes: the magic number of pcap, in either byte order and for micro- or
// nanoseconds, or the Section Header Block with which pcapng begins.
import type { Bytes } from '../../engine/bytes/index.ts';

/** Says how the numbers of a capture are written. */
export interface CaptureForm {
	readonly format: 'pcap' | 'pcapng';
	readonly little: boolean;
	/** Counts the units of time per second in pcap; in pcapng each interface has its own. */
	readonly unitsPerSecond: number;
}

const SECTION = '0a0d0d0a';
const FORMS: ReadonlyMap<string, CaptureForm> = new Map([
	['d4c3b2a1', { format: 'pcap', little: true, unitsPerSecond: 1e6 }],
	['a1b2c3d4', { format: 'pcap', little: false, unitsPerSecond: 1e6 }],
	['4d3cb2a1', { format: 'pcap', little: true, unitsPerSecond: 1e9 }],
	['a1b23c4d', { format: 'pcap', little: false, unitsPerSecond: 1e9 }],
]);
/** Maps the third field of the Section Header Block to the byte order of the section: true for little-endian. */
const ORDERS: ReadonlyMap<string, boolean> = new Map([
	['4d3c2b1a', true],
	['1a2b3c4d', false],
]);

/** Returns the form of a capture; null for other bytes. */
export function captureForm(bytes: Bytes): CaptureForm | null {
	const first = magic(bytes, 0);
	if (first !== SECTION) return FORMS.get(first) ?? null;
	const little = ORDERS.get(magic(bytes, 8));
	return little === undefined ? null : { format: 'pcapng', little, unitsPerSecond: 1e6 };
}

function magic(bytes: Bytes, at: number): string {
	return Array.from(bytes.subarray(at, at + 4), (byte) => byte.toString(16).padStart(2, '0')).join(
		'',
	);
}
