// Facts about the bytes in a paste: what they are, and the first frame in them that breaks a rule, with the byte that is
// wrong and the one that would be right.
import {
	decodeUtf8,
	hexByte,
	hexText,
	latin1Text,
	uint32,
	type Bytes,
} from '../../engine/bytes/index.ts';
import { OPCODE, frameAt, payloadOf, readCloseBody } from '../../engine/frame/index.ts';
import {
	areWholeFrames,
	endsWithFrame,
	isForeign,
	isPartOfHead,
	whatBytes,
} from '../bytes/what-bytes.ts';
import type { Role } from '../../engine/role.ts';
import { splitHandshake } from '../paste/paste-content.ts';
import { headValue, statusOf } from '../heads/seen-heads.ts';
import { builtWrong } from './built-frames.ts';
import { textOfDeflate } from './mended-frames.ts';
import { readPaste } from '../paste/paste.ts';
import type { PieceReading } from '../piece.ts';
import type { PieceRange } from '../piece-range.ts';
import { bytesInProse, onlyRanges } from '../prose/bytes-in-prose.ts';
import {
	found,
	placeOf,
	type FactSearch,
	type FoundFacts,
	type Paste,
	NO_CONNECTION,
} from './found-fact.ts';
import { lettersInBothOrders } from './letters-of-number.ts';
import { sideInWords } from './words.ts';
import { decoded, frameInWords, ofFrames, OVER_RAW } from './byte-frames.ts';
import { hostIn, PRINTED_BYTES } from './printed-bytes.ts';

const MOST_SHOWN = 40;
const INFLATING = /invalid distance|inflat|decompress|Z_DATA_ERROR|zlib|zip_|PerMessageDeflate/i;
/** Matches what a program prints if it could not make sense of what came. */
const NOT_UNDERSTOOD =
	/invalid|error|cannot|can.t|could not|unable|malformed|unexpected|bad |wrong|too (?:big|large|long)|parse|magic|dropped|unknown|not supported|fail|无效|错误|失败|无法|解析/i;

export const BYTE_FACTS: readonly FactSearch[] = [
	...PRINTED_BYTES,
	strayInConnection,
	luaClose,
	byteFact,
];

/** Counts the bytes that a program may write behind its head by mistake: a zero, a line end or the mark of UTF-8. */
const MOST_STRAY = 3;

/** Returns the bytes before whole frames that begin a message; none for frames that begin at once, and for no frames. */
function strayBytes(bytes: Bytes, by: Role): Bytes | null {
	if (bytes.length === 0 || bytes[0]! >= 0x80) return null;
	for (let length = 1; length <= MOST_STRAY; length++) {
		const [first = 0, second = 0] = bytes.subarray(length);
		const isMasked = second >= 0x80;
		const begins = first > 0x80 && isMasked === (by === 'client');
		if (begins && areWholeFrames(bytes.subarray(length))) return bytes.subarray(0, length);
	}
	return null;
}

/** Reads bytes between the empty line of a head and the first frame (RFC 9112 §2.1). */
function strayBehindHead(
	bytes: Bytes,
	by: Role,
	range: PieceRange | null,
	isSeen: boolean,
	overruled: readonly string[],
): FoundFacts | null {
	const stray = strayBytes(bytes, by);
	if (stray === null) return null;
	const next = hexText(bytes.subarray(stray.length, stray.length + 2));
	const values = { by, stray: hexText(stray), next };
	// Without the head, the bytes may be the end of a frame before.
	const certainty = isSeen ? 'certain' : 'likely';
	return found('stray-behind-head', range, certainty, by, values, [...overruled, 'frame-invalid']);
}

function strayInConnection({ reading }: Paste): FoundFacts | null {
	for (const { transcript, ranges, assumed } of reading.connections) {
		const at = transcript.findIndex(({ type }) => type === 'bytes');
		const event = transcript[at];
		const isSeen = !assumed.some(({ id }) => id === 'no-opening');
		// Bytes without a head may begin anywhere. A line end begins no frame.
		if (event?.type !== 'bytes' || (!isSeen && event.bytes[0] !== 0x0d)) continue;
		const over = [...reading.broken.map(({ rule }) => rule), 'rule-broken'];
		const one = strayBehindHead(event.bytes, event.by, ranges[at] ?? null, isSeen, over);
		if (one !== null) return one;
	}
	return null;
}

const LITERAL = /b(["'])(?:\\.|(?!\1)[^\\\n]){1,8000}\1/g;

/** Returns the words beside the literals of a program; none if the text has no literal. */
function besideLiteral(text: string): string {
	const words = text.replaceAll(LITERAL, '');
	return words === text ? '' : words;
}

function byteFact(paste: Paste): FoundFacts | null {
	const { text, lines, reading } = paste;
	if (reading.problems.some(({ id }) => !HARMLESS.includes(id)) || isOfTwo(reading)) return null;
	const isDump = reading.kind === 'bytes' && DUMPS.test(reading.format);
	const ranges = isDump ? [] : bytesInProse(text, lines);
	if (ranges.length === 0 && (reading.kind !== 'bytes' || text.length > MOST_WHOLE)) return null;
	const apart = ranges.length > 1 ? builtApart(text, ranges) : null;
	if (apart !== null) return apart;
	const alone = ranges.length === 0 ? text : onlyRanges(text, ranges);
	const [{ bytes, problems }] = readPaste(alone).readings;
	const isWhole =
		reading.problems.every(({ id }) => id === 'encrypted') &&
		problems.every(({ kind }) => kind === 'truncated');
	const range = ranges[0] ?? { from: 0, to: text.length };
	const end = latin1Text(bytes).indexOf('\r\n\r\n') + 4;
	const behind = end < 4 ? bytes.subarray(0, 0) : bytes.subarray(end);
	const stray = strayBehindHead(behind, 'server', range, true, ['mask-unexpected', NO_CONNECTION]);
	if (stray !== null) return stray;
	const what = whatBytes(bytes);
	const isSaid = isForeign(what) || SAID_BY_BEGINNING.includes(what);
	if (!isWhole && !isSaid) {
		const sent = { bytes, range, said: sideInWords(text) };
		return builtWrong(sent, OVER_BUILT) ?? lengthPrefix(bytes, range, text);
	}
	if (bytes.length < 2 || (ranges.length > 0 && isPartOfHead(bytes)))
		return isCloseBody(bytes) ? closeBodyFact(bytes, range) : frameAndNext(bytes, range);
	const words = ranges.length === 0 ? besideLiteral(text) : withoutRanges(text, ranges);
	return ofBytes(bytes, range, words, paste);
}

/** Finds among several runs of bytes, such as those of code, one that is a whole frame which was built wrongly. */
function builtApart(text: string, ranges: readonly PieceRange[]): FoundFacts | null {
	for (const range of ranges.slice(0, 8)) {
		const [{ bytes }] = readPaste(text.slice(range.from, range.to)).readings;
		if (bytes.length < LEAST_BUILT || !areWholeFrames(bytes)) continue;
		const built = builtWrong({ bytes, range, said: sideInWords(text) }, OVER_BUILT);
		if (built !== null) return built;
	}
	return null;
}

const LEAST_BUILT = 12;

/** Finds an empty control frame and the first byte of the next frame: a reader took three bytes for one frame. */
function frameAndNext(bytes: Bytes, range: PieceRange): FoundFacts | null {
	const [first = 0, , next = 0] = bytes;
	const isControl = first === 0x88 || first === 0x89 || first === 0x8a;
	if (bytes.length !== 3 || !isControl || !areWholeFrames(bytes.subarray(0, 2))) return null;
	if (next !== 0x81 && next !== 0x82 && !(next >= 0x88 && next <= 0x8a)) return null;
	const whole = hexText(bytes.subarray(0, 2));
	const values = { frames: 0, whole, opcode: first & 15, next: hexByte(next), begun: '' };
	return found('one-frame-per-read', range, 'likely', null, values);
}

/** Names problems of a reading beside which its first bytes are still as they were. */
const HARMLESS: readonly string[] = ['encrypted', 'missing-row', 'shortened'];

/** Names contents that the first bytes show: it does not matter what a program left out behind them. */
const SAID_BY_BEGINNING: readonly string[] = ['engine-io', 'tls', 'html'];

/** Matches formats whose rows have more than bytes. */
const DUMPS = /dump|xxd|^od|base64|follow|bits/;

/** Returns whether a dump shows the bytes of both sides, which the readers tell apart. */
function isOfTwo({ connections }: PieceReading): boolean {
	return connections.some(({ transcript }) => {
		const sides = transcript.flatMap((event) => (event.type === 'bytes' ? [event.by] : []));
		return new Set(sides).size > 1;
	});
}

/** A longer text is a file of bytes, whose connection the readers have read. */
const MOST_WHOLE = 1 << 16;

/** Bounds what is compared with the texts that a person quotes. */
const LEAST_MASKED = 5;
const QUOTED_TEXT = /["“'‘`]([ -~]{5,60})["”'’`]/g;

/** Finds a quoted text that the bytes are with a mask of four bytes on it. */
function stillMasked(bytes: Bytes, range: PieceRange, words: string): FoundFacts | null {
	if (bytes.length < LEAST_MASKED || bytes.length > 60) return null;
	for (const [, word = ''] of words.matchAll(QUOTED_TEXT)) {
		if (word.length !== bytes.length) continue;
		const key = Array.from(bytes.subarray(0, 4), (byte, i) => byte ^ word.charCodeAt(i));
		const isMasked = key.some((one) => one !== 0);
		const fits = Array.from(bytes, (byte, i) => byte === (word.charCodeAt(i) ^ key[i % 4]!)).every(
			Boolean,
		);
		if (!isMasked || !fits) continue;
		const values = { word, key: hexText(Uint8Array.from(key)) };
		// A fifth byte alone fits by chance once in 256 times.
		return found('still-masked', range, bytes.length > 6 ? 'certain' : 'likely', null, values, [
			NO_CONNECTION,
		]);
	}
	return null;
}

/** Matches that several messages came together and a program takes one. */
const TOGETHER =
	/\bglued\b|\bin one (?:read|recv|chunk|packet|buffer)\b|\bonly (?:\w{1,12} ){0,3}(?:the )?first\b|\bstuck together\b|粘包|粘在一起|只(?:解析|收到|处理)(?:了|到)?第一/i;

/** Finds several whole frames where the words tell that a reader takes the first alone. */
function severalInOneRead(bytes: Bytes, range: PieceRange, words: string): FoundFacts | null {
	if (!TOGETHER.test(words) || !areWholeFrames(bytes)) return null;
	const rows = decoded(bytes, (bytes[1]! & 0x80) !== 0 ? 'client' : 'server');
	const frames = rows.count;
	// The fragments of one message belong together.
	const isOneMessage = frames > 1 && frameAt(rows, 1).opcode === OPCODE.continuation;
	const values = { frames, whole: '', opcode: '', next: '', begun: '' };
	return frames < 2 || isOneMessage
		? null
		: found('one-frame-per-read', range, 'likely', null, values);
}

/** RFC 6455 §5.2: the longest header without a key. */
const LONGEST_HEADER = 10;

/** Finds the first bytes of a header at the end of bytes whose beginning a person left out: TCP may cut anywhere. */
function begunHeader(bytes: Bytes, range: PieceRange, text: string): FoundFacts | null {
	if (!/^b?["'](?:\.{3}|…)/.test(text.slice(range.from, range.to))) return null;
	for (let length = 2; length < LONGEST_HEADER; length++) {
		const tail = bytes.subarray(-length);
		const [first = 0, second = 0] = tail;
		const needed = (second & 127) === 126 ? 4 : (second & 127) === 127 ? LONGEST_HEADER : 0;
		if ((first !== 0x81 && first !== 0x82) || length >= needed) continue;
		const values = { frames: 0, whole: '', opcode: '', next: '', begun: hexText(tail) };
		return found('one-frame-per-read', range, 'likely', null, values, [NO_CONNECTION]);
	}
	return null;
}

const OVER_STATUS: readonly string[] = ['response', 'connect-failed', 'refused-with-status'];

/** Reads a compressed payload beside an error of an inflater: it may be whole, and the inflater be set up wrongly. */
function deflateAlone(bytes: Bytes, range: PieceRange, words: string): FoundFacts {
	// Code that appends the tail has it as bytes, too.
	const isTail = [0, 0, 0xff, 0xff].every((byte, i) => bytes[i] === byte);
	const word = textOfDeflate(isTail ? bytes.subarray(4) : bytes);
	const fault = /header check|compression method|invalid header/i.test(words) ? 'header' : 'end';
	const values = { word: word ?? '', fault };
	return found('deflate-without-header', range, 'likely', null, values, [
		NO_CONNECTION,
		'stream-unended',
		'not-deflate',
		'protocol-error',
	]);
}

/** Counts the bytes of a length in front of a message, in network order. */
const PREFIX = 4;

/** Finds bytes that begin with how many bytes follow: a message with a length of its own, and no frame. */
function lengthPrefix(bytes: Bytes, range: PieceRange, text: string): FoundFacts | null {
	const more = Number(/\b(\d{1,7}) more bytes/.exec(text.slice(range.from, range.to))?.[1] ?? 0);
	const length = bytes.length > PREFIX * 2 ? uint32(bytes, 0) : 0;
	if (length === 0 || length + PREFIX !== bytes.length + more) return null;
	const values = { length, hex: hexText(bytes.subarray(0, PREFIX)) };
	return found('length-prefix', range, 'likely', null, values, [NO_CONNECTION, 'frame-invalid']);
}

function ofBytes(bytes: Bytes, range: PieceRange, words: string, paste: Paste): FoundFacts | null {
	const other =
		stillMasked(bytes, range, words) ??
		begunHeader(bytes, range, paste.text) ??
		lengthPrefix(bytes, range, paste.text);
	if (other !== null) return other;
	const what = whatBytes(bytes);
	// A message that is known says more than what the bytes may be.
	const isKnown = paste.reading.signs.some(({ id }) => id !== 'transport-ended');
	const isRefused = NOT_UNDERSTOOD.test(words);
	const certainty = isRefused ? 'certain' : 'info';
	const isRaw = RAW_PACKET.test(paste.text);
	const shown = latin1Text(bytes.subarray(0, 200))
		.trimStart()
		.split(/[\r\n]/, 1)[0]!;
	if (what === 'frames' || what === 'unknown') {
		const built = builtWrong({ bytes, range, said: sideInWords(words) }, OVER_BUILT);
		if (built !== null) return built;
	}
	if (isForeign(what)) {
		const side = what === 'proxy' ? 'between' : null;
		const line = shown.replaceAll(/[^ -~]/g, '.').slice(0, MOST_SHOWN);
		const values = { what, shown: /[A-Za-z]{3}/.test(line) ? line : '' };
		return found('text-bytes', range, 'likely', side, values, [NO_CONNECTION, ...OVER_RAW]);
	}
	switch (what) {
		case 'tls': {
			if (bytes[0] === TLS_ALERT) return tlsAlert(bytes, range, words);
			if (isKnown && !isRefused) return null;
			const host = hostIn(latin1Text(bytes.subarray(0, 1000)));
			const hex = hexText(bytes.subarray(0, 3));
			return found('tls-bytes', range, certainty, 'client', { shown: '', hex, host });
		}
		case 'http': {
			const isToTls = paste.reading.signs.some(({ id }) => id === 'plain-http-to-tls-port');
			// A client without a library took the answer for a frame.
			if (/^HTTP\/1\.[01] [3-5]\d\d/.test(shown) && /\b(?:fin|rsv\d?|opcode)\b/i.test(words)) {
				const over = [...OVER_RAW, 'frame-rule', 'frame-invalid', 'frame-bits', 'opcode-reserved'];
				return found(
					'text-bytes',
					range,
					'likely',
					'client',
					{ what, shown: shown.slice(0, MOST_SHOWN) },
					over,
				);
			}
			const chunked = chunkAfter101(bytes, range);
			if (chunked !== null) return chunked;
			const unended = requestUnended(bytes, range, words) ?? responseUnended(bytes, range, words);
			if (unended !== null) return unended;
			const behind = framesBehind(bytes, range);
			if (behind !== null) return behind;
			if (isToTls || PLAIN_TO_TLS.test(latin1Text(bytes.subarray(0, 4096)))) {
				const values = { sign: 'plain-http-to-tls-port' };
				return found('reason-told', range, 'certain', 'client', values, [
					...OVER_STATUS,
					NO_CONNECTION,
				]);
			}
			// Only a number that is these letters shows that the program reads a protocol of its own.
			const taken = numberOfLetters(words, latin1Text(bytes.subarray(0, 200)));
			if (taken === null && !isKnown && paste.reading.broken.length === 0 && words.trim() !== '') {
				return found('text-bytes', range, 'info', null, {
					what,
					shown: shown.slice(0, MOST_SHOWN),
				});
			}
			if (!isRefused || taken === null) return null;
			const values = { line: shown, ...taken };
			return found('http-bytes', range, 'certain', null, values, [NO_CONNECTION]);
		}
		case 'frames':
			if (isRaw && areWholeFrames(bytes)) return frameAsHttp(bytes, range, paste.text);
			return INFLATING.test(words) && !endsWithFrame(bytes)
				? deflateAlone(bytes, range, words)
				: (severalInOneRead(bytes, range, words) ??
						ofFrames(bytes, range, words) ??
						frameInWords(bytes, range, words, paste));
		case 'unknown':
			if (isCloseBody(bytes)) return closeBodyFact(bytes, range);
			if (hexText(bytes.subarray(0, 3)) === REPLACED)
				return found('bytes-replaced', range, 'likely', null);
			// Text with line ends, and the zero byte behind a STOMP frame, is no run of bytes.
			if (/^[\t\r\n -~]{8,}\0?$/.test(latin1Text(bytes))) return null;
			if (bytes[0] === GZIP[0] && bytes[1] === GZIP[1]) {
				const values = { form: 'gzip', word: '', agreed: 0, string: 0 };
				return found('compressed-payload', range, 'likely', null, values, [NO_CONNECTION]);
			}
			return INFLATING.test(words)
				? deflateAlone(bytes, range, words)
				: isKnown
					? null
					: found('bytes-not-frames', range, 'possible', null, { first: hexByte(bytes[0]!) });
		default:
			// A page that names the fault says more than that it is a page.
			if (PLAIN_TO_TLS.test(latin1Text(bytes.subarray(0, 4096)))) {
				const values = { sign: 'plain-http-to-tls-port' };
				return found('reason-told', range, 'certain', 'client', values, ['connect-failed']);
			}
			return isKnown && what !== 'html' && !isRaw
				? null
				: found('text-bytes', range, isRefused ? 'likely' : 'info', null, {
						what,
						shown: shown.replaceAll(/[^ -~]/g, '.').slice(0, MOST_SHOWN),
					});
	}
}

/** Names what the readers say of bytes that a program built wrongly. */
const OVER_BUILT: readonly string[] = [
	NO_CONNECTION,
	'close-frame',
	'text-not-utf8',
	'bad-utf8',
	'frame-unreadable',
	'frame-invalid',
	'close-code-forbidden',
	'told-topic',
	'size-decides',
];

/** Matches what Node shows of bytes that its parser of HTTP did not take: lib/_http_client.js, lib/_http_server.js. */
const RAW_PACKET = /\brawPacket: ?<Buffer\b/;

/** Reads a frame where Node expects the head of a request or of a response. */
function frameAsHttp(bytes: Bytes, range: PieceRange, text: string): FoundFacts | null {
	const isMasked = (bytes[1]! & 0x80) !== 0;
	const rows = decoded(bytes, isMasked ? 'client' : 'server');
	const { opcode } = frameAt(rows, 0);
	const values = { byte: hexByte(bytes[0]!), opcode };
	const isServer = /HPE_INVALID_METHOD|Invalid method/.test(text);
	if (isServer) return found('frame-as-request', range, 'likely', null, values, OVER_RAW);
	const code = opcode === OPCODE.close ? readCloseBody(payloadOf(rows, bytes, 0)).code : null;
	const all = { ...values, code: code ?? '', shown: '', length: '' };
	return found('frame-as-response', range, 'likely', null, all, [...OVER_RAW, 'close-frame']);
}

/** Reads a frame that a 101 with Transfer-Encoding wraps in a chunk (RFC 9112 §7.1). */
function chunkAfter101(bytes: Bytes, range: PieceRange): FoundFacts | null {
	const { heads, rest } = splitHandshake(bytes) ?? { heads: [], rest: bytes };
	const last = heads.at(-1);
	const chunk = /^([\da-f]{1,4})\r\n/i.exec(latin1Text(rest.subarray(0, 8)))?.[1];
	if (last === undefined || chunk === undefined || statusOf(last) !== 101) return null;
	const value = headValue(last, 'transfer-encoding');
	if (value === null) return null;
	const values = { value, isChunked: 1, chunk };
	return found('length-in-101', range, 'certain', 'server', values, [NO_CONNECTION]);
}

/** Matches that no answer comes, or one that refuses the head. */
const NO_ANSWER =
	/\bnever\b|\bno (?:answer|reply|response)\b|\bhangs?\b|\bwait\w*\b|\bpending\b|\bforever\b|\bstuck\b|\bCONNECTING\b|\btime[ds]? ?out\b|\bnothing\b|\b408\b|没有?(?:响应|回应|回复)|一直(?:等|没)|超时/i;

/** Reads a request whose last field ends its line, and that has no empty line: the server waits (RFC 9112 §2.1). */
function requestUnended(bytes: Bytes, range: PieceRange, words: string): FoundFacts | null {
	const text = latin1Text(bytes);
	const isEnded = /\r\n\r\n|\n\n/.test(text);
	if (!/^GET [^]{10,8000}:[^\n]{1,400}\r?\n$/.test(text) || isEnded || !NO_ANSWER.test(words))
		return null;
	return found('head-unended', range, 'certain', 'client', { request: 1 }, [NO_CONNECTION]);
}

/** Reads a 101 without its empty line: a frame begins there, or the client waits. */
function responseUnended(bytes: Bytes, range: PieceRange, words: string): FoundFacts | null {
	const text = latin1Text(bytes);
	const isLast = /^HTTP\/1\.1 101 [^]{10,8000}:[^\n]{1,400}\r?\n$/.test(text);
	if (isLast && !/\r\n\r\n|\n\n/.test(text) && NO_ANSWER.test(words))
		return found('head-unended', range, 'likely', 'server', { request: 3 }, [NO_CONNECTION]);
	const isCut = /^HTTP\/1\.1 101 [^]{10,8000}:[^\n]{1,400}\r?\n[\u0081\u0082\u0089]/.test(text);
	if (!isCut || /\r\n\r\n|\n\n/.test(text)) return null;
	return found('head-unended', range, 'certain', 'server', { request: 2 }, [NO_CONNECTION]);
}

/** Reads whole frames directly behind a 101, in the same bytes: a server may send them at once. */
function framesBehind(bytes: Bytes, range: PieceRange): FoundFacts | null {
	const text = latin1Text(bytes);
	const end = /^HTTP\/1\.1 101 /.test(text) ? text.indexOf('\r\n\r\n') + 4 : 0;
	const rest = bytes.subarray(end);
	if (end < 4 || rest.length === 0 || !areWholeFrames(rest)) return null;
	const rows = decoded(rest, 'server');
	const first = frameAt(rows, 0);
	if (first.masked) return null;
	const isText = first.opcode === OPCODE.text && !first.rsv1;
	const word = isText ? decodeUtf8(payloadOf(rows, rest, 0)).text.slice(0, MOST_SHOWN) : '';
	return found('frames-behind-head', range, 'info', null, { count: rows.count, word });
}

/** RFC 8446 §5.1: the type of a record that holds an alert; §6: its two bytes. */
const TLS_ALERT = 0x15;
const ALERTS: Readonly<Record<number, string>> = {
	0: 'close_notify',
	10: 'unexpected_message',
	40: 'handshake_failure',
	42: 'bad_certificate',
	46: 'certificate_unknown',
	48: 'unknown_ca',
	50: 'decode_error',
	70: 'protocol_version',
	80: 'internal_error',
	112: 'unrecognized_name',
	116: 'certificate_required',
};
const CLIENT_READS =
	/\bclients?\b[^\n.]{1,24}\b(?:reads?|gets?|got|receiv\w*|sees?)\b|客户端[^\n。]{0,8}(?:收到|读到)/i;

/** Reads an alert of TLS: its sender speaks TLS, and does not like what it got. */
function tlsAlert(bytes: Bytes, range: PieceRange, words: string): FoundFacts {
	const description = bytes[6] ?? 0;
	const side = CLIENT_READS.test(words) ? 'client' : null;
	const values = {
		shown: '',
		hex: hexText(bytes.subarray(0, 3)),
		host: '',
		record: 'alert',
		alert: bytes.length === 7 ? description : '',
		name: bytes.length === 7 ? (ALERTS[description] ?? '') : '',
	};
	return found('tls-bytes', range, 'likely', side, values);
}

/** nginx: src/http/ngx_http_special_response.c, ngx_http_error_497_page. */
const PLAIN_TO_TLS = /The plain HTTP request was sent to HTTPS port/;

/** Holds U+FFFD in UTF-8, which stands for bytes that are no text. */
const REPLACED = 'ef bf bd';

/** RFC 1952 §2.3.1: the first two bytes of gzip. */
const GZIP = [0x1f, 0x8b] as const;

/** Returns whether bytes are a close code and a reason in words (RFC 6455 §5.5.1). */
function isCloseBody(bytes: Bytes): boolean {
	const { code } = readCloseBody(bytes);
	const reason = latin1Text(bytes.subarray(2));
	if (reason === '') return code !== null && code >= 1000 && code <= 1015;
	return (
		code !== null &&
		code >= 1000 &&
		code <= 4999 &&
		/^[ -~]{4,123}$/.test(reason) &&
		/[a-z]{3}/i.test(reason)
	);
}

/** Matches a Close that a program of Lua prints: its bytes are escapes of three decimal digits. */
const LUA_CLOSE =
	/\bpayload = (["'])\\(\d{3})\\(\d{3})([^"'\n]{0,123})\1(?=[^\n]{0,200}\bopcode = 8\b)/;

/** Reads the code and the reason of such a Close. */
function luaClose({ text }: Paste): FoundFacts | null {
	const match = LUA_CLOSE.exec(text);
	if (match === null) return null;
	const bytes = Uint8Array.from(match.slice(2, 4), Number);
	const values = { code: (bytes[0]! << 8) | bytes[1]!, reason: match[4]!, hex: hexText(bytes) };
	return found('close-body', placeOf(match), 'likely', null, values);
}

function closeBodyFact(bytes: Bytes, range: PieceRange): FoundFacts {
	const values = {
		code: readCloseBody(bytes).code!,
		reason: latin1Text(bytes.subarray(2)),
		hex: hexText(bytes.subarray(0, 2)),
	};
	return found('close-body', range, 'likely', null, values, [NO_CONNECTION]);
}

/** Returns a number of the words that is four letters of the text, as a program reads a length of its own protocol. */
function numberOfLetters(words: string, text: string) {
	for (const [number] of words.matchAll(/\b(?:\d{9,10}|0x[\da-f]{8})\b/gi)) {
		const value = Number(number);
		const letters = lettersInBothOrders(value).find((one) => text.includes(one));
		if (letters !== undefined) return { number, letters };
	}
	return null;
}

function withoutRanges(text: string, ranges: readonly PieceRange[]): string {
	let at = 0;
	const parts = ranges.map(({ from, to }) => {
		const part = text.slice(at, from);
		at = to;
		return part;
	});
	return [...parts, text.slice(at)].join(' ');
}
