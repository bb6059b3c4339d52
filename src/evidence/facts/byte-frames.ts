// Facts about a chain of frames in the bytes of a paste: the first one that breaks a rule, and what a single frame is.
import { hexByte, hexText, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import {
	OPCODE,
	decodeFrames,
	faultCodes,
	frameAt,
	payloadOf,
	readCloseBody,
} from '../../engine/frame/index.ts';
import type { Frame, FrameRows } from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';
import { endsWithFrame } from '../bytes/what-bytes.ts';
import type { PieceRange } from '../piece-range.ts';
import { found, type FoundFacts, type Paste, NO_CONNECTION } from './found-fact.ts';
import { halfCharacterIn } from './half-emoji.ts';
import { sideInWords } from './words.ts';

export function decoded(bytes: Bytes, from: Role): FrameRows {
	return decodeFrames(bytes, { from, deflate: true, limit: null });
}

export function ofFrames(bytes: Bytes, range: PieceRange, words: string): FoundFacts | null {
	const rows = decoded(bytes, 'server');
	const said = sideInWords(words);
	const overruled = ['close-frame'];
	let open: Frame | null = null;
	for (let i = 0; i < Math.min(rows.count, MOST_FRAMES); i++) {
		const frame = frameAt(rows, i);
		const { rsv1, opcode, masked } = frame;
		if (open !== null && (opcode === OPCODE.text || opcode === OPCODE.binary)) {
			const values = {
				first: hexByte(bytes[open.offset]!),
				byte: hexByte(bytes[frame.offset]!),
				right: hexByte(bytes[frame.offset]! & 0xf0),
			};
			const over = [...overruled, 'frame-rule', 'frame-invalid', ...MASKED];
			return found('fragment-opcode', range, 'certain', said, values, over);
		}
		if (opcode < OPCODE.close) open = frame.fin ? null : frame;
		const lost = lengthIn7Bits(bytes, frame);
		if (lost !== null) {
			const side = said ?? (SELF_SERVER.test(words) ? 'server' : null);
			return found('length-in-7-bits', range, 'likely', side, lost, [
				...overruled,
				NO_CONNECTION,
				...MASKED,
			]);
		}
		if (rsv1 && (opcode === OPCODE.continuation || opcode >= OPCODE.close)) {
			if (!endsWithFrame(bytes)) return null;
			const side = said ?? (masked ? 'client' : 'server');
			return found(
				'rsv1-not-first',
				range,
				'certain',
				side,
				rsv1Values(bytes, frame, i),
				overruled,
			);
		}
		const [zlib = 0, flags = 0] = rsv1 ? payloadOf(rows, bytes, i) : [];
		if (zlib === ZLIB && ((zlib << 8) | flags) % 31 === 0) {
			const values = { hex: `78 ${hexByte(flags)}` };
			const side = said ?? (masked ? 'client' : 'server');
			return found('zlib-header', range, 'certain', side, values, [
				'deflate-data-valid',
				'frame-unreadable',
			]);
		}
		if (faultCodes(rows, i).some((code) => /^frame-(?:rsv[23]|opcode)|^control-/.test(code)))
			return null;
		if (opcode === OPCODE.close && frame.complete && frame.end < bytes.length) {
			return afterClose(bytes, frame, range, said, overruled);
		}
		const half =
			opcode === OPCODE.text && !rsv1 ? halfCharacterIn(payloadOf(rows, bytes, i)) : null;
		if (half !== null) {
			const side = said ?? (masked ? 'client' : 'server');
			return found('half-emoji', range, 'certain', side, { shown: half.hex, ...half }, overruled);
		}
	}
	return null;
}

/** Names what is said of bytes that are no request and no response. */
export const OVER_RAW: readonly string[] = [
	'response-not-http',
	'head-not-http',
	'request-malformed',
	'cut-before-response',
	'connect-failed',
];

const MOST_FRAMES = 1000;
/** RFC 1950 §2.2: the first byte of a zlib stream with the usual window; with the second one it is a multiple of 31. */
const ZLIB = 0x78;

/** Names what a receiver says of a mask bit that is a part of a length. */
const MASKED = ['mask-unexpected', 'mask-wrong'];
/** Matches the sentence that a client says to the frames of a server. */
const SELF_SERVER = /server must not mask|masked (?:frame|data) from (?:the )?server/i;
const LEAST_READABLE = 12;

/**
 * Finds a length above 125 that was written into the seven bits of the second byte (RFC 6455 §5.2): its highest bit
 * became MASK, and the text behind it can be read as it is, from what would be the key on.
 */
function lengthIn7Bits(bytes: Bytes, { offset, masked, opcode, rsv1 }: Frame) {
	const second = bytes[offset + 1] ?? 0;
	const behind = bytes.subarray(offset + 2, offset + 2 + second);
	if (!masked || rsv1 || opcode !== OPCODE.text || behind.length < LEAST_READABLE) return null;
	const text = latin1Text(behind);
	// With a mask on it, text keeps hardly a letter.
	if (!/^[\t\n\r -~]+$/.test(text)) return null;
	const right = `${hexByte(bytes[offset]!)} 7e 00 ${hexByte(second)}`;
	return {
		second: hexByte(second),
		length: second,
		low: second & 127,
		right,
		text: text.slice(0, 12),
	};
}

/** Matches words about one frame: whether it is right, or that it answers what the person sent. */
const ABOUT_FRAME = /\b(?:un)?mask\w*|\b(?:pong|ping)s?\b|\bvalid\b|\bcorrect\b|掩码|合法|正确/i;
/** Matches that a person asks what the bytes are. */
const ASKS_WHAT =
	/\bwhat (?:is|are|does|do)\b|\bhow (?:can|do|to)\b|\bmeans?\b|\bdecod\w+|\binstead of\b|\bexpected\b|\bgot\b|是什么|什么意思|怎么(?:解|读)/i;
const ANSWERS_ME =
	/\b(?:pong|response|reply|answer)s?\b[^\n.]{1,30}\b(?:to|for) (?:my|our|the client’s|the client's) (?:ping|request|message)|\b(?:I|we) (?:send|sent)\b[^\n.]{1,20}\bpings?\b|我(?:们)?(?:发|发送)的?\s?ping/i;

/** Says what one whole frame is of which a person asks, if nothing in it is wrong by itself. */
export function frameInWords(
	bytes: Bytes,
	range: PieceRange,
	words: string,
	paste: Paste,
): FoundFacts | null {
	const isMasked = (bytes[1]! & 0x80) !== 0;
	const said = sideInWords(paste.text);
	const rows = decoded(bytes, isMasked ? 'client' : 'server');
	// What a program says of the mask says more.
	const isTold = paste.reading.signs.some(({ id }) => id.startsWith('mask-'));
	if (rows.count !== 1 || isTold || paste.reading.broken.length > 0) return null;
	const isClose = frameAt(rows, 0).opcode === OPCODE.close && words.trim() !== '';
	const isAsked = ABOUT_FRAME.test(words) || ASKS_WHAT.test(words);
	if (!isClose && !isAsked) return null;
	const { opcode, complete, end, payloadFrom, payloadTo, key } = frameAt(rows, 0);
	if (
		!complete ||
		end !== bytes.length ||
		faultCodes(rows, 0).some((code) => !code.startsWith('mask-key'))
	)
		return null;
	if (said !== null && (said === 'client') !== isMasked) {
		const masked = isMasked ? 1 : 0;
		const wrong = { opcode, bytes: payloadTo - payloadFrom, masked, others: 0, told: 0 };
		const first = hexByte(bytes[0]!);
		// Who received the bytes may be told elsewhere in the same words.
		const certainty = RECEIVED.test(paste.text) ? 'likely' : 'certain';
		return found('frame-mask-wrong', range, certainty, said, { ...wrong, first }, OVER_RAW);
	}
	const values = {
		opcode,
		masked: isMasked ? 1 : 0,
		zero: key !== null && hexText(key) === '00 00 00 00' ? 1 : 0,
		bytes: payloadTo - payloadFrom,
		answers: ANSWERS_ME.test(words) ? 1 : 0,
		word:
			opcode === OPCODE.text && payloadTo - payloadFrom <= 40
				? latin1Text(payloadOf(rows, bytes, 0)).replaceAll(/[^ -~]/g, '.')
				: '',
		code: isClose ? (readCloseBody(payloadOf(rows, bytes, 0)).code ?? '') : '',
		reason: isClose
			? latin1Text(payloadOf(rows, bytes, 0).subarray(2)).replaceAll(/[^ -~]/g, '.')
			: '',
	};
	// With its sender said, nothing in the frame is wrong.
	const certainty = said === null ? 'possible' : 'info';
	const over = isClose ? ['usual-limit', 'open-for', 'fixed-limit'] : [];
	const one = found('frame-in-words', range, certainty, null, values, over);
	// A Ping without an answer, and then an end (RFC 6455 §5.5.2).
	const isLeft = opcode === OPCODE.ping && LEFT_ALONE.test(words) && ENDED.test(words);
	if (!isLeft || isMasked) return one;
	const payload = payloadOf(rows, bytes, 0);
	// A masking key of zeros leaves the payload as it is.
	const pong = [0x8a, 0x80 | payload.length, 0, 0, 0, 0, ...payload];
	const left = { bytes: payload.length, pong: hexText(Uint8Array.from(pong)) };
	return found('ping-left', range, 'likely', 'client', left, ['usual-limit', 'open-for']);
}

const RECEIVED = /\b(?:receiv\w+|gets?|got|arriv\w+)\b|收到|接收/i;

/** Matches that a person does nothing with a frame, or does not know it. */
const LEFT_ALONE =
	/没(?:有)?(?:管|处理|理|回|应答)|忽略|\b(?:ignor\w+|skip\w*|drop them|(?:do|did) ?n.t (?:answer|handle|reply|respond)|not (?:answer|handl)\w*|what (?:is|are) (?:this|that|these|they))\b/i;
const ENDED = /断|掉线|\b(?:disconnect\w*|clos\w+|drop(?:s|ped)|1006|kick\w*|ends)\b/i;

function rsv1Values(bytes: Bytes, frame: Frame, index: number) {
	const first = bytes[frame.offset]!;
	const right = new Uint8Array(bytes.subarray(frame.offset, frame.end));
	right[0] = first & ~0x40;
	return {
		nth: index + 1,
		byte: hexByte(first),
		kind: frame.opcode === OPCODE.continuation ? 'continuation' : 'control',
		right: right.length <= 12 ? hexText(right) : `${hexText(right.subarray(0, 2))} …`,
	};
}

function afterClose(
	bytes: Bytes,
	frame: Frame,
	range: PieceRange,
	said: Role | null,
	overruled: readonly string[],
): FoundFacts | null {
	const { code } = readCloseBody(payloadOf(decoded(bytes, 'server'), bytes, frame.index));
	// With another number in its place this is no Close that an endpoint sends.
	if (code !== null && (code < 1000 || code > 4999)) return null;
	const rest = decoded(bytes.subarray(frame.end), 'server');
	const next = rest.count === 1 ? frameAt(rest, 0) : null;
	// A program logs the Close of one connection behind that of another.
	const isOfNext =
		next?.opcode === OPCODE.close &&
		next.complete &&
		next.end === bytes.length - frame.end &&
		frame.key !== null &&
		next.key !== null &&
		hexText(next.key) !== hexText(frame.key);
	if (isOfNext) {
		const close = { opcode: OPCODE.close, masked: 1, zero: 0, answers: 0, word: '', reason: '' };
		const all = { ...close, bytes: frame.payloadTo - frame.payloadFrom, code: code ?? '' };
		return found('frame-in-words', range, 'info', 'client', all);
	}
	// Frames with a mask and frames without one come from two sides.
	if (rest.count > 0 && frameAt(rest, 0).masked !== frame.masked) return null;
	const values = {
		code: code ?? '',
		masked: frame.masked ? 1 : 0,
		bytes: bytes.length - frame.end,
		empty: isEmptyContinuations(rest) ? rest.count : 0,
	};
	// The missing mask is itself a fault if a client sent the frame.
	if (said === 'client' && !frame.masked) {
		return found('close-unmasked', range, 'certain', 'client', values, overruled);
	}
	return found('after-close', range, 'certain', said, values, overruled);
}

function isEmptyContinuations(rows: FrameRows): boolean {
	for (let i = 0; i < rows.count; i++) {
		const { opcode, complete, payloadFrom, payloadTo } = frameAt(rows, i);
		if (opcode !== OPCODE.continuation || !complete || payloadTo > payloadFrom) return false;
	}
	return rows.count > 0;
}
