// Facts about the size of a message that a person names: the borders at which the form of the length changes, and a big
// message whose connection ends without a word.
import { lettersInBothOrders } from './letters-of-number.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { ABOUT_SOCKETS } from './words.ts';

export const SIZE_FACTS: readonly FactSearch[] = [
	lengthOfOther,
	lengthInOneByte,
	lengthBorder,
	bigMessage,
];

/**
 * Matches a length that a program read for a protocol of its own: netty: LengthFieldBasedFrameDecoder.java, exceededFrameLength,
 * which adds what is before the field and the field; workerman: Protocols/Frame.php and others.
 */
const LENGTHS_OF_OTHERS =
	/\bAdjusted frame length exceeds \d{1,12}: (\d{8,10})\b|\bpackage_length=(\d{8,10})\b/;
const BEGINS_HTTP = /^(?:GET |POST|HTTP|HEAD|PUT |PRI |OPTI|CONN)/;

/** Reads a length that is the beginning of HTTP or of TLS. */
function lengthOfOther({ text }: Paste): FoundFacts | null {
	const match = LENGTHS_OF_OTHERS.exec(text);
	const number = Number(match?.[1] ?? match?.[2]);
	if (match === null) return null;
	const over = ['message-too-big', 'error-unknown', 'frame-invalid'];
	// What Netty adds is most often the field of four bytes.
	for (const length of match[1] === undefined ? [number] : [number - 4, number - 8, number]) {
		const letters = lettersInBothOrders(length).find((one) => BEGINS_HTTP.test(one)) ?? '';
		// RFC 8446 §5.1: a record of the handshake.
		const isTls = length >>> 8 === 0x16_03_01 || length >>> 8 === 0x16_03_03;
		if (letters === '' && !isTls) continue;
		const tls = isTls
			? length
					.toString(16)
					.padStart(8, '0')
					.replaceAll(/..(?=.)/g, '$& ')
			: '';
		const values = { number: length, letters, tls, added: number - length };
		return found('length-is-text', placeOf(match), 'certain', null, values, over);
	}
	return null;
}

/** Matches a number of bytes, and the first two bytes of a frame. */
const TOLD_LENGTH =
	/\b(1[3-9]\d|2[0-4]\d|25[0-5]) (?:bytes|characters|chars)\b[^]{1,200}?\b(?:0x)?8[12],? {1,2}(?:0x)?([89a-f][\da-f])\b/i;

/** Reads a length above 125 that was written as the second byte: its highest bit is MASK. */
function lengthInOneByte({ text }: Paste): FoundFacts | null {
	const match = TOLD_LENGTH.exec(text);
	const length = Number(match?.[1]);
	if (match === null || parseInt(match[2]!, 16) !== length) return null;
	const second = match[2]!.toLowerCase();
	const values = { second, length, low: length & 127, right: `81 7e 00 ${second}`, text: '' };
	return found('length-in-7-bits', placeOf(match), 'likely', null, values, ['frame-unreadable']);
}

/** RFC 6455 §5.2: the last length of one form, the first one of the next, with how such a text frame begins. */
const BORDERS: ReadonlyMap<number, string> = new Map([
	[125, '81 7d'],
	[126, '81 7e 00 7e'],
	[65_535, '81 7e ff ff'],
	[65_536, '81 7f 00 00 00 00 00 01 00 00'],
]);
const BORDER =
	/(?<![\d.:,_-])(125|126|65[ ,_]?53[56]|0x(?:ffff|10000|7[de]))(?:\s?\(\w{1,12}\))?[ -]?(?:bytes?|characters?|chars|octets|字节|个?字符)(?![a-z])|\b(?:length|size|payload|messages?)(?: (?:of|is|was|with|exactly)){1,3} (125|126|65[ ,_]?53[56])\b|(?:长度|大小)(?:为|是|等于|恰好|刚好){1,2}\s?(125|126|65535|65536)/i;
const FAULT =
	/\b(?:invalid|errors?|fail\w*|clos\w+|drop\w*|crash\w*|corrupt\w*|broken|wrong|garbage|1002|1006|disconnect\w*|hang\w*)\b|报错|断开|失败|出错|异常|乱码/i;
/** Matches that only texts over about 125 bytes fail: from there on two more bytes hold the length. */
const LONG =
	/\b(?:over|above|exceeds?|(?:longer|larger|bigger|greater|more) than) (?:about |~)?1[0-3]\d (?:bytes|characters|chars)\b|(?:超过|大于)\s?1[0-3]\d\s?(?:个)?(?:字节|字符)/i;
/** Matches a limit, of which the number then is the value. */
const LIMIT =
	/\b(?:exceed\w*|limit\w*|max\w*|1009|too (?:big|large|long)|buffer size)\b|超过|上限|最大/i;

/** Reads that it fails exactly where the form of the length changes. */
function lengthBorder({ text, reading }: Paste): FoundFacts | null {
	// Who quotes the RFC tells what must be.
	if (/\bMUST have a payload length\b/.test(text)) return null;
	const long = reading.signs.some(({ id }) => id === 'text-not-utf8') ? LONG.exec(text) : null;
	if (long !== null) {
		const values = { size: 126, head: BORDERS.get(126)! };
		return found('length-border', placeOf(long), 'likely', null, values, ['text-not-utf8']);
	}
	const match = BORDER.exec(text);
	const digits = match?.slice(1).find((group) => group);
	if (match === null || digits === undefined || !ABOUT_SOCKETS.test(text)) return null;
	const isLimit = reading.signs.some(({ id }) => id === 'message-too-big') || LIMIT.test(text);
	if (isLimit || !FAULT.test(text) || reading.connections.length > 0) return null;
	const size = Number(digits.replaceAll(/[ ,_]/g, ''));
	const head = BORDERS.get(size);
	if (head === undefined) return null;
	return found('length-border', placeOf(match), 'possible', null, { size, head }, [
		'frame-unreadable',
	]);
}

const SIZE =
	/(?<![\d.:,])(?<number>\d{1,3}(?:[ ,_]\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?)\s?(?<unit>bytes?|[kmg]i?b|个?字节|兆)(?![a-z/])/gi;
const UNITS: ReadonlyMap<string, number> = new Map([
	['k', 1024],
	['m', 1024 ** 2],
	['g', 1024 ** 3],
	['兆', 1024 ** 2],
]);
const OF_MESSAGE =
	/\b(?:messages?|payloads?|files?|images?|frames?|data|json|strings?|texts?|blobs?|buffers?|uploads?|photos?|pictures?|videos?)\b|消息|文件|图片|照片|视频|数据|报文/i;
const ABOVE =
	/\b(?:above|over|exceeding|(?:larger|bigger|greater|longer|more) than) (?:about |~)?\d|(?:超过|大于|超出)\s?\d/i;
/** Below this no program has its limit. */
const SMALLEST = 8192;

/** Names the limit that a program has unless it is told otherwise, with its source. */
const DEFAULTS: readonly (readonly [name: string, named: RegExp, limit: number])[] = [
	// uWebSockets 0.14: src/Hub.h, createGroup, maxPayload.
	['uws', /\buws\b|\buWebSockets\b/i, 16_777_216],
	// uvicorn: config.py, ws_max_size.
	['Uvicorn', /\buvicorn\b|\bfastapi\b/i, 16_777_216],
	// aiohttp: web_ws.py and client.py, max_msg_size.
	['aiohttp', /\baiohttp\b/i, 4_194_304],
	// websockets: asyncio/server.py and client.py, max_size.
	[
		'websockets',
		/\bpython\b[^\n]{1,60}\bwebsockets\b|\bwebsockets\.(?:connect|serve)\b/i,
		1_048_576,
	],
	// socket.io: engine.io, lib/server.ts, maxHttpBufferSize.
	['Socket.IO', /\bsocket\.?io\b|\btransport close\b/i, 1_000_000],
	// tomcat: org/apache/tomcat/websocket/Constants.java, DEFAULT_BUFFER_SIZE.
	['Tomcat', /\btomcat\b|\bspring[- ]?boot\b/i, 8192],
	// coder/websocket: read.go, SetReadLimit.
	['coder/websocket', /\bnhooyr\b|\bcoder\/websocket\b/i, 32_768],
	// ws: lib/websocket.js and websocket-server.js, maxPayload.
	['ws', /\bws\b(?!:)/, 104_857_600],
];

const ENDED = ['ended-without-close', 'transport-ended', 'reset-by-peer', 'open-connection-failed'];

/** Reads a big message beside an end that gives no reason: the receiver may have a limit. */
function bigMessage({ text, reading }: Paste): FoundFacts | null {
	const isBare = reading.signs.some(
		({ id, values }) => ENDED.includes(id) || (id === 'close-event' && values['code'] === 1006),
	);
	const isKnown = reading.signs.some(({ id }) => id === 'message-too-big');
	if (!isBare || isKnown || reading.connections.length > 0) return null;
	for (const match of text.matchAll(SIZE)) {
		const near = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40);
		const { number = '', unit = '' } = match.groups ?? {};
		const times = UNITS.get(unit.charAt(0).toLowerCase()) ?? 1;
		const bytes = Number(number.replaceAll(/[ ,_]/g, '')) * times;
		// “Above a size” is a border that another search reads.
		if (bytes < SMALLEST || !OF_MESSAGE.test(near) || ABOVE.test(near)) continue;
		const [named = '', , limit = 0] = DEFAULTS.find(([, said]) => said.test(text)) ?? [];
		const values = { size: match[0], program: bytes > limit ? named : '', limit };
		return found('big-message', placeOf(match), 'possible', null, values);
	}
	return null;
}
