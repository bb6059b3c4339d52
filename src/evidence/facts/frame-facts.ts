// Facts about a frame that a program could not take, in its own sentence: the opcode with its number, RSV1 without an
// agreement, and the rule of fragments or of Close that the frame broke.
import { hexByte, hexText, latin1Bytes } from '../../engine/bytes/index.ts';
import { readCloseBody } from '../../engine/frame/index.ts';
import { legacyText } from './built-frames.ts';
import {
	closeInDigits,
	closeInList,
	closeRecord,
	dissectedFrame,
	recordedFrame,
	writtenClose,
} from './dissected-frames.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const FRAME_FACTS: readonly FactSearch[] = [
	dissectedFrame,
	recordedFrame,
	debuggedFrame,
	changedPong,
	closeInList,
	closeRecord,
	closeInDigits,
	writtenClose,
	reservedOpcode,
	unagreedRsv1,
	reservedBits,
	brokenRule,
	swappedLength,
	demandedRsv1,
];

/** websockets: protocol.py prints what it reads behind `<`, with the bytes of what is no text. */
const READ_FRAME =
	/\bwebsockets\.(client|server)\b[^\n]{0,20}< (CLOSE|TEXT) ((?:[\da-f]{2} ){1,200})(?=\[|\.\.\.)/i;

/** Reads a frame in the debug log of websockets whose code or text no frame may have. */
function debuggedFrame({ text }: Paste): FoundFacts | null {
	const match = READ_FRAME.exec(text);
	if (match === null) return null;
	const bytes = Uint8Array.from(match[3]!.trim().split(' '), (pair) => parseInt(pair, 16));
	const side = match[1]!.toLowerCase() === 'client' ? 'server' : 'client';
	const over = [...OVER, 'close-event', 'text-not-utf8', 'code-alone', 'protocol-error'];
	const range = placeOf(match);
	if (match[2]!.toUpperCase() === 'TEXT') return legacyText(bytes, { range, side }, over);
	const { code } = readCloseBody(bytes);
	const isForbidden = code !== null && (code < 1000 || code > 4999 || NEVER_SENT.includes(code));
	return isForbidden ? found('close-code-forbidden', range, 'certain', side, { code }, over) : null;
}

/** RFC 6455 §7.4.1: codes that no Close frame may have. */
const NEVER_SENT: readonly number[] = [1004, 1005, 1006, 1015];

/** websockets: protocol.py prints the frames with their bytes or their text. */
const PING_AND_PONG =
	/> PING ([\da-f]{2}(?: [\da-f]{2})*) \[[^\n]{1,40}\n(?:[^\n]{0,200}\n){0,4}?[^\n]{0,120}< PONG (?:([\da-f]{2}(?: [\da-f]{2})*) \[|'([^'\n]{0,200})' \[)/i;

/** Compares a Pong with its Ping: it must bring the same bytes back (RFC 6455 §5.5.3). */
function changedPong({ text }: Paste): FoundFacts | null {
	const match = PING_AND_PONG.exec(text);
	if (match === null) return null;
	const [, sent = '', inDigits, inText] = match;
	const got = inDigits ?? hexText(latin1Bytes(unescaped(inText ?? '')));
	if (sent.toLowerCase() === got.toLowerCase()) return null;
	const zero = sent.split(' ').indexOf('00');
	const isCut = zero >= 0 && got === sent.split(' ').slice(0, zero).join(' ');
	const values = { sent, got, zero: isCut ? 1 : 0 };
	return found('pong-changed', placeOf(match), 'certain', 'client', values, [
		'keepalive-unanswered',
		'ping-unanswered',
		'close-event',
	]);
}

/** Returns a text of Python without the escapes of single bytes. */
function unescaped(text: string): string {
	return text.replaceAll(/\\x([\da-f]{2})/gi, (_, digits: string) =>
		String.fromCharCode(parseInt(digits, 16)),
	);
}

/** Names what the same sentence says for the causes. */
const OVER = ['frame-unreadable', 'frame-invalid'];

const OPCODE =
	/\b(?:no handler for|reserved|unknown|invalid|unrecogni[sz]ed|bad|unexpected|unsupported|illegal) (?:(?:control|data|frame|web ?socket) ){0,2}op-?codes?\b(?: of| =|:| in ?(?:web ?socket )?(?:frames?|headers?):?)?[^\w\n]{0,4}(0x[\da-f]{1,2}|\d{1,2}|[b-f])\b(?! set)|(?:未知|无效|非法|保留)的?\s?(?:操作码|opcode)[^\w\n]{0,4}(0x[\da-f]{1,2}|\d{1,2})\b/i;
/** Matches further faults in the same first bytes, and a second writer: then these are text. */
const SEVERAL = /\bRSV[123] set\b|\bbad MASK\b|\[HPM\] Upgrading/;

const OF_MACHINE = /\bVM\b|\bEVM\b|\bcontracts?\b|\btransactions?\b|\bkernel\b|\bCPU\b|\bSIGILL\b/i;

/** Reads an opcode that RFC 6455 §5.2 keeps for later: 3 to 7 and 11 to 15. */
function reservedOpcode({ text, reading }: Paste): FoundFacts | null {
	const match = OPCODE.exec(text);
	const digits = match?.[1] ?? match?.[2];
	if (match === null || digits === undefined || SEVERAL.test(text)) return null;
	// The two sentences together give the whole byte.
	if (/\bRSV1 must be clear\b/.test(text)) return null;
	// Processors and virtual machines have opcodes, too.
	const isOfFrame = reading.signs.some(({ id }) => id === 'frame-invalid');
	if (!isOfFrame && OF_MACHINE.test(text)) return null;
	if (!isOfFrame && !/web ?socket|\bframes?\b|\bwss?\b/i.test(text)) return null;
	const opcode = /^(?:0x|[b-f])/i.test(digits) ? parseInt(digits, 16) : Number(digits);
	if (opcode > 15) {
		return found(
			'opcode-reserved',
			placeOf(match),
			'certain',
			null,
			{ opcode, kept: '', control: 0 },
			OVER,
		);
	}
	const isData = opcode >= 3 && opcode <= 7;
	if (!isData && !(opcode >= 11 && opcode <= 15)) return refusedOpcode(opcode, match);
	// The fields of a head stand in what the program read: it took a request for frames.
	const field = HEAD_IN_DATA.exec(text);
	if (field !== null) {
		return found('head-as-frames', placeOf(field), 'likely', null, { opcode }, OVER);
	}
	const letters = Array.from({ length: 6 }, (_, i) => 0x20 + i * 16 + opcode)
		.filter((byte) => byte > 0x20 && byte < 0x7f)
		.map((byte) => String.fromCharCode(byte))
		.join(' ');
	// A line end is opcode 13 without FIN, and one program complains of the opcode, another of FIN.
	const isLineEnd =
		opcode === 13 && /\bcontrol frames? (?:must|may|can)[^\n]{1,12}fragment/i.test(text);
	const values = {
		opcode,
		kept: isData ? '3–7' : '11–15',
		control: isData ? 0 : 1,
		letters,
		line: isLineEnd ? 1 : 0,
	};
	return found('opcode-reserved', placeOf(match), 'certain', null, values, OVER);
}

/** Matches fields of an opening handshake in data that a program printed. */
const HEAD_IN_DATA =
	/(?:receive\w*|data|payload|recv|buffer|read)[^\n]{0,60}\n?(?:[^\n]{0,120}\n){0,4}(?:Upgrade: ?websocket|Sec-Webs\w*|Connection: ?Upgrade)/i;

/** Reads that a program did not take an opcode that the protocol has (RFC 6455 §5.2). */
function refusedOpcode(opcode: number, match: RegExpExecArray): FoundFacts | null {
	// A continuation that continues nothing has a sentence of its own in most libraries.
	if (![0, 1, 2, 8, 9, 10].includes(opcode)) return null;
	const isOfLibrary = /\b(?:unknown|unsupported|unrecogni[sz]ed)\b|未知/i.test(match[0]);
	const rule = opcode === 0 ? 'alone' : 'unfinished';
	if (opcode <= 2 && !isOfLibrary) {
		return found('frame-rule', placeOf(match), 'likely', null, { rule }, OVER);
	}
	const isControl = opcode >= 8 ? 1 : 0;
	return found(
		'opcode-refused',
		placeOf(match),
		'likely',
		null,
		{ opcode, control: isControl },
		OVER,
	);
}

/** Matches sentences of programs that accept RSV1 where an extension is agreed on. */
export const UNAGREED_RSV1 =
	/received compressed frame when compression is not enabled|RSV != 0 and no extension negotiated, RSV: ?4\b|Extensions not allowed but received rsv of 4\b|\bRSV1 not allowed to be set|Compressed bit must be 0 if no negotiated deflate-frame extension|unexpected rsv bits set: true:false:false|\[WS\] invalid reserved bits: c[12]\b|\brsv is not implemented, yet|(?:未|没有)(?:启用|协商|商定|开启)压缩[^\n。]{0,16}(?:压缩|RSV1)/i;

/** Matches fields that a person took from a browser or set by hand. */
const OWN_HEADERS =
	/\b(?:cop(?:y|ied)|paste[ds]?|own|custom)\b[^\n.]{1,30}\bheaders\b|\benables? the header\b|\bheaders ?= ?\{[^}]{1,2000}permessage-deflate/i;

/** Reads that a frame came with RSV1, the mark of a compressed message, and that the receiver agreed to none. */
function unagreedRsv1({ text }: Paste): FoundFacts | null {
	const match = UNAGREED_RSV1.exec(text);
	if (match === null) return null;
	const few =
		/\bone of (?:the|my|our|these) \w{1,20}|\bonly (?:one|some)\b|\bother (?:devices?|clients?|chargers?|stations?)\b|(?:只有|其中)(?:一|某)?(?:台|个|部分)/i.test(
			text,
		);
	const byHand = OWN_HEADERS.test(text);
	const values = { few: few ? 1 : 0, byHand: byHand ? 1 : 0 };
	return found('rsv1-unagreed', placeOf(match), 'likely', byHand ? 'client' : null, values, OVER);
}

/** Matches sentences about reserved bits that give no number, and of RSV1 in the second group. */
const RESERVED =
	/(\binvalid_rsv_bit\b|Invalid use of reserved bits|reserved bits (?:are non-zero|must be 0)|non-zero reserved bits|one or more reserved bits set|illegal rsv bits set|masked and rsv data is not)|((?:Invalid WebSocket frame|\bError): RSV1 must be clear|Expected RSV1 to be clear|Unexpected rsv1 flag)/i;

/** Reads that reserved bits were set, where the sentence does not tell a compressed frame from text. */
function reservedBits({ text, lines, reading }: Paste): FoundFacts | null {
	const match = RESERVED.exec(text);
	// A library that was refused may read the page behind the response as frames.
	const isRefused = reading.signs.some(({ id, values }) => {
		return id === 'response' && Number(values['status']) >= 300;
	});
	// With the head of the response, or with numbers, another search says more.
	const isShown = lines.some(
		({ label, content }) => label === 'start-line' && / 101\b/.test(content),
	);
	if (match !== null && isRefused) return { signs: [], overruled: ['frame-unreadable'] };
	if (match === null || isShown || SEVERAL.test(text) || UNAGREED_RSV1.test(text)) return null;
	const values = { rsv1: match[2] === undefined ? 0 : 1 };
	return found('reserved-bits', placeOf(match), 'likely', null, values);
}

/** Names a rule that a frame broke. The words are beside those of the facts. */
const RULES: readonly (readonly [name: string, said: RegExp])[] = [
	[
		'alone',
		/\bcontinuation (?:data )?frame (?:outside|while not inside) (?:a )?fragmented message|\bunexpected continuation frame\b|Continue frame but nothing to continue|continuation frame (?:from a previous final message|without text or binary frame|for non started message|without prior !FIN)|websocket: continuation after FIN|Received new fragment frame with non-zero opcode|\bFIN\b[^\n.]{1,40}\bthen (?:a )?continuation|\bcontinuation (?:frame )?after (?:a )?FIN\b/i,
	],
	[
		'unfinished',
		/\bnon-continuation data frame while inside fragmented message|start of new message but previous message is unfinished|\bexpected (?:a )?continuation (?:frame|opcode)|While waiting for more fragments received|websocket: data before FIN|new data message without finishing|new message was started when a continuation frame was expected|frame, was expecting CONTINUATION|opcode in non-fin frame is expected to be zero/i,
	],
	[
		'close-short',
		/close (?:control )?frame with (?:a )?(?:payload len(?:gth)? 1\b|1-byte body|single byte payload)|Malformed close payload length of 1|Invalid close frame payload length, \[1\]|\bclose frame too short\b/i,
	],
	[
		'control-fragment',
		// ws: lib/receiver.js, getInfo: only of an opcode above 7.
		/\bInvalid WebSocket frame: FIN must be set\b|\bFragmentedControlFrame\b|\breceived (?:a )?fragmented control frame\b|\bcontrol frames? (?:must|may|can) ?n.t be fragmented/i,
	],
	[
		'control-long',
		/\bInvalid WebSocket frame: invalid payload length 12[67]\b|\bcontrol frame\b[^\n]{1,40}\b(?:payload|length|size)\b[^\n]{1,60}\b125\b|\bcontrol frames? (?:must|may|can)[^\n]{1,40}\b125\b/i,
	],
	['length-form', /not using minimal length encoding/i],
];

function brokenRule({ text }: Paste): FoundFacts | null {
	if (SEVERAL.test(text)) return null;
	for (const [rule, said] of RULES) {
		const match = said.exec(text);
		// Who quotes the RFC tells what must be, and not what came.
		if (match === null || /\bMUST\b/.test(match[0])) continue;
		// A line feed is 0a, so text and other data look like a Pong in fragments.
		const isText = rule === 'control-fragment' && /\bopcode = 10\b/.test(text);
		// In the words of a person it is what they take for the cause.
		const certainty = isText || /\bthen\b/.test(match[0]) ? 'likely' : 'certain';
		// ws prints its receiver: the server’s one reads what a client sent.
		const receiver = /\b_isServer["']?: ?(true|false)/.exec(text)?.[1];
		const side = receiver === undefined ? null : receiver === 'true' ? 'client' : 'server';
		return found('frame-rule', placeOf(match), certainty, side, { rule }, OVER);
	}
	return null;
}

/** Reads a length whose two bytes stand in the wrong order: swapped, they are the size that the text tells (§5.2). */
function swappedLength({ text }: Paste): FoundFacts | null {
	const match = /\b[08][12] (?:7e|fe) ([\da-f]{2}) ([\da-f]{2})\b/i.exec(text);
	if (match === null) return readSwapped(text);
	const size = parseInt(match[2]! + match[1]!, 16);
	const declared = parseInt(match[1]! + match[2]!, 16);
	const told = new RegExp(
		String.raw`(?<![\d.:,])${String(size)}\s?(?:bytes?|characters?|字节|个?字符)`,
		'i',
	);
	if (size === declared || !told.test(text)) return null;
	const values = {
		size,
		declared,
		bytes: `${match[1]!} ${match[2]!}`,
		right: `${match[2]!} ${match[1]!}`,
		read: 0,
	};
	return found('length-swapped', placeOf(match), 'likely', null, values, OF_SIZE);
}

/** Names what a swapped length explains. */
const OF_SIZE = ['size-decides', 'big-message', 'length-border', 'over-limit'];

const LENGTH_READ =
	/\b(?:waits?|waiting|expect\w*|reads?|takes?|took|sees?|got|gets?|wants?|requires?|parsed?|decoded?|length|size|len)\b[^\n\d]{1,40}(\d{3,5})\b|(?:等待|读到|解析|得到|期望|长度)[^\n\d]{0,16}(\d{3,5})(?!\d)/gi;

/** Finds a length that a receiver took with its two bytes swapped: the text has the right one, too. */
function readSwapped(text: string): FoundFacts | null {
	if (!/web ?socket|\bframes?\b|\bpayload\b/i.test(text)) return null;
	for (const match of text.matchAll(LENGTH_READ)) {
		const read = Number(match[1] ?? match[2]);
		const size = ((read & 0xff) << 8) | (read >> 8);
		// A swap of the bytes of other numbers is there by chance, too, so the message must be the short one.
		if (read > 0xffff || size < 126 || size >= read || !isNumberIn(text, size)) continue;
		const values = { size, declared: read, bytes: hexPair(read), right: hexPair(size), read: 1 };
		return found('length-swapped', placeOf(match), 'likely', null, values, OF_SIZE);
	}
	return null;
}

function isNumberIn(text: string, number: number): boolean {
	return new RegExp(String.raw`(?<![\d.,:])${String(number)}(?![\d.:])`).test(text);
}

function hexPair(number: number): string {
	return `${hexByte(number >> 8)} ${hexByte(number & 0xff)}`;
}

/** Reads that a receiver demands RSV1 of each message, which RFC 7692 §6 leaves to the sender. */
function demandedRsv1({ text }: Paste): FoundFacts | null {
	const match = /\bRSV1 bit must be set for DataFrames\b/i.exec(text);
	return match && found('rsv1-demanded', placeOf(match), 'certain', null, {}, OVER);
}
