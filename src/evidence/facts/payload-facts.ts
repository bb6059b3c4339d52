// Facts about payloads: bytes that were sent beside those that arrived, a message that an application has compressed, the
// end of a compressed stream, and a size that is the size of a buffer.
import { NO_BYTES, decodeUtf8, hexText } from '../../engine/bytes/index.ts';
import { deflateCodec } from '../../platform/deflate.ts';
import { readPaste } from '../paste/paste.ts';
import type { PieceRange } from '../piece-range.ts';
import { bytesInProse } from '../prose/bytes-in-prose.ts';
import { NO_CONNECTION } from './byte-facts.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const PAYLOAD_FACTS: readonly FactSearch[] = [
	comparedRuns,
	frameInPayload,
	compressedPayload,
	streamEnd,
	sizeOfBuffer,
	framesNotText,
	utf8Bytes,
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

/** Inflates bytes that are no frames: many services compress their messages themselves. */
function compressedPayload({ text, lines, reading }: Paste): FoundFacts | null {
	if (reading.kind !== null && reading.kind !== 'bytes' && reading.kind !== 'message') return null;
	const [range] = bytesInProse(text, lines);
	if (range === undefined) return null;
	const [{ bytes }] = readPaste(text.slice(range.from, range.to)).readings;
	if (bytes.length < LEAST_TEXT) return null;
	const [form, data] =
		bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[3] === 0
			? (['gzip', bytes.subarray(10)] as const)
			: bytes[0] === 0x78 && ((bytes[0] << 8) | bytes[1]!) % 31 === 0
				? (['zlib', bytes.subarray(2)] as const)
				: (['raw', bytes] as const);
	const inflated = deflateCodec.inflater(NO_BYTES, 15).inflate(data, MOST_INFLATED).bytes;
	const word = decodeUtf8(inflated).text;
	// A frame may be inflated to some bytes by chance, and hardly to a text.
	if (
		inflated.length < LEAST_TEXT ||
		!/^[\t\n\r -~\u00A0-\uFFEF]+$/.test(word) ||
		word.includes('\uFFFD')
	)
		return null;
	return found('compressed-payload', range, 'certain', null, { form, word: word.slice(0, SHOWN) }, [
		NO_CONNECTION,
		'bytes-not-frames',
		'frame-unreadable',
	]);
}

/** Matches that an inflater wants more: zlib, Z_BUF_ERROR; Go: io.ErrUnexpectedEOF of flate. */
const WANTS_MORE =
	/\bunexpected end of file\b|\bincomplete or truncated stream\b|\bError -5 while decompressing\b|\bUnexpected end of ZLIB input stream\b|\bZ_BUF_ERROR\b/i;

/** Reads that an own receiver inflates a message without the four bytes that its sender took off (RFC 7692 §7.2.2). */
function streamEnd({ text }: Paste): FoundFacts | null {
	const match = WANTS_MORE.exec(text);
	const isOf =
		/\bpermessage-deflate\b|\bcompress\w*[^\n]{1,40}\bweb ?socket|\bweb ?socket[^\n]{1,80}\b(?:inflate|decompress)/i;
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

/** Reads a message that ends at the size of a buffer: its rest comes with the next read. */
function sizeOfBuffer({ text, reading }: Paste): FoundFacts | null {
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

/** Matches code that answers a handshake by hand: the GUID of RFC 6455 §1.3, or the start line of its response. */
const BY_HAND = /258EAFA5-E914-47DA-95CA-C5AB0DC85B11|["'`]HTTP\/1\.1 101\b/i;
/** Matches code that writes a frame: its first byte, or a word for it. */
const WRITES_FRAMES = /0x81\b|\\x81|\b129\b|\bopcode\b|\bencode_?frame\b|\bframe\(/i;
/** Matches what a person says of a masked frame that is read as text. */
const UNREADABLE =
	/\b(?:weird|strange|garbage|gibberish|garbled|unreadable|unrepresentable|random|funny|odd) ?(?:\w{1,10} )?(?:characters?|chars|bytes|symbols|text|data)?|\b(?:un|not )represent\w*|\bcan.?t (?:be )?decode|\bnot (?:valid )?utf-?8\b|乱码|看不懂/i;

/** Matches code that sends a literal of words, and no head of HTTP. */
const SENDS_TEXT =
	/\.(?:send|sendall|write|Write|send_all)\(\s?b?["'](?!HTTP\/|\\x)[A-Za-z{][^"'\n]{1,80}["']/;
const LOST =
	/\bonmessage\b[^\n]{1,40}\b(?:never|not)\b|\b(?:never|not|doesn.t|does not|nothing)\b[^\n.]{1,40}\b(?:receiv\w*|arriv\w*|fires?|gets?|comes?)\b|\b(?:closes?|closed|disconnect\w*|1002|1006|invalid frame)\b|收不到|没有?(?:收到|触发)|断开/i;

/** Reads an own server that takes and writes text where frames belong (RFC 6455 §5). */
function framesNotText({ text, reading }: Paste): FoundFacts | null {
	const match = UNREADABLE.exec(text) ?? (LOST.test(text) ? SENDS_TEXT.exec(text) : null);
	if (match === null || !BY_HAND.test(text) || WRITES_FRAMES.test(text)) return null;
	if (reading.connections.length > 0) return null;
	const over = ['only-words', 'told-topic', 'text-not-utf8'];
	return found('frames-not-text', placeOf(match), 'likely', 'server', {}, over);
}

/** Matches the two bytes of a character between U+0080 and U+00FF in decimal digits, several times. */
const TWO_BYTES = /(?:\b19[45][\s,]{1,3}1(?:2[89]|[3-8]\d|9[01])\b[\s,]{0,3}){2,}/;

/** Reads characters that a person takes for damaged bytes: text goes out in UTF-8. */
function utf8Bytes({ text, lines }: Paste): FoundFacts | null {
	const match = TWO_BYTES.exec(text);
	if (match === null || bytesInProse(text, lines).length > 0) return null;
	if (!/web ?socket|\bws\b|\bon\(["']message/i.test(text)) return null;
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
