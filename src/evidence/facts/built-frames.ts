// Facts about frames that a program built by hand: where the bytes show which step of RFC 6455 §5.2 went wrong, the step is
// named, and not only the rule that the receiver finds broken.
import {
	decodeUtf8,
	encodeUtf8,
	hexByte,
	hexText,
	uint32,
	latin1Text,
	type Bytes,
} from '../../engine/bytes/index.ts';
import {
	OPCODE,
	decodeFrames,
	frameAt,
	mask,
	payloadOf,
	readCloseBody,
	type Frame,
} from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';
import { areWholeFrames } from '../bytes/what-bytes.ts';
import type { PieceRange } from '../piece-range.ts';
import type { SignValues } from '../sign-meaning.ts';
import { found, type FoundFacts } from './found-fact.ts';
import { mendedFrames, type MendedFault } from './mended-frames.ts';

/** Names what went wrong when a frame was built. */
export type BuildFault =
	| 'length-of-four'
	| 'no-key'
	| 'no-mask-bit'
	| 'characters'
	| 'header-in-utf8'
	| 'binary-in-text'
	| 'close-swapped'
	| 'legacy-text'
	| 'mask-left-out'
	| MendedFault;

/** Counts the bytes of a masking key (RFC 6455 §5.2). */
const KEY = 4;
/** So many readable bytes stand there by chance once in a hundred times. */
const LEAST_READABLE = 5;
const SURE = 10;
const NEAR = 2;

/** Represents the bytes of one run, with the side that sent them if it is known. */
interface SentBytes {
	readonly bytes: Bytes;
	readonly range: PieceRange;
	readonly said: Role | null;
}

type Made = (
	fault: BuildFault,
	certainty: 'certain' | 'likely',
	side: Role | null,
	values: SignValues,
) => FoundFacts;

/**
 * Returns what was done wrong when the frame was built; null if the bytes do not show it.
 * @param overruled what the readers say of the same bytes
 */
export function builtWrong(sent: SentBytes, overruled: readonly string[]): FoundFacts | null {
	const { bytes, range, said } = sent;
	const made: Made = (fault, certainty, side, values) => {
		const all = { ...NO_VALUES, ...values, fault };
		return found('frame-built-wrong', range, certainty, said ?? side, all, overruled);
	};
	const utf8 = headerInUtf8(bytes);
	if (utf8 !== null) return made('header-in-utf8', 'certain', null, utf8);
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	if (rows.count === 0) return null;
	const frame = frameAt(rows, 0);
	const noKey = withoutKey(bytes, frame);
	if (noKey !== null) return made('no-key', noKey.kind, 'client', noKey);
	const noBit = withoutBit(bytes, frame);
	if (noBit !== null) return made('no-mask-bit', 'likely', 'client', noBit);
	const by = frame.masked ? 'client' : 'server';
	const short = lengthOfFour(bytes, frame);
	if (short !== null) {
		const all = { ...NO_VALUES, ...short, fault: 'length-of-four' };
		const over = [...overruled, 'message-too-big'];
		return found('frame-built-wrong', range, 'likely', said ?? by, all, over);
	}
	const mended = mendedFrames(bytes, rows);
	if (mended !== null) {
		const side = mended.fault === 'key-order' ? 'client' : by;
		return made(mended.fault, mended.certainty, side, mended.values);
	}
	const characters = lengthInCharacters(bytes, frame);
	if (characters !== null) return made('characters', 'certain', by, characters);
	const payload = frame.rsv1 ? bytes.subarray(0, 0) : payloadOf(rows, bytes, 0);
	if (frame.opcode === OPCODE.text) {
		const kind = KINDS.find(([, magic]) => magic.every((byte, i) => payload[i] === byte))?.[0];
		const first = hexByte(bytes[0]! + 1);
		if (kind !== undefined)
			return made('binary-in-text', 'certain', by, {
				kind,
				first,
				bytes: hexText(payload.subarray(0, 3)),
			});
	}
	if (frame.opcode === OPCODE.text && frame.complete && frame.end === bytes.length) {
		const legacy = legacyText(payload, { range, side: said ?? by }, overruled);
		if (legacy !== null) return legacy;
	}
	if (frame.opcode !== OPCODE.close || !frame.complete || frame.rsv1) return null;
	return (
		closeInText(payload, sent, by, overruled) ??
		closeSwapped(payload, made, by) ??
		legacyText(payload.subarray(2), { range, side: said ?? by }, overruled)
	);
}

const NO_VALUES = { length: 0, bytes: '', right: '', word: '', kind: '', first: '', key: '' };

/** Lists first bytes of data that is no text: RFC 1952 §2.3.1, RFC 1950 §2.2, PNG §5.2, ITU T.81 Annex B, WebM. */
const KINDS: readonly (readonly [kind: string, magic: readonly number[]])[] = [
	['gzip', [0x1f, 0x8b, 8]],
	['zlib', [0x78, 0x9c]],
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]],
	['WebM', [0x1a, 0x45, 0xdf, 0xa3]],
];

/** Reads a first byte above 7f that became two bytes: the header was written as characters, and these as UTF-8. */
function headerInUtf8(bytes: Bytes) {
	const [first, second = 0, length = 0] = bytes;
	if (first !== 0xc2 || ![0x81, 0x82, 0x88, 0x89, 0x8a].includes(second)) return null;
	const rest = bytes.subarray(3);
	const text = decodeUtf8(rest).text;
	const isPlain = length < 126 && (rest.length === length || text.length === length);
	// A length with the mask bit becomes two bytes as well.
	const isMasked = (length === 0xc2 || length === 0xc3) && (bytes[3] ?? 0) >> 6 === 2;
	if (!isPlain && !isMasked) return null;
	return { bytes: hexText(bytes.subarray(0, 2)), right: hexByte(second) };
}

/** Reads a length behind 127 that was written in four bytes: with eight it would be more than 4 GiB. */
function lengthOfFour(bytes: Bytes, { offset, masked }: Frame) {
	if (((bytes[offset + 1] ?? 0) & 127) !== 127 || bytes.length < offset + 10) return null;
	const high = bytes.subarray(offset + 2, offset + 6);
	const length = uint32(bytes, offset + 2);
	// Zeros behind it are a length with its low byte first.
	const isSwapped = uint32(bytes, offset + 6) === 0;
	if (length <= 125 || length > 0x7fff_ffff || isSwapped) return null;
	const second = masked ? 'ff' : '7f';
	return {
		length,
		bytes: `${second} ${hexText(high)}`,
		right: `${second} 00 00 00 00 ${hexText(high)}`,
	};
}

const READABLE = /^[\t\n\r -~]+$/;

/** Reads a mask bit behind which no key stands: the payload begins where the key should be. */
function withoutKey(bytes: Bytes, { masked, rsv1, opcode, announcedLength }: Frame) {
	const length = Number(announcedLength ?? 0);
	const head = length > 125 ? 4 : 2;
	const behind = bytes.subarray(head);
	if (!masked || rsv1 || opcode !== OPCODE.text || length < LEAST_READABLE) return null;
	// A person counts wrongly at times; a masked frame would be longer by its key.
	const isNear = Math.abs(behind.length - length) <= (length < SURE ? 0 : NEAR);
	if (!isNear || length > 0xffff || !READABLE.test(latin1Text(behind))) return null;
	return {
		length,
		kind: behind.length === length && length >= SURE ? ('certain' as const) : ('likely' as const),
		bytes: hexByte(bytes[1]!),
		key: latin1Text(behind.subarray(0, KEY)),
		word: latin1Text(behind.subarray(0, 24)),
	};
}

/** Reads a key and a masked payload behind a length without the mask bit. */
function withoutBit(bytes: Bytes, { masked, rsv1, opcode, announcedLength }: Frame) {
	const length = Number(announcedLength ?? 0);
	const head = length > 125 ? 4 : 2;
	if (masked || rsv1 || opcode !== OPCODE.text || length < LEAST_READABLE) return null;
	if (bytes.length !== head + KEY + length || length > 0xffff) return null;
	const key = bytes.subarray(head, head + KEY);
	const plain = latin1Text(mask(bytes.subarray(head + KEY), key));
	if (!READABLE.test(plain) || READABLE.test(latin1Text(bytes.subarray(head)))) return null;
	return {
		length,
		bytes: hexByte(bytes[1]!),
		right: hexByte(bytes[1]! | 0x80),
		key: hexText(key),
		word: plain.slice(0, 24),
	};
}

/** Reads a length that counts characters: with the bytes behind the frame its text has so many. */
function lengthInCharacters(
	bytes: Bytes,
	{ rsv1, opcode, complete, key, payloadFrom, payloadTo }: Frame,
) {
	const length = payloadTo - payloadFrom;
	if (rsv1 || opcode !== OPCODE.text || !complete || payloadTo === bytes.length) return null;
	if (areWholeFrames(bytes.subarray(payloadTo))) return null;
	const rest = bytes.subarray(payloadFrom);
	const { text } = decodeUtf8(key === null ? rest : mask(rest, key));
	if (text.includes('\uFFFD') || rest.length > length * 4) return null;
	const isCounted = text.length === length || Array.from(text).length === length;
	return isCounted ? { length, bytes: rest.length, word: text.slice(0, 24) } : null;
}

/** Counts the letters of a text, of which the bytes above 7f are a part. */
const LEAST_LETTERS = 3;

/** Reads a text in an encoding of one byte for each character, or in GBK: in UTF-8 it would have other bytes. */
export function legacyText(
	bytes: Bytes,
	{ range, side }: { readonly range: PieceRange | null; readonly side: Role | null },
	overruled: readonly string[],
): FoundFacts | null {
	const at = Array.from(bytes).findIndex((byte) => byte > 0x7f);
	if (at < 0 || decodeUtf8(bytes).fault === null) return null;
	const text = latin1Text(bytes);
	const isAlone = !/[\x80-\xFF]{2}/.test(text) && !/[\x80-\x9F]/.test(text);
	const letters = text.match(/[a-z]/gi)?.length ?? 0;
	const isLatin = isAlone && letters >= LEAST_LETTERS && /^[\t\r\n -\xFF]+$/.test(text);
	const chinese = isLatin ? null : textInGbk(bytes);
	if (!isLatin && chinese === null) return null;
	const character = isLatin ? text.charAt(at) : /[^ -~]/.exec(chinese!)![0];
	const values = {
		...NO_VALUES,
		fault: 'legacy-text' satisfies BuildFault,
		kind: isLatin ? 'Latin-1' : 'GBK',
		length: at,
		bytes: hexText(bytes.subarray(at, at + (isLatin ? 1 : 2))),
		right: hexText(encodeUtf8(character)),
		word: (chinese ?? text).slice(0, 24),
		first: character,
	};
	return found('frame-built-wrong', range, 'likely', side, values, overruled);
}

/** Returns a text of Chinese in GBK; null if the bytes are none. */
function textInGbk(bytes: Bytes): string | null {
	if (Array.from(bytes).filter((byte) => byte > 0x7f).length < 4) return null;
	try {
		const text = new TextDecoder('gbk', { fatal: true }).decode(Uint8Array.from(bytes));
		return /^[\t\r\n -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+$/.test(text) ? text : null;
	} catch {
		return null;
	}
}

/** Reads a Close whose code stands there in digits. */
function closeInText(
	payload: Bytes,
	{ range, said }: SentBytes,
	by: Role,
	overruled: readonly string[],
): FoundFacts | null {
	const letters = /^([134]\d)\d\d(?!\d)/.exec(latin1Text(payload))?.[1];
	const code = readCloseBody(payload).code;
	if (letters === undefined || code === null) return null;
	const values = { code, letters, hex: code.toString(16), digits: 1 };
	return found('code-is-text', range, 'certain', said ?? by, values, overruled);
}

/** Returns a close code with its two bytes in the other order; null if the code is right, or that one is none. */
export function swappedCode(code: number): number | null {
	const swapped = ((code & 0xff) << 8) | (code >> 8);
	const isCode = (swapped >= 1000 && swapped <= 1014) || (swapped >= 3000 && swapped <= 4999);
	return code > 4999 && isCode ? swapped : null;
}

function closeSwapped(payload: Bytes, made: Made, by: Role): FoundFacts | null {
	const { code } = readCloseBody(payload);
	const swapped = code === null ? null : swappedCode(code);
	if (code === null || swapped === null) return null;
	const bytes = hexText(payload.subarray(0, 2));
	const right = hexText(Uint8Array.from([swapped >> 8, swapped & 0xff]));
	return made('close-swapped', 'likely', by, { length: code, bytes, right, word: String(swapped) });
}
