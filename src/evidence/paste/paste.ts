// Recognises the notation of a pasted text without asking the user. A text goes in; its possible readings
// come out, the best one first. Each reading has bytes, and problems with their line and column.
//
// Many texts fit several notations. A notation that identifies itself (a dump, `<Buffer …>`) comes first.
// Hexadecimal digits come before Base64 when both fit. A reading without problems comes before a reading with
// problems.
import { atOnce } from '../../engine/at-once.ts';
import { NO_BYTES, encodeUtf8, joinBytes, sameBytes } from '../../engine/bytes/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import { harEntries } from '../har/har-entries.ts';
import { readCopiedHeads } from '../heads/copied-heads.ts';
import { readArrays } from './paste-array.ts';
import { readBase64 } from './paste-base64.ts';
import { readItems } from './paste-items.ts';
import { readBits } from './paste-bits.ts';
import { looksEncrypted } from './paste-content.ts';
import { PasteDraft } from './paste-draft.ts';
import { readDump } from './paste-dump.ts';
import { readBracketedHex, readHexText, readNodeBuffer, readQuotedBytes } from './paste-hex.ts';
import { readOd } from './paste-od.ts';
import { readPackets } from './paste-packet.ts';
import type { BytePlaces, PasteProblemKind, PasteMeaning } from './paste-reading.ts';
import { readStrings } from './paste-string.ts';
import { isHar, isLog } from '../recognise.ts';
import { isBlank, isLineBreak, lineEnd, nextLine, skipBlanks } from './paste-text.ts';

/** Lists the possible readings, best first; it is never empty. */
type Readings = readonly [PasteMeaning, ...PasteMeaning[]];

/** Represents what a pasted text may mean. */
export interface PasteReading {
	readonly readings: Readings;
	/**
	 * Is a question that only the user can answer: the order of bytes in words, or which side's bytes are meant. It is
	 * null when there is none.
	 */
	readonly ask: 'word-order' | 'side' | null;
	/** Says whether the best reading's bytes are TLS records. Frames inside TLS records cannot be seen. */
	readonly encrypted: boolean;
}

/** Reads any text in time proportional to its length; never throws. Lines and columns count from 1. */
export function readPaste(text: string): PasteReading {
	return atOnce(readPasteInSteps(text));
}

/**
 * Does the same as `readPaste` and yields after each reader that goes over the text, so that other work can
 * run between.
 */
export function* readPasteInSteps(text: string): Generator<void, PasteReading, void> {
	const readings = withoutPacketHeaders(yield* readAll(text));
	const [best, second] = readings;
	const ask =
		second === undefined
			? null
			: best.side !== undefined
				? 'side'
				: best.order !== undefined && second.order !== undefined
					? 'word-order'
					: null;
	return { readings, ask, encrypted: looksEncrypted(best.bytes) };
}

function* readAll(text: string): Generator<void, Readings, void> {
	const from = skipBlanks(text, 0);
	if (isHar(text, from)) {
		const messages = text.length > LIMITS.pasteCharacters ? null : harEntries(text).messages;
		return [{ format: 'har', bytes: NO_BYTES, problems: [], messages }];
	}
	if (text.length > LIMITS.pasteCharacters) {
		return [unknown(text, 'too-long', LIMITS.pasteCharacters)];
	}
	if (from === text.length) return [unknown(text, 'empty', 0, 0)];
	const shown = headsShown(text);
	if (shown !== null) return [shown];
	const head = readHeadText(text, from);
	if (head === null) return yield* readBytes(text, from);
	const rest = skipBlanks(text, head.end);
	if (rest === text.length) return [{ format: 'http-text', bytes: head.bytes, problems: [] }];
	const [first, ...others] = (yield* readBytes(text, rest)).map((reading) => ({
		...reading,
		format: 'http-text' as const,
		bytes: joinBytes([head.bytes, reading.bytes]),
		...(reading.places && { places: placesBehind(head.bytes.length, reading.places) }),
	}));
	return [first!, ...others];
}

/** Returns the places of bytes behind a head, whose own bytes have none. */
function placesBehind(headBytes: number, { from, to }: BytePlaces): BytePlaces {
	const behind = (places: Uint32Array) => {
		const all = new Uint32Array(headBytes + places.length);
		all.set(places, headBytes);
		return all;
	};
	return { from: behind(from), to: behind(to) };
}

/** Returns the heads that curl or a browser shows with marks or titles around them; null when there are none. */
function headsShown(text: string): PasteMeaning | null {
	if (!/http\/|websocket/i.test(text)) return null;
	const found = readCopiedHeads(text);
	if (found?.from !== 'curl' && found?.from !== 'browser') return null;
	const heads = [found.request, found.response].filter((head) => head !== null);
	return { format: 'http-text', bytes: joinBytes(heads), problems: [] };
}

interface PastedHead {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Holds the place of the text after the head: frames in another notation, or the end of the text. */
	readonly end: number;
}

/**
 * Returns the heads at the start of `text` as bytes, or null when the text does not begin with one. RFC 9112 §2.1 ends
 * every line with CR LF; a text without any carriage return has lost them in a clipboard.
 */
function readHeadText(text: string, from: number): PastedHead | null {
	if (!startsHead(text, from)) return null;
	let end = from;
	// A followed stream that was copied as text has a request and then a response.
	for (let heads = 0; heads < 2 && startsHead(text, end); heads++) {
		end = headEnd(text, end);
		const next = skipBlanks(text, end);
		if (startsHead(text, next)) end = next;
	}
	const head = text.slice(from, end);
	return { bytes: encodeUtf8(head.includes('\r') ? head : head.replaceAll('\n', '\r\n')), end };
}

function startsHead(text: string, at: number): boolean {
	if (text.startsWith('HTTP/1.', at)) return true;
	if (!text.startsWith('GET ', at)) return false;
	// The line of a log begins so, too, and goes on with an arrow or a status.
	return !/^GET \S+ +(?:[-=]+>|→|[1-5]\d\d\b)/.test(text.slice(at, lineEnd(text, at)));
}

function headEnd(text: string, from: number): number {
	for (let at = from; at < text.length;) {
		const next = nextLine(text, lineEnd(text, at));
		if (isLineBreak(text.charCodeAt(at))) return next;
		at = next;
	}
	return text.length;
}

/** Reads everything but an HTTP head. */
function* readBytes(text: string, from: number): Generator<void, Readings, void> {
	const od = readOd(text, from);
	if (od !== null) return [od];
	const dump = nonEmpty(readDump(text, from));
	if (dump !== null) return dump;
	yield;
	const end = trimmedEnd(text);
	const buffer = readNodeBuffer(text, from, end);
	if (buffer !== null) return [buffer];
	if (isLog(text, from)) return [{ format: 'log', bytes: NO_BYTES, problems: [] }];
	yield;
	const hex = readHexText(text, from, end);
	yield;
	const bits = readBits(text, from, end);
	if (isClean(hex)) return withBits(hex, bits);

	yield;
	const list = nonEmpty(readArrays(text, from));
	yield;
	const bracketed = readBracketedHex(text, from, end);
	if (list !== null && isClean(list[0]) && !text.startsWith('\\', from)) {
		const differs = bracketed !== null && !sameBytes(bracketed.bytes, list[0].bytes);
		return differs ? [...list, bracketed] : list;
	}
	if (bracketed !== null) return [bracketed];
	yield;
	const literal = readStrings(text, from);
	if (literal !== null && isClean(literal)) return [literal];
	yield;
	const quoted = readQuotedBytes(text, from);
	if (quoted !== null) return [quoted];
	yield;
	const items = readItems(text);
	if (items !== null) return [items];
	// A byte with only one digit, while the user is still typing, is still hexadecimal.
	if (hex.problems.length > 0 && hex.problems.every(({ kind }) => kind !== 'not-hex')) return [hex];
	yield;
	const base64 = readBase64(text, from, end);
	if (base64 !== null && isClean(base64)) return [base64];

	// No notation fits without a problem. The notation with the clearest marks then gives the best
	// explanation.
	if (list !== null && list[0].bytes.length > 0) return list;
	if (literal !== null && literal.bytes.length > 0) return [literal];
	if (isMostlyHex(hex)) return [hex];
	return [base64 ?? unknown(text, 'not-recognised', from, end)];
}

/** Takes the payloads instead of whole packets when one of the readings consists of captured packets. */
function withoutPacketHeaders(readings: Readings): Readings {
	for (const reading of readings) {
		const payloads = nonEmpty(readPackets(reading));
		if (payloads !== null) return payloads;
	}
	return readings;
}

/** Several groups of eight digits 0 and 1 are bits rather than hexadecimal; a single group may be either. */
function withBits(hex: PasteMeaning, bits: PasteMeaning | null): Readings {
	if (bits === null) return [hex];
	return bits.bytes.length > 1 ? [bits, hex] : [hex, bits];
}

function isClean(reading: PasteMeaning): boolean {
	return reading.problems.length === 0 && reading.bytes.length > 0;
}

function isMostlyHex(reading: PasteMeaning): boolean {
	const wrong = reading.problems.filter(({ kind }) => kind === 'not-hex').length;
	return reading.bytes.length > wrong;
}

function nonEmpty(readings: readonly PasteMeaning[] | null): Readings | null {
	const [first, ...others] = readings ?? [];
	return first === undefined ? null : [first, ...others];
}

function trimmedEnd(text: string): number {
	let end = text.length;
	while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
	return end;
}

function unknown(
	text: string,
	kind: PasteProblemKind,
	from: number,
	end = text.length,
): PasteMeaning {
	const draft = new PasteDraft(text);
	draft.fault(kind, from, end);
	return draft.reading('unknown');
}
