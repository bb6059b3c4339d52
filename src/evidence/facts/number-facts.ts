// Facts about numbers in messages: reserved bits, opcodes, lengths and close codes are turned back into the bytes that
// the program read, and into the letters that these bytes are. So text that was read as frames shows itself.
import { hexByte } from '../../engine/bytes/index.ts';
import { OPCODE } from '../../engine/frame/index.ts';
import {
	headsInProse,
	shownField,
	type ProseField,
	type ProseHead,
} from '../prose/heads-in-prose.ts';
import type { PieceRange } from '../piece-range.ts';
import type { SignValues } from '../sign-meaning.ts';
import { swappedCode } from './built-frames.ts';
import { lettersInBothOrders } from './letters-of-number.ts';
import { UNAGREED_RSV1 } from './frame-facts.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const NUMBER_FACTS: readonly FactSearch[] = [
	twoWriters,
	frameBits,
	clearRsv1,
	closeCodeLetters,
	lengthLetters,
	impossibleLength,
];

/** Holds what a message tells of the first byte of a frame. */
interface FirstByte {
	/** Holds the three reserved bits as a number from 0 to 7. */
	readonly rsv: number;
	/** Is null if the message does not give it. */
	readonly opcode: number | null;
	/** Says that the frame is a control frame without FIN, whose opcode the program knows: 8, 9 or 10. */
	readonly isControl?: boolean;
	readonly range: PieceRange;
}

const NOTATIONS: readonly (readonly [
	RegExp,
	(groups: readonly string[]) => readonly [number, number | null],
])[] = [
	// Tomcat: WsFrameBase, `wsFrame.wrongRsv`.
	[
		/reserved bits (?:were set )?to \[(\d)\] for a message with opCode \[(\d{1,2})\]/i,
		([rsv, opcode]) => [Number(rsv), Number(opcode)],
	],
	// Chromium: net/websockets, WebSocketChannel.
	[
		/reserved1 = (\d), reserved2 = (\d), reserved3 = (\d)/,
		([a, b, c]) => [Number(a) * 4 + Number(b) * 2 + Number(c), null],
	],
	// gorilla/websocket before 1.5: the whole nibble, 0x40 for RSV1.
	[
		/unexpected reserved bits 0x([\da-f]{1,2})/i,
		([bits]) => [(parseInt(bits ?? '0', 16) >> 4) & 7, null],
	],
	// curl: lib/ws.c prints the bits that it refuses, or the whole first byte.
	[
		/\[WS\] invalid reserved bits: ([\da-f]{2})\b/i,
		([digits]) => {
			const byte = parseInt(digits ?? '0', 16);
			return [(byte >> 4) & 7, byte > 0x7f ? byte & 15 : null];
		},
	],
	// The words of a person; a byte without reserved bits tells nothing.
	[
		/\b(?:header|first) byte (?:of the frame )?(?:is|was|=) ?0x([1-79a-f][\da-f])\b/i,
		([digits]) => {
			const byte = parseInt(digits ?? '0', 16);
			return [(byte >> 4) & 7, byte & 15];
		},
	],
	// Wireshark: the dissection of a frame.
	[
		/\bReserved: 0x([0-7])\b[^]{1,200}?\bOpcode: [^(\n]{1,40}\((\d{1,2})\)/,
		([rsv, opcode]) => [Number(rsv), Number(opcode)],
	],
	// Autobahn and others: `RSV = 5 and no extension negotiated`, `rsv: 4, opcode: 8`.
	[
		/(?<!\bfin ?: ?1, {0,2})\brsv\b ?[=:]? ?(\d)\b[^\n]{1,40}?\bop(?:_?code)?\b ?[=:]? ?(\d{1,2})\b/i,
		([rsv, opcode]) => [Number(rsv), Number(opcode)],
	],
	// Hoa: Websocket/Protocol/Rfc6455.php.
	[
		/\brsv1: ?([01]), rsv2: ?([01]), rsv3: ?([01])/,
		([a, b, c]) => [Number(a) * 4 + Number(b) * 2 + Number(c), null],
	],
	// coder/websocket, nv-websocket-client, Java-WebSocket: each bit as true or false.
	[
		/\brsv bits set: (true|false):(true|false):(true|false)|\bRSV1 ?[=:] ?(true|false)[, ]{1,3}RSV2 ?[=:] ?(true|false)[, ]{1,3}RSV3 ?[=:] ?(true|false)/i,
		(groups) => [
			groups.filter(Boolean).reduce((bits, one) => bits * 2 + (one === 'true' ? 1 : 0), 0),
			null,
		],
	],
	// Java-WebSocket before 1.3.5 prints “bad rsv 4”.
	[/\bRSV(?: ?[=:]| of) ?(\d)\b|\bbad rsv (\d)\b/i, ([told, old]) => [Number(told ?? old), null]],
	// gorilla/websocket from 1.5 on: conn.go, advanceFrame.
	[
		/\b(RSV1 set, )?(RSV2 set, )?(RSV3 set, )?bad opcode (\d{1,2})\b/,
		([a, b, c, opcode]) => [(a ? 4 : 0) + (b ? 2 : 0) + (c ? 1 : 0), Number(opcode)],
	],
];

/** gorilla/websocket: conn.go, advanceFrame names each fault of a header. */
const UNFINISHED_CONTROL = /\b(RSV1 set, )(RSV2 set, )?(RSV3 set, )?FIN not set on control\b/;
/** ws: lib/receiver.js says the one with compression, and the other without it, of the same byte. */
const OPCODE_AND_RSV1 =
	/\binvalid opcode (\d{1,2})\b[^]{1,400}?\bRSV1 must be clear\b|\bRSV1 must be clear\b[^]{1,400}?\binvalid opcode (\d{1,2})\b/;

function firstByteIn(text: string): FirstByte | null {
	const control = UNFINISHED_CONTROL.exec(text);
	if (control !== null) {
		const rsv = 4 + (control[2] === undefined ? 0 : 2) + (control[3] === undefined ? 0 : 1);
		return { rsv, opcode: null, isControl: true, range: placeOf(control)! };
	}
	const both = OPCODE_AND_RSV1.exec(text);
	if (both !== null) return { rsv: 4, opcode: Number(both[1] ?? both[2]), range: placeOf(both)! };
	for (const [pattern, read] of NOTATIONS) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const [rsv, opcode] = read(match.slice(1));
		if (rsv > 7 || (opcode !== null && opcode > 15)) continue;
		return { rsv, opcode, range: placeOf(match)! };
	}
	return null;
}

function frameBits(paste: Paste): FoundFacts | null {
	const first = firstByteIn(paste.text);
	if (first === null || first.rsv === 0 || UNAGREED_RSV1.test(paste.text)) return null;
	// An offer that a program wrote by hand is one that its library knows nothing of.
	const byHand = /\bSec-WebSocket-Extensions\b[^\n]{1,6}permessage-deflate/i.test(paste.text);
	if (
		first.rsv === 4 &&
		byHand &&
		/\b(?:custom|own|my|add(?:ed)?|set) headers?\b|addHeader|自定义/i.test(paste.text)
	) {
		return found(
			'rsv1-unagreed',
			first.range,
			'likely',
			'client',
			{ few: 0, byHand: 1 },
			OVER_FRAMES,
		);
	}
	const letter = first.opcode === null ? null : letterOf(first.rsv, first.opcode);
	const heads = headsInProse(paste.lines);
	const field = letter === null ? undefined : fieldWith(letter, heads);
	if (field !== undefined) {
		const values = { letter: letter!, field: properName(paste.text, field), ...bitValues(first) };
		return found('letter-of-field', first.range, 'certain', 'client', values, OVER_FRAMES);
	}
	const unagreed = first.rsv === 4 && first.isControl !== true ? agreedNowhere(paste, first) : null;
	if (unagreed !== null) return unagreed;
	// With RSV2 or RSV3 no extension is meant. RSV1 alone is also the mark of a compressed message.
	const isText =
		first.rsv !== 4 ||
		first.isControl === true ||
		(first.opcode !== null && !isOfMessage(first.opcode));
	const byClient = /\bclient frame\b/i.test(paste.text);
	const certainty = isText ? 'likely' : 'possible';
	return found(
		'frame-bits',
		first.range,
		certainty,
		byClient ? 'client' : null,
		{
			...bitValues(first),
			varies: variesIn(paste.text) ? 1 : 0,
			late: (LATE.test(paste.text) || FRAGMENTED.test(paste.text)) && first.rsv !== 4 ? 1 : 0,
			chunk: ENDS_CHUNKED.test(paste.text) ? 1 : 0,
		},
		first.isControl === true ? [] : [...OVER_FRAMES, 'setting-decides', 'close-event'],
	);
}

/** Matches that the 101 agrees to no extension, in the words of a person. */
const NO_EXTENSIONS =
	/\b(?:101|response|answer|handshake)\b[^\n]{1,100}?\b(?:no|without|lacks?|missing)\b[^\n.]{1,30}\bextensions?\b|\bno (?:Sec-WebSocket-)?Extensions? (?:line|header|field)\b|(?:101|响应)[^\n。]{0,24}没有[^\n。]{0,16}(?:Extensions|扩展)/i;
/** Matches that the side which answers agreed to compression. */
const AGREED_BEHIND =
	/^(?:[^\n]{0,60}\W)?(?:backend|server|upstream|origin|pod|container)\b[^\n]{1,60}\bSec-WebSocket-Extensions: ?permessage-deflate/im;

/** Reads RSV1 beside words that the response agrees to no extension, perhaps since a hop took the field out. */
function agreedNowhere({ text }: Paste, { opcode, range }: FirstByte): FoundFacts | null {
	if (!NO_EXTENSIONS.test(text) || (opcode !== null && !isOfMessage(opcode))) return null;
	const over = [...OVER_FRAMES, 'frame-in-words'];
	return AGREED_BEHIND.test(text)
		? found('rsv1-unagreed', range, 'likely', 'between', { few: 0, byHand: 0, removed: 1 }, over)
		: found('rsv1-not-agreed', range, 'likely', 'server', {}, over);
}

/** Matches that it comes only now and then, or with much data: then the connection was in order before. */
/** Matches that another time the same reader complains of another rule: it is out of step. */
const FRAGMENTED = /\bcontrol frames? (?:is|was|must not be|cannot be) fragmented\b/i;
const LATE =
	/\b(?:sometimes|randomly|occasionally|intermittent\w*|after (?:a while|some time|several|many|\d+)|(?:big|large|huge|long) (?:messages?|data|files?|payloads?)|under load|high load|many messages|frequent\w*|(?:just )?(?:fine|well|ok) until|another time)\b|偶尔|有时|过一段时间|(?:大|长)(?:的)?(?:消息|数据)|高并发/i;

/** Matches the last chunk of an HTTP body (RFC 9112 §7.1), or what writes it. */
const ENDS_CHUNKED = /\b0\\r\\n\\r\\n|\bwrite_eof\b|\bTransfer-Encoding: ?chunked\b/i;

/** Returns whether a text shows other bits each time: then they are no flags that a sender set. */
function variesIn(text: string): boolean {
	const shown = text.matchAll(
		/\b(?:true|false):(?:true|false):(?:true|false)\b|\breserved1 = \d, reserved2 = \d, reserved3 = \d|\breserved bits 0x[\da-f]{2}\b/gi,
	);
	return new Set([...shown].map(([bits]) => bits.toLowerCase())).size > 2;
}

/** Returns whether a frame with this opcode may begin a compressed message. */
function isOfMessage(opcode: number): boolean {
	return opcode === OPCODE.text || opcode === OPCODE.binary;
}

/** Names what a program says of such a frame beside its numbers. */
const OVER_FRAMES = ['frame-unreadable', 'frame-invalid'];

function letterOf(rsv: number, opcode: number): string | null {
	const byte = (rsv << 4) | opcode;
	return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : null;
}

/** Returns the first field behind the end of a head that begins with a letter. */
function fieldWith(letter: string, heads: readonly ProseHead[]): ProseField | undefined {
	const behind = heads.flatMap(({ after }) => after.slice(0, 1));
	return behind.find(({ name }) => name.startsWith(letter.toLowerCase()));
}

function properName(text: string, { range }: ProseField): string {
	return text.slice(range.from, range.to).split(':', 1)[0]!.trim();
}

function bitValues({ rsv, opcode, isControl }: FirstByte): SignValues {
	const byte = (rsv << 4) | (opcode ?? 0);
	if (isControl === true) {
		const first = (rsv << 4) | 8;
		return {
			rsv,
			bits: '',
			opcode: '',
			low: `${hexByte(first)}–0x${hexByte(first + 2)}`,
			high: '',
			letters: [first, first + 1, first + 2].map((one) => String.fromCharCode(one)).join(' '),
			fits: rsv === 4 ? 'http' : '',
			deflate: 0,
		};
	}
	const exact = opcode !== null;
	const letters = exact ? (letterOf(rsv, opcode) ?? '') : letterRange(rsv);
	return {
		rsv,
		bits: `${String((rsv >> 2) & 1)} ${String((rsv >> 1) & 1)} ${String(rsv & 1)}`,
		opcode: opcode ?? '',
		low: exact ? hexByte(byte) : `${hexByte(byte)}–0x${hexByte(byte | 15)}`,
		high: exact ? hexByte(byte | 0x80) : `${hexByte(byte | 0x80)}–0x${hexByte(byte | 0x8f)}`,
		letters,
		fits: fitsOf(rsv, opcode),
		deflate: rsv === 4 && (opcode === null || isOfMessage(opcode)) ? 1 : 0,
	};
}

/** Lists the printable characters whose first half a byte has. */
function letterRange(rsv: number): string {
	return (
		[
			'',
			'',
			'space ! " # $ % & ’ ( ) * + , - . /',
			'0–9 : ; < = > ?',
			'@ A–O',
			'P–Z [ ] ^ _',
			'` a–o',
			'p–z { | } ~',
		][rsv] ?? ''
	);
}

/** Names what text most often begins with that these bits fit. */
function fitsOf(rsv: number, opcode: number | null): string {
	const fits = (byte: number) => byte >> 4 === rsv && (opcode === null || (byte & 15) === opcode);
	const known: readonly (readonly [string, string])[] = [
		['<', 'html'],
		['{', 'json'],
		['[', 'list'],
		['H', 'http'],
		['G', 'get'],
		// RFC 8446 §5.1: a record of a handshake, of an alert.
		['\x16', 'tls'],
		['\x15', 'tls'],
	];
	return known
		.filter(([letter]) => fits(letter.charCodeAt(0)))
		.map(([, name]) => name)
		.join(' ');
}

const CLEAR_RSV1 =
	/RSV1 must be clear|Expected RSV1 to be clear|\bRSV1 set\b|RSV1, RSV2, RSV3 must be clear|reserved bits must be 0/i;

/** Matches that a head is what a reader of frames got. */
const READ_AS_DATA =
	/\b(?:raw bytes|first (?:message|bytes|frame|data)|buffers?|receiver?(?!\.)|initial HTTP request|received data)\b|收到的(?:数据|第一)/i;

/** Reads that RSV1 was not expected beside a response that shows whether compression was agreed on. */
function clearRsv1({ text, lines, reading }: Paste): FoundFacts | null {
	const match = CLEAR_RSV1.exec(text);
	if (match === null) return null;
	const response = headsInProse(lines).find(
		({ which, startLine }) => which === 'response' && / 101\b/.test(startLine),
	);
	const request = headsInProse(lines).find(({ which }) => which === 'request');
	if (response === undefined && request !== undefined && READ_AS_DATA.test(text)) {
		const values = { opcode: 7, letter: request.startLine.slice(0, 1) };
		const over = [...OVER_FRAMES, 'request-in-order', 'head-in-part', 'reserved-bits'];
		return found('head-as-frames', request.range, 'likely', null, values, over);
	}
	if (response === undefined) return null;
	const agreed = /permessage-deflate/i.test(shownField(response, 'sec-websocket-extensions') ?? '');
	if (!agreed && !response.whole) return null;
	const differs = reading.broken.some(({ rule }) => rule.startsWith('accept-')) ? 1 : 0;
	const overruled = [
		...OVER_FRAMES,
		...reading.broken.map(({ rule }) => rule).filter((rule) => rule.startsWith('accept-')),
	];
	return agreed
		? found('rsv1-agreed', placeOf(match), 'likely', 'server', { differs }, overruled)
		: found('rsv1-not-agreed', placeOf(match), 'likely', 'server', {}, overruled);
}

/** Reads the lines of a development proxy that upgrades, beside a frame that cannot be. */
function twoWriters({ text }: Paste): FoundFacts | null {
	const proxy = /\[HPM\] Upgrading to WebSocket/.exec(text);
	const frame =
		/Invalid WebSocket frame: (?:RSV|invalid opcode|invalid (?:payload|status)|MASK|FIN)|Invalid frame header|must be clear/.exec(
			text,
		);
	if (proxy === null || frame === null) return null;
	const code = statusCodeIn(text);
	const letters = code === null ? '' : (codeLetters(code) ?? '');
	const values = { code: letters === '' ? '' : code!, letters };
	return found('two-writers', placeOf(proxy), 'likely', 'server', values, OVER_FRAMES);
}

const STATUS_CODE =
	/\b(?:invalid (?:status|close) code|close status|closecode must not be sent over the wire|close status code does NOT comply with RFC-6455):? (\d{1,5})\b|\bvalue (\d{5})\b[^\n]{1,40}\bclose\b|\bcode (\d{5}) (?:is|was) (?:not |in)valid\b|\bclose\b[^]{1,400}?\b(?:value|code|as|Code must be in range \[1000,5000\)):? (1259[2-9]|1260[01]|1310[4-9]|1311[0-3]|1336\d)\b/i;
/** RFC 6455 §7.4.1: codes that no Close frame may have. */
const NEVER_SENT: readonly number[] = [1004, 1005, 1006, 1015];

function statusCodeIn(text: string): number | null {
	const match = STATUS_CODE.exec(text);
	const digits = match?.slice(1).find((group) => group);
	if (digits === undefined) return null;
	// 1006 is only told by a client: another code of this kind that the text names is the one that came.
	const other = digits === '1006' ? /\b(?:1004|1005|1015)\b/.exec(text)?.[0] : undefined;
	return Number(other ?? digits);
}

/** Returns the two letters that a close code is if a program read them in place of one. */
function codeLetters(code: number): string | null {
	const [a, b] = [code >> 8, code & 0xff];
	const isLetter = (byte: number) => byte >= 0x20 && byte < 0x7f;
	return code <= 0xffff && isLetter(a) && isLetter(b) ? String.fromCharCode(a, b) : null;
}

/**
 * Matches the payload of a Close that is a number in digits, beside the sentence with which websocket-client refuses a
 * code: _abnf.py, validate.
 */
const CODE_IN_DIGITS = /\bb?['"]([134]\d)\d\d['"]/;

function closeCodeLetters({ text }: Paste): FoundFacts | null {
	// One’s own call that a library refuses sent nothing.
	if (/\[HPM\] Upgrading|\.close\(\d/.test(text)) return null;
	const inDigits = /\bInvalid close opcode\b/.test(text) ? CODE_IN_DIGITS.exec(text) : null;
	if (inDigits !== null) {
		const letters = inDigits[1]!;
		const read = (letters.charCodeAt(0) << 8) | letters.charCodeAt(1);
		const values = { code: read, letters, hex: read.toString(16), digits: 1 };
		return found('code-is-text', placeOf(inDigits), 'likely', null, values, OVER_FRAMES);
	}
	const code = statusCodeIn(text);
	const letters = code === null ? null : codeLetters(code);
	const range = placeOf(STATUS_CODE.exec(text));
	if (
		code !== null &&
		((code < 1000 && /\b(?:frame|Receiver)\b/i.test(text)) || NEVER_SENT.includes(code))
	) {
		const over = [...OVER_FRAMES, 'close-event', 'close-call-refused'];
		return found('close-code-forbidden', range, 'likely', null, { code }, over);
	}
	const swapped = code === null ? null : swappedCode(code);
	if (code !== null && swapped !== null && letters === null) {
		const pair = (one: number) => `${hexByte(one >> 8)} ${hexByte(one & 0xff)}`;
		const values = {
			fault: 'close-swapped',
			length: code,
			bytes: pair(code),
			right: pair(swapped),
			word: String(swapped),
		};
		const over = [...OVER_FRAMES, 'close-event'];
		return found('frame-built-wrong', range, 'likely', null, values, over);
	}
	if (code !== null && code > 4999 && letters === null) {
		return found('close-code-forbidden', range, 'likely', null, { code }, [
			...OVER_FRAMES,
			'close-event',
		]);
	}
	if (code === null || letters === null || code < 5000) return null;
	return found('code-is-text', range, 'likely', null, {
		code,
		letters,
		hex: code.toString(16),
		digits: /^\d\d$/.test(letters) ? 1 : 0,
	});
}

const LENGTHS =
	/\b(?:length|size|frame of|frame size|payload|wanted|record|message)\b[^\n\d]{1,24}(\d{9,10})\b|\b(\d{9,10}) (?:bytes\b|exceeds\b|is (?:too|larger|greater|over))/i;

/** Matches a length that no message has: from 2^53 on, or a negative one. */
const IMPOSSIBLE =
	/\b(?:frame|payload|length|size)\b[^\n\d-]{1,24}((?<![A-Za-z])-(?!1\b)\d{1,19}|\d{16,20})\b(?= ?(?:bytes)?)|\b(\d{16,20}) bytes\b/i;

/** Reads a length that only bytes of something else can give: the reader lost the frame boundary. */
function impossibleLength({ text }: Paste): FoundFacts | null {
	// ws: lib/receiver.js, getPayloadLength64.
	const above = /\bpayload length > 2\^53 - 1\b/.exec(text);
	if (above !== null) {
		const values = { number: '', bytes: '', negative: 0 };
		return found('length-impossible', placeOf(above), 'likely', null, values, [
			...OVER_FRAMES,
			'message-too-big',
		]);
	}
	const match = IMPOSSIBLE.exec(text);
	if (match === null || !/web ?socket|\bwss?\b|\bframe\b/i.test(text)) return null;
	const digits = match[1] ?? match[2]!;
	const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length);
	if (/\bmax\w*\b|\blimit\b/i.test(around)) return null;
	const number = BigInt.asUintN(64, BigInt(digits));
	if (number < 2n ** 53n) return null;
	const bytes = number
		.toString(16)
		.padStart(16, '0')
		.replaceAll(/(..)(?=.)/g, '$1 ');
	const letters = String.fromCharCode(...bytes.split(' ').map((byte) => parseInt(byte, 16)));
	if (/^(?:HTTP\/1\.|GET \/|POST \/|<!DOCTY|<html)/i.test(letters)) {
		const read = { number: digits, letters, tls: '', added: 0 };
		return found('length-is-text', placeOf(match), 'likely', null, read, OVER_FRAMES);
	}
	const values = { number: digits, bytes, negative: digits.startsWith('-') ? 1 : 0 };
	return found('length-impossible', placeOf(match), 'likely', null, values, [
		...OVER_FRAMES,
		'message-too-big',
	]);
}

/** Matches a number of 16 bits that a program took for a command or a length of its own protocol. */
const SHORT_COMMAND =
	/\b(?:command|packet|opcode|message type|header|magic|length|type)\b[^\n\d]{1,24}\b(17735|18245|20559|20304|18516|21576)\b/i;
/** Holds the two letters in either order of bytes: the beginnings of GET, POST and HTTP. */
const PAIRS: ReadonlyMap<number, string> = new Map([
	[17_735, 'GE'],
	[18_245, 'GE'],
	[20_559, 'PO'],
	[20_304, 'PO'],
	[18_516, 'HT'],
	[21_576, 'HT'],
]);

/** Reads a length that is four letters of HTTP, TLS or JSON. */
function lengthLetters({ text, lines }: Paste): FoundFacts | null {
	const short = SHORT_COMMAND.exec(text);
	const pair = short === null ? undefined : PAIRS.get(Number(short[1]));
	if (pair !== undefined) {
		const values = { number: short![1]!, letters: pair };
		return found('length-is-text', placeOf(short), 'likely', null, values);
	}
	const match = LENGTHS.exec(text);
	if (match === null || lines.some(({ label }) => label === 'bytes')) return null;
	const number = Number(match[1] ?? match[2]);
	const known = lettersInBothOrders(number).find((one) =>
		/^(?:GET |POST|HTTP|HEAD|PRI |PUT |OPTI|CONN|<!DO|<htm|\{"\w)/.test(one),
	);
	return known === undefined
		? null
		: found('length-is-text', placeOf(match), 'likely', null, { number, letters: known });
}
