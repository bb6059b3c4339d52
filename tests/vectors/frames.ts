import type { FrameContext, LengthForm } from '../../src/engine/frame/index.ts';
import { hex } from '../support/hex-bytes.ts';

export interface ExpectedFrame {
	readonly fin: boolean;
	readonly opcode: number;
	/** As on the wire; null when unmasked. */
	readonly key: string | null;
	readonly lengthForm: LengthForm;
	readonly announcedLength: number | bigint;
	readonly headerLength: number;
	/** Unmasked, as text, where it is text. */
	readonly text?: string;
	/** Payload bytes that are there; all, when absent. */
	readonly available?: number;
}

export interface FrameVector {
	readonly name: string;
	readonly source: string;
	readonly from: FrameContext['from'];
	readonly bytes: Uint8Array;
	readonly frames: readonly ExpectedFrame[];
}

function vector(
	name: string,
	source: string,
	from: FrameContext['from'],
	bytes: Uint8Array,
	...frames: ExpectedFrame[]
): FrameVector {
	return { name, source, from, bytes, frames };
}

function frame(
	opcode: number,
	announcedLength: number | bigint,
	rest: Partial<ExpectedFrame> = {},
): ExpectedFrame {
	const lengthForm = announcedLength < 126 ? 7 : announcedLength < 65536 ? 16 : 64;
	const key = rest.key ?? null;
	const headerLength = { 7: 2, 16: 4, 64: 10 }[rest.lengthForm ?? lengthForm] + (key ? 4 : 0);
	return { fin: true, opcode, key, lengthForm, announcedLength, headerLength, ...rest };
}

/** A header, and payload bytes 0 to fill it up. */
function filled(header: string, payload: number): Uint8Array {
	const head = hex(header);
	const bytes = new Uint8Array(head.length + payload);
	bytes.set(head);
	return bytes;
}

const key = '37 fa 21 3d';

export const RFC_FRAMES: readonly FrameVector[] = [
	vector(
		'an unmasked text in one frame',
		'§5.7',
		'server',
		hex`81 05 48 65 6c 6c 6f`,
		frame(1, 5, { text: 'Hello' }),
	),
	vector(
		'a masked text in one frame',
		'§5.7',
		'client',
		hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`,
		frame(1, 5, { key, text: 'Hello' }),
	),
	vector(
		'an unmasked text in two fragments',
		'§5.7',
		'server',
		hex`01 03 48 65 6c 80 02 6c 6f`,
		frame(1, 3, { fin: false, text: 'Hel' }),
		frame(0, 2, { text: 'lo' }),
	),
	vector('a Ping', '§5.7', 'server', hex`89 05 48 65 6c 6c 6f`, frame(9, 5, { text: 'Hello' })),
	vector(
		'its masked Pong',
		'§5.7',
		'client',
		hex`8a 85 37 fa 21 3d 7f 9f 4d 51 58`,
		frame(10, 5, { key, text: 'Hello' }),
	),
	vector('256 bytes of binary', '§5.7', 'server', filled('82 7e 01 00', 256), frame(2, 256)),
	vector(
		'64 KiB of binary',
		'§5.7',
		'server',
		filled('82 7f 00 00 00 00 00 01 00 00', 65536),
		frame(2, 65536),
	),
];

/** Of the second article; the payloads that it does not print are not there. */
export const ARTICLE_FRAMES: readonly FrameVector[] = [
	vector(
		'sample a: 48 masked bytes, one of them printed',
		'seed-claims §3 a',
		'client',
		hex`82 b0 6a f7 c6 30 0a`,
		frame(2, 48, { key: '6a f7 c6 30', text: '`', available: 1 }),
	),
	vector(
		'sample b: 41 unmasked bytes',
		'seed-claims §3 b',
		'server',
		hex`82 29`,
		frame(2, 41, { available: 0 }),
	),
	vector(
		'sample c: text with a 16-bit length',
		'seed-claims §3 c',
		'server',
		hex`81 7e 01 00 66 77`,
		frame(1, 256, { text: 'fw', available: 2 }),
	),
	vector(
		'sample d: all eight bytes are the number',
		'seed-claims §3 d',
		'server',
		hex`82 7f 00 00 00 00 11 22 33 44 66 77`,
		frame(2, 287_454_020, { available: 2 }),
	),
	vector(
		'a text of draft 76, read today',
		'seed-claims §3',
		'server',
		hex`00 48 65 6c 6c 6f ff`,
		frame(0, 72, { fin: false, available: 5 }),
	),
];

const BOUNDARIES: readonly (readonly [number, string])[] = [
	[0, '82 00'],
	[125, '82 7d'],
	[126, '82 7e 00 7e'],
	[127, '82 7e 00 7f'],
	[65535, '82 7e ff ff'],
	[65536, '82 7f 00 00 00 00 00 01 00 00'],
];

function withMask(header: string): string {
	const [first = '', second = '', ...rest] = header.split(' ');
	const masked = (parseInt(second, 16) | 0x80).toString(16);
	return [first, masked, ...rest, '00 00 00 01'].join(' ');
}

/** Whole frames of zeros at every border of the length forms (§5.2), from both sides. */
export const BOUNDARY_FRAMES: readonly FrameVector[] = BOUNDARIES.flatMap(([length, header]) => [
	vector(
		`${length} bytes from the server`,
		'§5.2',
		'server',
		filled(header, length),
		frame(2, length),
	),
	vector(
		`${length} bytes from the client`,
		'§5.2',
		'client',
		filled(withMask(header), length),
		frame(2, length, { key: '00 00 00 01' }),
	),
]);

export const FRAME_VECTORS: readonly FrameVector[] = [
	...RFC_FRAMES,
	...ARTICLE_FRAMES,
	...BOUNDARY_FRAMES,
];
