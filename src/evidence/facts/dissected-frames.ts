// Frames as programs show them: the tree of Wireshark with a line for each field, a record with the names of the fields, the
// header and the payload in lines of their own. What their values show, and what a complaint of the receiver says beside
// them.
import { hexByte, hexText, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { OPCODE, mask, readCloseBody } from '../../engine/frame/index.ts';
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

export function dissectedFrame({ text }: Paste): FoundFacts | null {
	const frames = [...text.matchAll(TREE)].map((match) => ({
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
		const values = {
			opcode: odd.opcode,
			bytes: odd.length,
			masked: odd.masked ? 1 : 0,
			others,
			told: 1,
			first: hexByte(0x80 | odd.opcode),
		};
		const side = odd.masked ? 'server' : 'client';
		const over = ['mask-missing', 'mask-unexpected', 'ended-bare', 'transport-ended'];
		return found('frame-mask-wrong', placeOf(odd.match), 'certain', side, values, over);
	}
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
	};
	return found('frame-in-words', placeOf(match), 'possible', null, values);
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
