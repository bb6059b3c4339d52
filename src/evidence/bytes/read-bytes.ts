// Reads bytes in any usual notation as one connection. The notations are those of the engine's paste room. A text goes
// in; a connection comes out, or null if the text is not bytes. read-follow.ts and read-tcpdump.ts read dumps that also
// say which side sent the bytes.
import { latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import type { TranscriptAction } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import { headValue, statusOf } from '../heads/seen-heads.ts';
import { splitHandshake } from '../paste/paste-content.ts';
import { readPaste } from '../paste/paste.ts';
import type { PasteMeaning } from '../paste/paste-reading.ts';
import type { Assumption, EvidenceProblem, PieceReading, Unseen } from '../piece.ts';
import { NOTHING_PASSED, NOTHING_READ } from '../piece.ts';
import { tooLarge } from '../reading-limits.ts';
import { isOtherCode, isSourceCode } from '../prose/source-code.ts';
import { assumedCompression } from './assumed-compression.ts';
import { bytePlace } from './byte-places.ts';
import { BEGINS_AS_HEAD, isForeign, isKeyOrTail, whatBytes } from './what-bytes.ts';

/** Matches digits in pairs, with the marks of the usual notations between them. */
const LIKE_HEX = /^(?:[\s,:;\\[\](){}"'|.x-]{0,40}[\da-f]{2}){1000}/i;

/**
 * Returns null if the text is not bytes in a known notation.
 * @param said the side that sent the bytes, if the words around them name it
 */
export function readBytesText(text: string, said: Role | null = null): PieceReading | null {
	const most = LIMITS.pasteCharacters;
	if (text.length > most) {
		if (!LIKE_HEX.test(text.slice(0, 4096))) return null;
		const problems = [tooLarge(most, { from: 0, to: text.length })];
		return { ...NOTHING_READ, kind: 'bytes', format: 'hex', problems };
	}
	const [best] = readPaste(text).readings;
	const [problem] = best.problems;
	if (problem?.kind === 'offset' && best.side === undefined) {
		return readBeforeGap(text, problem.offset, problem.line);
	}
	if (problem?.kind === 'truncated' && LEFT_OUT.test(text.slice(problem.offset))) {
		return withoutEnd(text, best, problem.offset, problem.line);
	}
	if (problem !== undefined || best.bytes.length === 0) return null;
	if (ALPHABET.test(text)) return null;
	if (
		isWords(best) ||
		areSmallNumbers(best) ||
		isWordsInBase64(best, text) ||
		isAmongCode(best, text)
	)
		return null;
	return readStream(best.bytes, best.format, text, said);
}

/**
 * Returns whether the literals of a program hold only words: a log may have some. No frame begins with a visible
 * character but one with a reserved bit (RFC 6455 §5.2), and what is compressed has other bytes, too.
 */
function isWords({ format, bytes }: PasteMeaning): boolean {
	if (format !== 'python-bytes' && format !== 'escaped-string') return false;
	const text = latin1Text(bytes);
	// Bundlers begin the names of modules of their own with a zero byte, so that no file has such a name.
	return (
		/^\0?[\t\n\r -~]*$/.test(text) && !BEGINS_AS_HEAD.test(text) && !isForeign(whatBytes(bytes))
	);
}

/** Matches the alphabet of Base64 in a program. */
const ALPHABET = /ABCDEFGHIJKLMNOPQRSTUVWXYZ/;

/** A frame has its FIN, a key or letters: a list of small numbers alone is one of something else. */
const SMALL = 16;
const FEW = 3;
/** A list of fewer bytes among words may be one of numbers. */
const SHORT_LIST = 16;

function areSmallNumbers({ format, bytes }: PasteMeaning): boolean {
	return (
		format === 'array' && bytes.length >= FEW && Array.from(bytes).every((byte) => byte < SMALL)
	);
}

/** Counts the letters of other things that a text with bytes may have: the name and the type of a list. */
const MOST_LETTERS = 120;

/**
 * Returns whether the text is a program or a sentence in which numbers stand in brackets, such as `args[0]`: the bytes
 * are a small part of it.
 */
function isAmongCode({ format, bytes, places }: PasteMeaning, text: string): boolean {
	const isLiteral = format === 'python-bytes' || format === 'escaped-string';
	// Among several lines of code, only what begins as a frame is one (prose/bytes-in-prose.ts).
	const isShortList = format === 'array' && bytes.length < SHORT_LIST;
	if ((isLiteral || isShortList) && /[a-z]{3}/i.test(text) && isKeyOrTail(bytes)) return true;
	if (isLiteral) return isSourceCode(text);
	if (format !== 'array' && format !== 'hex' && !format.startsWith('base64')) return false;
	if (places === undefined) return false;
	// Wireshark and xxd write what they export as the code of C.
	if (isOtherCode(text) && !/\bchar\b[^\n]{1,80}\[\]/.test(text)) return true;
	const first = places.from[0] ?? 0;
	// A data URL says what its bytes are.
	if (text.slice(0, first).endsWith(';base64,')) return true;
	const last = places.to[bytes.length - 1] ?? text.length;
	const outside = `${text.slice(0, first)} ${text.slice(last)}`;
	const letters = outside.match(/[a-z]/gi)?.length ?? 0;
	const spread = last - first > bytes.length * 12 + 40;
	const isShort = format === 'array' && bytes.length < SHORT_LIST && letters > bytes.length * 4;
	return spread || isShort || letters > MOST_LETTERS + bytes.length * 4;
}

/** Matches a name such as ConnectionClosed. */
const NAME = /^[A-Z]?[a-z]{2,30}(?:[A-Z][a-z]{2,30}){0,9}$/;

/** Matches a word or a number of a sentence, also `NOT_FOUND`, `/ws` and `60s`. */
const PART = String.raw`(?:\d{1,6}[a-z]{0,3}|[A-Z]?[a-z]{1,30}(?:[A-Z][a-z]{1,30}){0,9}|[A-Z]{1,30})`;
const WORD = new RegExp(String.raw`^\/?${PART}(?:[_/-]${PART}){0,9}$`);

const MOST_IN_SENTENCE = 1000;

/**
 * Returns whether characters that could be Base64 are the name of an error or a sentence, such as `403 Forbidden`. In
 * Base64 capitals, small letters and digits are mixed.
 */
function isWordsInBase64({ format }: PasteMeaning, text: string): boolean {
	if (!format.startsWith('base64') || text.length > MOST_IN_SENTENCE) return false;
	const words = text.trim().split(/\s+/);
	return words.length > 1 ? words.every((word) => WORD.test(word)) : NAME.test(text.trim());
}

/** Matches what a program prints instead of the bytes that it leaves out, at the end of the text. */
const LEFT_OUT = /^(?:\.{3}|…)[^[\]{}<>]{0,100}[>\]})]?[\s;,)}]*$/;

/** Returns the reading of bytes that the program which printed them has shortened. */
function withoutEnd(text: string, best: PasteMeaning, offset: number, line: number): PieceReading {
	const reading = readStream(best.bytes, best.format, text);
	const range = { from: offset, to: text.trimEnd().length };
	return withUnseenFrames(reading, { id: 'shortened', range, line, values: {} });
}

/** Reads the rows of a dump before one whose offset does not follow: what is behind it may belong anywhere. */
function readBeforeGap(text: string, offset: number, line: number): PieceReading | null {
	const from = text.lastIndexOf('\n', offset) + 1;
	const before = text.slice(0, from);
	const [best] = readPaste(before).readings;
	if (best.problems.length > 0 || best.bytes.length === 0) return null;
	const end = text.indexOf('\n', from);
	const range = { from, to: end < 0 ? text.length : end };
	const reading = readStream(best.bytes, best.format, before);
	return withUnseenFrames(reading, { id: 'missing-row', range, line, values: {} });
}

function withUnseenFrames(reading: PieceReading, problem: EvidenceProblem): PieceReading {
	return {
		...reading,
		connections: reading.connections.map((one) => ({
			...one,
			unseen: [...new Set<Unseen>([...one.unseen, 'frames'])],
		})),
		problems: [problem],
	};
}

/** Reads the heads in front, and behind them the frames of one side. Other protocols show neither. */
function readStream(
	bytes: Bytes,
	format: string,
	text: string,
	said: Role | null = null,
): PieceReading {
	const what = whatBytes(bytes);
	if (what !== 'frames' && what !== 'http') {
		const encrypted = { id: 'encrypted', range: null, line: null, values: {} } as const;
		const problems = what === 'tls' ? [encrypted] : [];
		return { ...NOTHING_READ, kind: 'bytes', format, problems };
	}
	const split = splitHandshake(bytes);
	const heads = split?.heads ?? [];
	const rest = split?.rest ?? bytes;
	// A response without its request is not judged, but says what was agreed on for the frames behind it.
	const agreed = heads.length === 1 && rest.length > 0 ? agreementOf(heads[0]!) : null;
	const actions: TranscriptAction[] =
		agreed === null
			? heads.map((head) => ({
					type: 'bytes',
					by: isResponse(head) ? 'server' : 'client',
					bytes: head,
				}))
			: [{ type: 'opened', extensions: agreed }];
	const assumed: Assumption[] = [];
	const unseen: Unseen[] = ['times', 'end'];
	if (BEGINS_AS_HEAD.test(latin1Text(rest.subarray(0, 64)))) {
		// A head that is cut: its bytes are not those of frames.
		actions.push({ type: 'bytes', by: isResponse(rest) ? 'server' : 'client', bytes: rest });
		unseen.push('frames');
	} else if (!heads.some(isResponse) && rest.length > 0) {
		const { extensions, assumption } = assumedCompression(rest);
		actions.push({ type: 'opened', ...extensions });
		assumed.push({ id: 'no-opening', values: {} }, assumption);
		unseen.push('opening');
	}
	if (rest.length > 0 && !unseen.includes('frames')) {
		const by = said ?? senderOf(rest);
		if (said === null) assumed.push({ id: 'client-by-mask', values: { side: by } });
		unseen.push(by === 'client' ? 'server-bytes' : 'client-bytes');
		actions.push({ type: 'bytes', by, bytes: rest });
	}
	const transcript = actions.map((action) => ({ ...action, at: 0 }));
	let at = agreed === null ? 0 : heads[0]!.length;
	const ranges = actions.map((action) => {
		if (action.type !== 'bytes') return null;
		at += action.bytes.length;
		const whole = { from: 0, to: text.length };
		return bytePlace(text, whole, bytes, [at - action.bytes.length, at]);
	});
	const connection = {
		name: '',
		transcript,
		ranges,
		unseen,
		assumed,
		passedOver: NOTHING_PASSED,
		program: null,
	};
	return { ...NOTHING_READ, kind: 'bytes', format, connections: [connection] };
}

/** Returns the extensions that a 101 agrees on; null if the head is none. */
function agreementOf(head: Bytes): string | null {
	return statusOf(head) === 101 ? (headValue(head, 'sec-websocket-extensions') ?? '') : null;
}

/** A response begins with its version, a request with its method (RFC 9112 §3, §4). */
function isResponse(head: Bytes): boolean {
	return latin1Text(head.subarray(0, 5)) === 'HTTP/';
}

/** A client masks its frames, a server does not (RFC 6455 §5.1). */
function senderOf(frames: Bytes): Role {
	return ((frames[1] ?? 0) & 0x80) === 0 ? 'server' : 'client';
}
