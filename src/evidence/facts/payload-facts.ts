// Facts about payloads: bytes that were sent beside those that arrived, a message that an application has compressed, the
// end of a compressed stream, and a size that is the size of a buffer.
import { NO_BYTES, decodeUtf8, hexText, type Bytes } from '../../engine/bytes/index.ts';
import { deflateCodec } from '../../platform/deflate.ts';
import { readPaste } from '../paste/paste.ts';
import type { PieceRange } from '../piece-range.ts';
import { bytesInProse } from '../prose/bytes-in-prose.ts';
import {
	found,
	placeOf,
	type FactSearch,
	type FoundFacts,
	type Paste,
	NO_CONNECTION,
} from './found-fact.ts';

export const PAYLOAD_FACTS: readonly FactSearch[] = [
	comparedRuns,
	frameInPayload,
	compressedPayload,
	compressedText,
	streamEnd,
	sizeOfBuffer,
	utf8Bytes,
	charactersLost,
];

/** Matches bytes in a sentence, in pairs of digits with or without `0x`, also mixed. */
const RUN = /(?:\b(?:0x)?[\da-f]{2}[\s,，]{1,4}){3,200}(?:0x)?[\da-f]{2}\b/gi;
const LEAST_COMPARED = 4;

interface Run {
	readonly bytes: readonly number[];
	readonly range: PieceRange;
}

function runsIn(text: string): readonly Run[] {
	return [...text.matchAll(RUN)]
		.slice(0, 8)
		.map((match) => ({
			bytes: match[0].match(/[\da-f]{2}\b/gi)!.map((pair) => parseInt(pair, 16)),
			range: placeOf(match)!,
		}));
}

const ARRIVED = /\b(?:receiv\w*|got|gets?|arriv\w*|read|instead|but|becomes?)\b|收到|得到|变成|却/i;

/** Compares the bytes that were sent with those that arrived. */
function comparedRuns({ text }: Paste): FoundFacts | null {
	if (!ARRIVED.test(text)) return null;
	const runs = runsIn(text);
	for (const [i, sent] of runs.entries()) {
		for (const got of runs.slice(i + 1)) {
			const one = withHeader(sent, got) ?? partlyMasked(sent, got);
			if (one !== null) return one;
		}
	}
	return null;
}

/** Matches a payload that a program quotes because it cannot be text. */
const NO_TEXT =
	/\b(?:cannot decode|could not decode|invalid utf-?8|not valid utf-?8|can't decode)\b[^\n]{0,20}?(b?'\\x8[12](?:\\x[\da-f]{2}|\\[rnt0]|[ !#-&(-[\]-~]){1,2000}')/i;

/** Finds the header of a frame in a payload: two messages were written at once, and their parts are mixed. */
function frameInPayload({ text }: Paste): FoundFacts | null {
	const match = NO_TEXT.exec(text);
	if (match === null) return null;
	const [{ bytes }] = readPaste(match[1]!).readings;
	const [first = 0, second = 0, high = 0, low = 0] = bytes;
	if ((first !== 0x81 && first !== 0x82) || second > 126) return null;
	const length = second === 126 ? (high << 8) | low : second;
	const head = second === 126 ? bytes.subarray(0, 4) : bytes.subarray(0, 2);
	// A whole frame is what was pasted, and no payload.
	if (bytes.length >= head.length + length) return null;
	const values = { head: hexText(head), length, binary: first === 0x82 ? 1 : 0 };
	return found('frame-in-payload', placeOf(match), 'likely', null, values, [
		NO_CONNECTION,
		'text-not-utf8',
		'bad-utf8',
		'half-emoji',
	]);
}

/** Finds the header of a frame in front of the bytes that were sent. */
function withHeader({ bytes: sent }: Run, { bytes: got, range }: Run): FoundFacts | null {
	const head = got.length - sent.length;
	const isSame = sent.every((byte, i) => got[head + i] === byte);
	if (head !== 2 || !isSame || (got[0]! & 0x70) !== 0 || got[1] !== sent.length) return null;
	const values = { head: hexText(Uint8Array.from(got.slice(0, 2))), bytes: sent.length };
	return found('header-in-payload', range, 'certain', null, values, [NO_CONNECTION]);
}

/** Finds a key of four bytes that lies on all of the bytes, or on those from one place on. */
function partlyMasked({ bytes: sent }: Run, { bytes: got, range }: Run): FoundFacts | null {
	if (sent.length !== got.length) return null;
	const mixed = sent.map((byte, i) => byte ^ got[i]!);
	const from = mixed.findIndex((byte) => byte !== 0);
	const rest = mixed.slice(from);
	const isKey =
		from >= 0 && rest.length > LEAST_COMPARED && rest.every((byte, i) => byte === rest[i % 4]);
	if (!isKey) return null;
	const values = {
		key: hexText(Uint8Array.from(rest.slice(0, 4))),
		from,
		byte: sent[from] === 0 ? 1 : 0,
	};
	return found('masked-in-part', range, 'likely', null, values, [NO_CONNECTION]);
}

const LEAST_TEXT = 8;
const MOST_INFLATED = 4096;
const SHOWN = 60;

/** Matches data in Base64 between quotation marks. */
const BASE64 = /["'`]([A-Za-z\d+/]{40,4000}={0,2})["'`]/g;
const MOST_PAYLOADS = 4;
/** Counts the runs of control characters that a message of an application may have among its words. */
const MOST_CONTROLS = 4;

/** Returns the places of what may be a payload: bytes among words, and data in Base64. */
function payloadsIn({ text, lines }: Paste): readonly PieceRange[] {
	const ofBase64 = [...text.matchAll(BASE64)].map((match) => {
		const from = match.index + 1;
		return { from, to: from + match[1]!.length };
	});
	return [
		...bytesInProse(text, lines).slice(0, MOST_PAYLOADS),
		...ofBase64.slice(0, MOST_PAYLOADS),
	];
}

/** Inflates bytes that are no frames: many services compress their messages themselves. */
function compressedPayload(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	if (!INFLATED_KINDS.includes(reading.kind ?? 'bytes')) return null;
	for (const range of payloadsIn(paste)) {
		const [{ bytes }] = readPaste(text.slice(range.from, range.to)).readings;
		const read = bytes.length < LEAST_TEXT ? null : textInside(bytes);
		if (read === null) continue;
		const agreed = /permessage-deflate/i.test(text) ? 1 : 0;
		const certainty = read.controls === 0 ? 'certain' : 'likely';
		const { form, word } = read;
		return found('compressed-payload', range, certainty, null, { form, word, agreed }, [
			NO_CONNECTION,
			'bytes-not-frames',
			'frame-unreadable',
			'text-not-utf8',
			'told-topic',
			'bad-utf8',
		]);
	}
	return null;
}

/** Matches the first bytes of zlib (78), gzip (1f 8b) or of JSON in raw DEFLATE (aa 56 2a) that were read as text. */
const AS_TEXT = /[`"'“:>\s](?:x\uFFFD[^\n]{8}|(?!\s)\p{Cc}\uFFFD|\uFFFD{1,2}V\*)/u;

/** Reads a compressed message that a program made a string of. */
function compressedText({ text, reading }: Paste): FoundFacts | null {
	const match = AS_TEXT.exec(text);
	if (match === null || reading.connections.length > 0) return null;
	const form = match[0].includes('x') ? 'zlib' : match[0].endsWith('V*') ? 'raw' : 'gzip';
	const agreed = /permessage-deflate/i.test(text) ? 1 : 0;
	return found(
		'compressed-payload',
		placeOf(match),
		'likely',
		'client',
		{ form, word: '', agreed },
		['only-words', 'text-not-utf8', 'told-topic'],
	);
}

const INFLATED_KINDS: readonly string[] = ['bytes', 'message', 'heads'];

/** Returns the text that compressed bytes hold, and in which form; null if they hold none. */
function textInside(bytes: Bytes) {
	const [form, data] =
		bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[3] === 0
			? (['gzip', bytes.subarray(10)] as const)
			: bytes[0] === 0x78 && ((bytes[0] << 8) | bytes[1]!) % 31 === 0
				? (['zlib', bytes.subarray(2)] as const)
				: (['raw', bytes] as const);
	const inflated = deflateCodec.inflater(NO_BYTES, 15).inflate(data, MOST_INFLATED).bytes;
	const word = decodeUtf8(inflated).text;
	// A frame may be inflated to some bytes by chance, and hardly to a text.
	const runs = word.split(/[^\t\n\r -~\u00A0-\uFFEF]+/).map((run) => run.trim());
	const longest = runs.toSorted((a, b) => b.length - a.length)[0]!;
	const controls = runs.length - 1;
	if (longest.length < LEAST_TEXT || longest.includes('\uFFFD')) return null;
	if (controls > 0 && !/[A-Za-z]{3}/.test(longest)) return null;
	if (controls > MOST_CONTROLS && longest.length < word.length / 2) return null;
	return { form, controls, word: longest.replaceAll(/\s+/g, ' ').slice(0, SHOWN) };
}

/** Matches that an inflater wants more: zlib, Z_BUF_ERROR; Go: io.ErrUnexpectedEOF of flate. */
const WANTS_MORE =
	/\bunexpected end of file\b|\bincomplete or truncated stream\b|\bError -5 while decompressing\b|\bUnexpected end of ZLIB input stream\b|\bZ_BUF_ERROR\b/i;

/** Reads that an own receiver inflates a message without the four bytes that its sender took off (RFC 7692 §7.2.2). */
function streamEnd({ text }: Paste): FoundFacts | null {
	const match = WANTS_MORE.exec(text);
	const isOf =
		/\bpermessage-deflate\b|\bcompress\w*[^\n]{1,40}\bweb ?socket|\bweb ?socket[^\n]{1,80}\b(?:inflat|decompress)|\b(?:inflat|decompress)\w*[^\n]{1,80}\bweb ?socket/i;
	if (match === null || !isOf.test(text)) return null;
	const node = /\binflateRaw|\bZlib\.zlib/.test(text) ? 1 : 0;
	return found('stream-unended', placeOf(match), 'likely', null, { node }, [
		'ended-without-close',
		'told-topic',
		'transport-ended',
	]);
}

/** Matches a size that is a power of two, behind words for what arrives. */
const POWER =
	/\b(?:receiv\w*|get|gets|got|reads?|len(?:gth)?|bytes|size|only|first|data len|max(?:imum)?)\b[^\n\d]{1,24}(?<![\d.])(512|1024|2048|4096|8192|16384|32768|65536)(?![\d.])|(?:收到|接收|长度|只有)[^\n\d]{0,10}(512|1024|2048|4096|8192|16384|32768|65536)(?!\d)/i;
const IN_PART =
	/\b(?:truncat\w*|incomplete|cut off|only (?:a )?part|partial\w*|not (?:the )?(?:whole|complete|full|all)|rest (?:is|of)|half|missing|split\w*|chunks?|larger|longer)\b|不完整|不完全|截断|不全|一部分|分(?:几|多)次/i;

/** Matches what one read brought, at the size of a TCP segment: 1500 bytes of Ethernet less the headers, and a tunnel’s. */
const SEGMENT =
	/\b(?:n|recv|read|gave|got|returned|received|first)\b[^\n\d]{1,24}\b(1(?:3[4-9]\d|4[0-6]\d))(?![\d.])/i;
/** Matches code that reads a stream once, and takes what comes for a whole frame or head. */
const READS_STREAM =
	/^(?=[^]*(?:\brecv\(|\b(?:conn|sock|stream)\.[Rr]ead\())[^]*(?:\bkey\[|\bSec-WebSocket-|\bbuf\[:|\blength\b|\bmask)/;

/** Reads a message that ends at the size of a buffer: its rest comes with the next read. */
function sizeOfBuffer({ text, reading }: Paste): FoundFacts | null {
	const segment = READS_STREAM.test(text) ? SEGMENT.exec(text) : null;
	if (segment !== null) {
		const part = { size: Number(segment[1]), program: 'segment' };
		return found('size-of-buffer', placeOf(segment), 'likely', null, part);
	}
	const match = POWER.exec(text);
	const isKnown = reading.signs.some(({ id }) => id === 'message-too-big' || id === 'close-event');
	if (match === null || isKnown || !IN_PART.test(text)) return null;
	if (!/web ?socket|\bframes?\b|帧/i.test(text)) return null;
	const program = BUFFERS.find(([, named]) => named.test(text))?.[0] ?? '';
	const values = { size: Number(match[1] ?? match[2]), program };
	return found('size-of-buffer', placeOf(match), 'likely', null, values, [
		'size-decides',
		'big-message',
	]);
}

/** Names what gives a part of a message at a time, with where it says that more follows. */
const BUFFERS: readonly (readonly [name: string, named: RegExp])[] = [
	// openresty/lua-resty-websocket: recv_frame.
	['resty', /\bresty\.websocket\b|\brecv_frame\b/],
	// learn.microsoft.com: WebSocketReceiveResult.EndOfMessage.
	['dotnet', /\bReceiveAsync\b|\bClientWebSocket\b/],
	// docs.espressif.com: esp_websocket_client, payload_offset and payload_len.
	['esp', /\besp_websocket\w*|\besp-?idf\b|\bdata_len\b/i],
];

/** Matches replacement characters in a literal beside control characters: what was read as text was none. */
const LOST = /["'`][^"'`\n]{0,60}?(?:\\ufffd|\uFFFD)[^"'`\n]{0,200}["'`]/i;
const CONTROLS = /\\u00[01][\da-f]|\\x[01][\da-f]|(?!\s)\p{Cc}/iu;

/** Reads bytes that were decoded as text and lost: each that is no UTF-8 became the same character. */
function charactersLost({ text, reading }: Paste): FoundFacts | null {
	const match = LOST.exec(text);
	const count = match?.[0].match(/\\ufffd|\uFFFD/gi)?.length ?? 0;
	if (match === null || count < 2 || reading.signs.length + reading.connections.length > 0)
		return null;
	if (!CONTROLS.test(match[0]) || !/\bws\b|web ?socket|\bframes?\b|\braw\b|帧/i.test(text))
		return null;
	return found('characters-lost', placeOf(match), 'info', null, { count });
}

/** Matches the two bytes of a character between U+0080 and U+00FF in decimal digits, several times. */
const TWO_BYTES = /(?:\b19[45][\s,]{1,3}1(?:2[89]|[3-8]\d|9[01])\b[\s,]{0,3}){2,}/;

/** Reads characters that a person takes for damaged bytes: text goes out in UTF-8. */
function utf8Bytes(paste: Paste): FoundFacts | null {
	return latin1(paste) ?? inDigits(paste);
}

/** Matches a letter of two bytes whose bytes were taken for two characters, several times: C3 A4 is read as two letters. */
const TWO_CHARACTERS =
	/(?:[\u00C2-\u00C5][\u0080-\u00BF\u0152-\u0178\u2013-\u203A\u20AC\u2122]){2,}/;

/** Reads text in UTF-8 that was decoded with one character for each byte. */
function latin1({ text }: Paste): FoundFacts | null {
	const match = TWO_CHARACTERS.exec(text);
	if (match === null || !/web ?socket|\bws\b/i.test(text)) return null;
	const [first, second] = [match[0].charCodeAt(0), match[0].charCodeAt(1)];
	// Windows-1252 has other characters for the bytes from 80 to 9f.
	const code = second > 0xbf ? '' : String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f));
	const values = { shown: match[0].slice(0, 2), code, read: 1 };
	return found('utf8-bytes', placeOf(match), 'likely', null, values, ['only-words']);
}

function inDigits({ text, lines }: Paste): FoundFacts | null {
	const match = TWO_BYTES.exec(text);
	if (match === null || bytesInProse(text, lines).length > 0) return null;
	if (!/web ?socket|\bws\b|\bon\(["']message|\bcharCodeAt\b|\bsends?\b/i.test(text)) return null;
	const shown = match[0]
		.trim()
		.split(/[\s,]+/)
		.slice(0, 2)
		.map(Number) as [number, number];
	const code = ((shown[0] & 0x1f) << 6) | (shown[1] & 0x3f);
	const values = {
		shown: shown.join(' '),
		code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
	};
	return found('utf8-bytes', placeOf(match), 'likely', null, values, ['only-words']);
}
