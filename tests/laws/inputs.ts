// Random frames, heads and texts: valid ones, damaged ones and noise. They are short, so that many are tried.
import type { FrameContext, LengthForm } from '../../src/engine/frame/index.ts';
import type { FrameSpec } from '../../src/engine/frame/encode.ts';
import { encodeUtf8, joinBytes, latin1Bytes } from '../../src/engine/bytes/index.ts';
import { encodeFrame, minimalLengthForm } from '../../src/engine/frame/index.ts';
import { REQUEST_LINES, RESPONSE_LINES, head } from '../support/heads.ts';
import type { Draw } from './draw.ts';

export type Side = 'client' | 'server';
export const SIDES: readonly Side[] = ['client', 'server'];

export function frameContext(draw: Draw): FrameContext {
	return {
		from: draw.one(SIDES),
		deflate: draw.rarely(2),
		limit: draw.one([null, null, 0, 3, 200]),
	};
}

/** Characters of each length in UTF-8, the limits of the lengths, and lone surrogates. */
const CHARACTERS = [
	...['a', ' ', '\n', '\0', '\x7f', '\x80', 'é', '\u07ff', '\u0800', '€', '你', '\ud7ff', '\ue000'],
	...['\ufeff', '\uffff', '\u{10000}', '😀', '\u{10ffff}', '\ud83d', '\ude00'],
];

/** Returns a text, which may contain lone surrogates. */
export function text(draw: Draw, most: number): string {
	let written = '';
	for (let left = draw.nat(most); left > 0; left--) written += draw.one(CHARACTERS);
	return written;
}

/** Lead bytes with special ranges, and bytes at the limits of what may follow them. */
const TELLING = [
	0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5,
];

/** Returns UTF-8, UTF-8 with changed bytes or without its end, or any bytes. */
export function utf8ish(draw: Draw, most: number): Uint8Array<ArrayBuffer> {
	const kind = draw.nat(3);
	if (kind === 3) return draw.bytes(most);
	const bytes = encodeUtf8(text(draw, most));
	if (kind === 1 && bytes.length > 0) bytes[draw.nat(bytes.length - 1)] = draw.one(TELLING);
	return kind === 2 ? bytes.slice(0, draw.nat(bytes.length)) : bytes;
}

const CLOSE_BODIES = [
	...[[], [3], [3, 232], [3, 232, 0x68], [3, 237], [0x0b, 0xb8], [3, 232, 0xc3], [0xff, 0xff]],
].map((body) => Uint8Array.from(body));

export function payload(draw: Draw, opcode: number): Uint8Array<ArrayBuffer> {
	if (opcode === 8 && !draw.rarely(4)) return draw.one(CLOSE_BODIES);
	if (opcode <= 1) return utf8ish(draw, 6);
	// Sometimes the length is near the limit of a length form.
	if (draw.rarely(24)) return new Uint8Array(123 + draw.nat(6)).fill(draw.nat(255));
	return draw.bytes(6);
}

const OPCODES = [1, 2, 0, 0, 8, 9, 10, 1];
const KEYS = [
	[1, 2, 3, 4],
	[0, 0, 0, 0],
	[0x37, 0xfa, 0x21, 0x3d],
].map((key) => Uint8Array.from(key));

/** Returns a frame with any values in its fields and a correct length. */
export function frameSpec(draw: Draw): FrameSpec & Required<Pick<FrameSpec, 'payload'>> {
	const opcode = draw.rarely(12) ? draw.nat(15) : draw.one(OPCODES);
	const body = payload(draw, opcode);
	const wider = draw.rarely(8) ? draw.one<LengthForm>([16, 64]) : 7;
	const reserved = draw.rarely(10) ? draw.nat(7) : 0;
	return {
		fin: !draw.rarely(2),
		rsv1: (reserved & 1) !== 0,
		rsv2: (reserved & 2) !== 0,
		rsv3: (reserved & 4) !== 0,
		opcode,
		key: draw.rarely(2) ? draw.one(KEYS) : null,
		lengthForm: Math.max(wider, minimalLengthForm(body.length)) as LengthForm,
		payload: body,
	};
}

/** Returns consecutive frames, sometimes with noise behind them, a flipped bit or a missing end. */
export function documentBytes(draw: Draw, most = 5): Uint8Array<ArrayBuffer> {
	return spoilt(
		draw,
		draw.list(most, () => encodeFrame(frameSpec(draw))),
	);
}

/** Returns frames of which a receiver accepts most, so that tests reach far into the stream. */
export function legalFrames(draw: Draw, from: Side, most = 6): Uint8Array<ArrayBuffer>[] {
	let open = false;
	return draw.list(most, () => {
		const control = draw.rarely(4);
		const opcode = control ? draw.one([9, 10]) : open ? 0 : draw.one([2, 1]);
		const fin = control || !draw.rarely(2);
		if (!control) open = !fin;
		const body = opcode === 1 && fin ? encodeUtf8(text(draw, 5)) : draw.bytes(6);
		const key = from === 'client' ? draw.one(KEYS) : null;
		return encodeFrame({ fin, opcode, key, payload: body });
	});
}

/** Returns bytes that the side could send, damaged ones, or any bytes. */
export function stream(draw: Draw, from: Side): Uint8Array<ArrayBuffer> {
	const kind = draw.nat(4);
	if (kind === 0) return joinBytes(legalFrames(draw, from));
	if (kind === 1) return spoilt(draw, legalFrames(draw, from));
	// A valid and an arbitrary stream, one behind the other.
	if (kind === 2)
		return joinBytes([spoilt(draw, legalFrames(draw, from, 3)), documentBytes(draw, 3)]);
	const specs = draw.list(5, () => frameSpec(draw));
	const key = from === 'client' ? draw.one(KEYS) : null;
	if (kind === 3) return joinBytes(specs.map((spec) => encodeFrame({ ...spec, key })));
	return documentBytes(draw);
}

export function spoilt(draw: Draw, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const kind = draw.nat(4);
	const bytes = joinBytes(kind === 1 ? [...parts, draw.bytes(16)] : parts);
	if (kind === 2) return bytes.slice(0, draw.nat(bytes.length));
	if (kind === 3 && bytes.length > 0) {
		for (let flips = draw.nat(3); flips >= 0; flips--) {
			const at = draw.nat(bytes.length - 1);
			bytes[at] = bytes[at]! ^ (1 << draw.nat(7));
		}
	}
	return bytes;
}

/** Returns places in ascending order at which `length` bytes are cut. */
export function cutsIn(draw: Draw, length: number): number[] {
	return draw.list(4, () => draw.nat(length)).sort((a, b) => a - b);
}

const HEADS = [
	head(...REQUEST_LINES, 'Sec-WebSocket-Protocol: chat, superchat'),
	head(...RESPONSE_LINES, 'Sec-WebSocket-Extensions: permessage-deflate; a="b c"'),
	head(...REQUEST_LINES, 'X: a', ' b', '\tc', 'Origin: null'),
	head('GET / HTTP/1.1', 'Host: a', 'A: b'),
	head('HTTP/1.1 100 Continue', '', ...RESPONSE_LINES),
];
const NOISE = [
	'\r',
	'\n',
	'\r\n',
	' ',
	'\t',
	':',
	',',
	';',
	'"',
	'\0',
	'\x81',
	'HTTP/1.1',
	'=',
].map((one) => latin1Bytes(one));

/** Returns noise, or a head with pieces removed, repeated or inserted. */
export function headBytes(draw: Draw): Uint8Array<ArrayBuffer> {
	if (draw.rarely(8)) return draw.bytes(24);
	return mutated(draw, draw.one(HEADS));
}

export function mutated(draw: Draw, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	let result = Uint8Array.from(bytes);
	for (let changes = draw.nat(4); changes > 0; changes--) {
		const from = draw.nat(result.length);
		const insert = draw.rarely(3) ? draw.bytes(4) : draw.one(NOISE);
		const rest = result.subarray(Math.min(result.length, from + draw.small(12)));
		result = joinBytes([result.subarray(0, from), insert, rest]);
	}
	return result;
}
