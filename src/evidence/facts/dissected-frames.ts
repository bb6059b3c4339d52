// Frames as programs show them: the tree of Wireshark with a line for each field, a record with the names of the fields, the
// header and the payload in lines of their own. What their values show, and what a complaint of the receiver says beside
// them.
import { hexByte, hexText, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { OPCODE, mask, readCloseBody } from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';
import { readPaste } from '../paste/paste.ts';
import type { PieceRange } from '../piece-range.ts';
import { found, placeOf, type FoundFacts, type Paste } from './found-fact.ts';

/** wireshark: epan/dissectors/packet-websocket.c. */
const TREE =
	/\bFin: (True|False)\b[^]{1,200}?\bOpcode: [^(\n]{1,40}\((\d{1,2})\)[^]{0,120}?\bMask: (True|False)\b[^]{1,120}?\bPayload length: (\d{1,6})\b/gi;
/** Matches that a receiver wants a mask, or none. */
const WANTS_MASK =
	/\bunmasked\b|\bnot masked\b|\bmust (?:be )?mask(?:ed)?\b|\bmask(?:ing)? (?:is |was )?(?:missing|required|not set)\b|\bbad MASK\b|没有?掩码|未(?:加)?掩码/i;
const WANTS_NONE =
	/\bmust not (?:be )?mask|\b(?:illegal|unexpected) masked\b|\bmasked (?:frame|data) from (?:the )?server\b/i;

/** Matches a Close in the list of packets. */
const CLOSE_IN_LIST =
	/^[^\n]{0,200}\bWebSocket(?: Connection)? Close \[FIN\](?<masked> \[MASKED\])?/m;

/** Reads in Wireshark’s list of packets which side sent the first Close: a client masks it, and a server does not. */
export function closeInList({ text }: Paste): FoundFacts | null {
	const match = CLOSE_IN_LIST.exec(text);
	if (match === null) return null;
	const masked = match.groups?.['masked'] === undefined ? 0 : 1;
	return found('close-first', placeOf(match), 'likely', null, { masked }, [
		'ended-bare',
		'ended-without-close',
		'transport-ended',
	]);
}

/** Represents a frame as a program shows it, with its place. */
interface ShownFrame {
	readonly match: RegExpExecArray;
	readonly fin: boolean;
	readonly opcode: number;
	readonly masked: boolean;
	readonly length: number;
}

/** Wireshark names the ports above the frame: packet-tcp.c, perhaps with the name of a service. */
const PORTS =
	/\bSrc Port: (?:[\w-]{1,20} \()?(\d{1,5})\)?, Dst Port: (?:[\w-]{1,20} \()?(\d{1,5})\b/g;
/** RFC 6335 §6: a client takes its port from the upper ones; Linux begins at 32768. */
const FIRST_EPHEMERAL = 32768;

/** Returns which side sent the frame at this place, by the ports above it; null if they do not tell. */
function senderByPorts(text: string, at: number): Role | null {
	const [, from, to] = [...text.slice(0, at).matchAll(PORTS)].at(-1) ?? [];
	const [isOfClient, isToClient] = [from, to].map((port) => Number(port ?? 0) >= FIRST_EPHEMERAL);
	if (from === undefined || isOfClient === isToClient) return null;
	return isOfClient === true ? 'client' : 'server';
}

function maskWrong(
	odd: ShownFrame,
	certainty: 'certain' | 'likely',
	others: 0 | 1,
	told: 0 | 1,
): FoundFacts {
	const values = {
		opcode: odd.opcode,
		bytes: odd.length,
		masked: odd.masked ? 1 : 0,
		others,
		told,
		first: hexByte(0x80 | odd.opcode),
	};
	const side = odd.masked ? 'server' : 'client';
	const over = ['mask-missing', 'mask-unexpected', 'ended-bare', 'transport-ended', 'told-topic'];
	return found('frame-mask-wrong', placeOf(odd.match), certainty, side, values, over);
}

/** Matches the field FIN with its value, as programs print the fields of a frame. */
const FIN_FIELD =
	/\b(?:is_?)?fin(?:al)?["']?\s{0,3}[=:]\s{0,3}(true|false|1|0|final|more|on|off|set)\b/gi;
const OPCODE_FIELD =
	/\bop_?code["']?\s{0,3}[=:]\s{0,3}(?:<?\w{1,12}[.:(]\s?)?(?:0x)?(\d{1,2}|cont|text|bin|close|ping|pong)/i;
const MASK_FIELD =
	/\bmask(?:ed|ing)?(?: ?key| bit)?["']?\s{0,3}[=:]\s{0,3}(?:Some\()?(true|false|on|off|none|null|[\da-f]{8}|1|0)\b/i;
const LENGTH_FIELD = /\b(?:payload[ _-]?)?len(?:gth)?["']?\s{0,3}[=:]\s{0,3}(\d{1,9})\b/i;
/** Bounds how far the fields of one frame stand from its FIN. */
const MOST_OF_FRAME = 400;
const MOST_FRAMES = 100;
const NAMES: readonly string[] = ['cont', 'text', 'bin'];
const CONTROL_NAMES: readonly string[] = ['close', 'ping', 'pong'];
const IS_SET = /^(?:true|1|final|on|set)$/i;

/** Reads the fields of a frame in any order behind FIN: websocket-sharp, Autobahn, arduinoWebSockets and others print them. */
function shownFrames(text: string): readonly (ShownFrame & { readonly isMaskShown: boolean })[] {
	return [...text.matchAll(FIN_FIELD)].slice(0, MOST_FRAMES).flatMap((match) => {
		const rest = text.slice(match.index + match[0].length, match.index + MOST_OF_FRAME);
		const ofFrame = rest.split(/\b(?:is_?)?fin(?:al)?["']?\s{0,3}[=:]/i, 1)[0]!;
		const opcode = OPCODE_FIELD.exec(ofFrame)?.[1]?.toLowerCase();
		const mask = MASK_FIELD.exec(ofFrame)?.[1];
		if (opcode === undefined) return [];
		const named = NAMES.indexOf(opcode);
		const control = CONTROL_NAMES.indexOf(opcode);
		const number = named >= 0 ? named : control >= 0 ? control + OPCODE.close : Number(opcode);
		return [
			{
				match,
				fin: IS_SET.test(match[1]!),
				opcode: number,
				masked: mask !== undefined && !/^(?:false|off|none|null|0)$/i.test(mask),
				isMaskShown: mask !== undefined,
				length: Number(LENGTH_FIELD.exec(ofFrame)?.[1] ?? 0),
			},
		];
	});
}

/** Matches that the program which prints the frames is a server, and so reads those of clients. */
const READ_BY_SERVER =
	/\b(?:esp\w{0,6}|arduino|board|device|it) (?:is|as) (?:a |the |my )?server\b|\bWebSocketsServer\b/i;
/** Matches that nothing came before this frame. */
const IS_FIRST = /\bfirst frame\b|\bonly frame\b|第一(?:个|帧)/i;

/** Reads the fields of frames that a program printed, where they show a broken rule. */
export function recordedFrame({ text }: Paste): FoundFacts | null {
	const frames = shownFrames(text);
	const control = frames.find(
		({ opcode, fin, length }) =>
			opcode >= OPCODE.close && opcode <= OPCODE.pong && (!fin || length > 125),
	);
	if (control !== undefined) {
		const rule = control.fin ? 'control-long' : 'control-fragment';
		const side = control.masked ? 'client' : null;
		return found('frame-rule', placeOf(control.match), 'certain', side, { rule }, ENDED);
	}
	const [first] = frames;
	if (first?.opcode === OPCODE.continuation && IS_FIRST.test(text)) {
		const side = first.masked ? 'client' : first.isMaskShown ? 'server' : null;
		return found('frame-rule', placeOf(first.match), 'likely', side, { rule: 'alone' }, ENDED);
	}
	const bare = frames.find(({ isMaskShown, masked }) => isMaskShown && !masked);
	return bare !== undefined && READ_BY_SERVER.test(text) ? maskWrong(bare, 'likely', 0, 0) : null;
}

export function dissectedFrame({ text }: Paste): FoundFacts | null {
	const frames: readonly ShownFrame[] = [...text.matchAll(TREE)].map((match) => ({
		match,
		fin: match[1]!.toLowerCase() === 'true',
		opcode: Number(match[2]),
		masked: match[3]!.toLowerCase() === 'true',
		length: Number(match[4]),
	}));
	const control = frames.find(
		({ opcode, fin, length }) => opcode >= OPCODE.close && (!fin || length > 125),
	);
	if (control !== undefined) {
		const rule = control.fin ? 'control-long' : 'control-fragment';
		return found('frame-rule', placeOf(control.match), 'certain', null, { rule });
	}
	const wanted = WANTS_NONE.test(text) ? false : WANTS_MASK.test(text) ? true : null;
	const odd = wanted === null ? undefined : frames.find(({ masked }) => masked !== wanted);
	if (odd !== undefined) {
		const others = frames.some(({ masked }) => masked === wanted) ? 1 : 0;
		return maskWrong(odd, 'certain', others, 1);
	}
	const byPorts = frames.find(({ match, masked }) => {
		const sender = senderByPorts(text, match.index);
		return sender !== null && (sender === 'client') !== masked;
	});
	if (byPorts !== undefined) return maskWrong(byPorts, 'likely', 0, 0);
	const [first] = frames;
	if (first === undefined) return null;
	const { match, opcode, masked, length } = first;
	const values = {
		opcode,
		bytes: length,
		masked: masked ? 1 : 0,
		zero: 0,
		answers: 0,
		word: '',
		code: '',
		reason: '',
	};
	// With its sender known, nothing in the frame is wrong.
	const certainty = senderByPorts(text, match.index) === null ? 'possible' : 'info';
	return found('frame-in-words', placeOf(match), certainty, null, values, ['only-words']);
}

/** Matches a record of a Close: its opcode beside FIN, and its payload as a literal. */
const CLOSE_RECORD =
	/\b(?:is_)?fin(?:al)?\b[^\n]{1,300}?\bopcode\W{1,4}(?:8\b|\w{0,20}[.:(]?CLOSE)[^\n]{0,600}|[^\n]{0,400}\bopcode\W{1,4}(?:8\b|\w{0,20}[.:(]?CLOSE)[^\n]{1,300}?\bfin(?:al)?\b[^\n]{0,600}/i;
const RECORD_PAYLOAD =
	/\b(?:payload|data|content|body)\W{0,3}[=:]\s?(b?'[^'\n]{2,600}'|b?"[^"\n]{2,600}"|\[[\d, ]{3,400}\])/;
/** Matches languages that write a byte of a string in three decimal digits. */
const DECIMAL = /\blua\w*|\bluvit\b|\blove2d\b|\bocaml\b|\bresty\b/i;

/** Reads the code and the reason of a Close in a record, as Lua, Python and others print a frame. */
export function closeRecord({ text }: Paste): FoundFacts | null {
	const match = CLOSE_RECORD.exec(text);
	if (match === null) return null;
	const literal = RECORD_PAYLOAD.exec(match[0])?.[1];
	if (literal === undefined) return null;
	const decimal = DECIMAL.test(text) ? literal.replaceAll(/\\(\d{3})/g, hexEscape) : literal;
	const [{ bytes }] = readPaste(decimal).readings;
	return closeFact(bytes, placeOf(match));
}

function hexEscape(all: string, digits: string): string {
	return Number(digits) > 255 ? all : `\\x${hexByte(Number(digits))}`;
}

/** websocketpp: connection_impl.hpp, write_frame prints the header and the payload of what it sends. */
const WRITTEN =
	/\bHeader Bytes:\s{0,4}\[0\] \(\d{1,2}\) ((?:[\da-f]{2} ?){2,14})[^]{0,200}?\bPayload Bytes:\s{0,4}\[0\] \(\d{1,3}\) \[8\] ((?:[\da-f]{2} ?){2,125})/i;

/** Reads a Close whose header and payload stand in two lines. */
export function writtenClose({ text }: Paste): FoundFacts | null {
	const match = WRITTEN.exec(text);
	if (match === null) return null;
	const [header, payload] = match.slice(1, 3).map((digits) => readPaste(digits).readings[0].bytes);
	const isMasked = (header![1]! & 0x80) !== 0;
	const bytes = isMasked ? mask(payload!, header!.subarray(-4)) : payload!;
	const isAnswer = /\breceived with opcode 8\b/.test(text.slice(0, match.index));
	return closeFact(bytes, placeOf(match), isAnswer ? 1 : 0);
}

/** Matches two bytes in quotation marks, in digits, that are a code of RFC 6455 §7.4.1: 1000 to 1015. */
const CODE_IN_HEX = /["'`](03(?:e[89a-f]|f[0-7]))["'`]/i;

/** Reads the payload of a Close that a program took for a message. */
export function closeInDigits({ text }: Paste): FoundFacts | null {
	const match = CODE_IN_HEX.exec(text);
	if (match === null || !/web ?socket|\bframes?\b/i.test(text)) return null;
	return closeFact(readPaste(match[1]!).readings[0].bytes, placeOf(match));
}

function closeFact(bytes: Bytes, range: PieceRange | null, answers: 0 | 1 = 0): FoundFacts | null {
	const { code } = readCloseBody(bytes);
	const reason = latin1Text(bytes.subarray(2));
	if (code === null || code < 1000 || code > 4999 || !/^[ -~]{0,123}$/.test(reason)) return null;
	const values = { code, reason, hex: hexText(bytes.subarray(0, 2)), answers };
	return found('close-body', range, 'likely', null, values, ENDED);
}

/** Names what is known of an end without a code. */
const ENDED = ['ended-bare', 'ended-without-close', 'transport-ended', 'told-topic', 'only-words'];
