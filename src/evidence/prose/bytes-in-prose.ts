// The bytes in a paste, among words: lines of hexadecimal digits, lists of numbers, literals with escapes, a Buffer that
// Node prints inside a message. All else becomes blanks, so the bytes keep their places for the readers of notations.
// A number alone in brackets counts something, and is no byte.
import { decodeBase64, sameBytes, type Bytes } from '../../engine/bytes/index.ts';
import { areWholeFrames, isKeyOrTail, isKnownContent } from '../bytes/what-bytes.ts';
import type { PieceRange } from '../piece-range.ts';
import type { LabelledLine } from './labelled-lines.ts';
import { itemRuns } from '../paste/paste-items.ts';
import { readPaste } from '../paste/paste.ts';
import { isCodeLine, isOtherCode, isSourceCode } from './source-code.ts';

const FIN = 0x80;
const LIMITS = { characters: 1 << 20, runs: 200 } as const;

/** Matches each notation, in the order in which one is taken: those that say what they are come first. */
const NOTATIONS: readonly RegExp[] = [
	/<Buffer(?: [\da-f]{2}){1,4000}[^>\n]{0,40}>/g,
	/(?<=")b'(?:[^'\\\n]|\\[^\n]){1,4000}'(?=")/g,
	/\bb?"(?:[^"\\\n]|\\[^\n]){1,2000}"|"(?:[^"\\\n]|\\[^\n]){1,2000}"/g,
	/\bb'(?:[^'\\\n]|\\[^\n]){1,4000}'|'(?:\\x[\da-fA-F]{2}){2}(?:\\x[\da-fA-F]{2}|\\[rnt0]|[ !#-&(-[\]-~]){0,2000}'/g,
	/(?:\\x[\da-fA-F]{2}){2}(?:\\x[\da-fA-F]{2}|\\[rnt0]|[!#-&(-[\]-_a-~]){0,2000}/g,
	/(?:<[\da-fA-F]{2}>){2,2000}/g,
	/[[{(]\s?(?:\(byte\)\s?)?(?:0x[\da-fA-F]{1,2}|-?\d{1,3})(?:,\s{0,2}(?:\(byte\)\s?)?(?:0x[\da-fA-F]{1,2}|-?\d{1,3}|'[ -&(-[\]-~]')){3,4000},?\s?[\])}]/g,
	/\b0x[\da-fA-F]{2}(?:[\s,]{1,3}0x[\da-fA-F]{2}){1,4000}/g,
	/(?<![\w-])(?:[\da-fA-F]{2}-){6,4000}[\da-fA-F]{2}(?![\w-])/g,
];
/** Matches the bytes that a server of HTTP shows of a request that it could not read. */
const OF_REQUEST =
	/\bBad (?:HTTP\/0\.9 request type|request (?:version|syntax))\s{0,4}\(|client sent invalid method while reading client request line/;
/** Matches the end of each flush, a constant in code that inflates (RFC 7692 §7.2.1). */
const FLUSH_END =
	/^\W{0,4}(?:(?:0x|\\x)?00\W{1,3}(?:0x|x)?00\W{1,3}(?:0x|x)?ff\W{1,3}(?:0x|x)?ff|0, ?0, ?255, ?255)\W{0,4}$/i;
/** A literal without two of these escapes holds words. */
const ESCAPES = /(?:\\x|\\u00)[\da-f]{2}[^\n]{0,40}?(?:\\x|\\u00)[\da-f]{2}/i;

/** Matches a literal that is the greeting of another protocol, or a line of one: it needs no escapes. */
const GREETING = /^b['"](?:SSH-\d|RFB \d|PROXY (?:TCP|UNKNOWN)|220[ -]|[-+](?:ERR|OK|NOAUTH)\b)/;

/**
 * Matches digits in pairs at the beginning of a line, behind a word with a colon, or behind a few words. Chinese has no
 * blanks around them: a mark or a character is their border.
 */
const HEX_RUN =
	/(?:^|[:>=(,：，。、；（「『“]\s{0,4}|\s{2,8}|\b(?:bytes|frame|message|payload|data|dump|hex|writes?|sends?|sent|receives?|received|gets?|got|recv)\b[^\n:]{0,40}?[:\s]\s{0,4}|[\u4E00-\u9FFF]\s{0,4})((?:[\da-f]{2}[ \t]{1,2}){1,4000}[\da-f]{2})(?=[ \t]*(?:$|[(#;|.,)<=→：，。、；！？）」』”\u4E00-\u9FFF]|[ \t][a-z]{3}|[ \t][-=]>|\s{2}))/gim;
/** Counts the characters of three bytes: fewer behind a character of Chinese may be a name, or count something. */
const THREE_BYTES = 8;
/** Counts the characters of eight bytes with blanks between them. */
const LONG_RUN = 23;
/** Matches digits in pairs that are quoted in a sentence. */
const QUOTED_RUN = /["'“‘`「]((?:[\da-f]{2}[ \t]{1,2}){1,4000}[\da-f]{2})(?=["'”’`」])/gi;
const NUMBERED = /^(?:\d\d[ \t]+)+\d\d$/;

/** Matches a row of a dump: its offset, and its bytes in groups, behind which the characters stand. */
const ROW =
	/^[ \t]*(?:0x)?([\da-f]{4,8})(?::[ \t]{1,3}|[ \t]{1,4})(?=(?:[\da-f]{2}){1,8}(?:[ \t]|$))/i;
/** Matches a line of groups of four digits, as xxd writes them, and nothing else. */
const FOURS = /^[ \t]*((?:[\da-f]{4}[ \t]){2,15}[\da-f]{2,4})[ \t]*$/i;
const ROW_BYTES = 16;
const MOST_ROW_BYTES = 32;

/** Matches digits without blanks: they are bytes if they are a chain of whole frames. */
const JOINED = /(?<![\w/+.=-])(?:0x)?((?:[\da-f]{2}){4,2000})(?![\w/+=-])/gi;

/** Matches a word in Base64 that is no word of letters alone. */
const BASE64_WORD =
	/(?<![\w+/=.-])(?=[A-Za-z]{0,40}[\d+/=])[A-Za-z\d+/]{6,4000}={0,2}(?![\w+/=-])/g;

/** Returns the places of the bytes, all in one notation; empty if the text has none among its words. */
export function bytesInProse(text: string, lines: readonly LabelledLine[]): readonly PieceRange[] {
	if (text.length > LIMITS.characters || isOtherCode(text) || OF_REQUEST.test(text)) return [];
	for (const notation of NOTATIONS) {
		const found = [...text.matchAll(notation)]
			.filter(([run]) => !/['"]$/.test(run) || ESCAPES.test(run) || GREETING.test(run))
			.filter(([run]) => !FLUSH_END.test(run))
			.slice(0, LIMITS.runs)
			.map((match) => ({ from: match.index, to: match.index + match[0].length }));
		const [first] = found;
		if (first !== undefined && isTemplate(text, first)) return [];
		// Escapes in a sentence are spoken of one by one.
		if (first === undefined) continue;
		if (isSourceCode(text)) {
			const beside = framesBesideCode(text, found);
			if (beside.length > 0) return beside;
			continue;
		}
		if (isSpokenOf(text, first)) return [first];
		return withoutPayloads(
			text,
			found.filter((one) => mayBeFrames(text, one)),
		);
	}
	const rows = dumpRows(lines);
	if (rows.length > 0) return rows;
	const ofLines = lines
		.filter(({ label }) => label === 'bytes')
		.map(({ at, content }) => ({ from: at, to: at + hexLength(content) }));
	const runs = [...text.matchAll(HEX_RUN), ...text.matchAll(QUOTED_RUN)]
		.slice(0, LIMITS.runs)
		.flatMap((match) => {
			const digits = match[1]!;
			// A few numbers may be ports, a date or a count; hexadecimal has letters, or is long.
			const before = match[0].slice(0, match[0].length - digits.length).trimEnd();
			const isFrame = /["'“‘`「]$/.test(before) && /^8[1289] [08]\d /.test(digits);
			const isNamed = isFrame || /[:>：]$/.test(before);
			const mayCount = digits.length < LONG_RUN && NUMBERED.test(digits) && !isNamed;
			const least = /[\u4E00-\u9FFF]$/.test(before) ? THREE_BYTES : 5;
			if (digits.length < least || mayCount) return [];
			const from = match.index + match[0].length - digits.length;
			return [{ from, to: from + digits.length }];
		});
	const isPayload = ({ from }: PieceRange) => {
		const begin = text.slice(from, from + 4);
		if (HEADER_ALONE.test(text)) return !/^(?:0x)?[08][0-289a]/i.test(begin);
		return /^(?:0x)?0/.test(begin) && OF_MESSAGE.test(text);
	};
	const spaced = [...ofLines, ...runs].filter((one) => !isPayload(one));
	const found =
		spaced.length > 0
			? spaced
			: [...joinedFrames(text), ...markedFrames(text), ...base64Frames(text)];
	if (isSourceCode(text)) return framesBesideCode(text, found);
	const all = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
	let end = -1;
	return all.filter(({ from, to }) => {
		const isNew = from >= end;
		if (isNew) end = to;
		return isNew;
	});
}

/** Returns whether code writes into a literal afterwards: its bytes are none that were sent. */
function isTemplate(text: string, { from, to }: PieceRange): boolean {
	const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
	const [, name = ''] =
		/\b(\w{1,20})(?:\[\])? ?:?= ?(?:\[\]byte|new byte\[\] ?|bytearray\()?$/.exec(line) ?? [];
	const written = text.slice(to, to + MOST_OF_CODE).matchAll(WRITTEN);
	return name !== '' && [...written].some(([, one, other]) => (one ?? other) === name);
}

/** Matches code that writes the first byte of a frame by itself: bytes beside it are a payload if they begin otherwise. */
const HEADER_ALONE =
	/\b(?:write|WriteByte|Write|send|print|push)\(\s?(?:\(byte\)\s?)?(?:0x8[12]|12[89]|130)\s?\)/;

/** Matches that bytes are the payload of a message: they begin as a frame only by chance. */
const OF_MESSAGE = /\bonmessage\b|\bpayload hex\b|\bmodbus\b|\bMQTT-SN\b|\bbinary len\b/i;

const MOST_OF_CODE = 2000;
const WRITTEN = /\b(\w{1,20})\[[^\]\n]{1,20}\] ?=(?!=)|\bPutUint(?:16|64)\((\w{1,20})\[/g;

function bytesOf(text: string, { from, to }: PieceRange): Bytes {
	return readPaste(text.slice(from, to)).readings[0].bytes;
}

/**
 * Returns what is bytes among code: all that a program has printed below it, or the first literal that begins as a frame
 * does. Code has keys, payloads and numbers as well, and its literals are no stream.
 */
function framesBesideCode(text: string, ranges: readonly PieceRange[]): readonly PieceRange[] {
	const printed = ranges.filter(({ from }) => !isCodeLine(text, from));
	if (printed.length > 0) return withoutPayloads(text, printed);
	return ranges.filter((one) => begins(bytesOf(text, one))).slice(0, 1);
}

/** Returns whether a literal is none that is only a part of a frame, such as a key. */
function mayBeFrames(text: string, range: PieceRange): boolean {
	return text.startsWith('<', range.from) || !isKeyOrTail(bytesOf(text, range));
}

/** Returns the literals without those that are the payload of one that is whole frames: a person shows both. */
function withoutPayloads(text: string, ranges: readonly PieceRange[]): readonly PieceRange[] {
	const all =
		ranges.length > MOST_COMPARED
			? []
			: ranges.map((one) => (/['"]/.test(text.charAt(one.to - 1)) ? bytesOf(text, one) : null));
	const whole = all.filter((bytes) => bytes !== null && areWholeFrames(bytes));
	return ranges.filter((_, i) => {
		const bytes = all[i];
		if (!bytes || bytes.length === 0 || areWholeFrames(bytes)) return true;
		return !whole.some((one) => one !== null && sameBytes(one.subarray(-bytes.length), bytes));
	});
}

const MOST_COMPARED = 8;

/**
 * Returns the places of the bytes in the rows of a dump, whose offsets follow each other; empty if there is none, or
 * several, whose order is not known. Groups of four digits need no offsets.
 */
function dumpRows(lines: readonly LabelledLine[]): readonly PieceRange[] {
	const rows = lines.flatMap(({ at, content }) => {
		const [prefix = '', offset = ''] = ROW.exec(content) ?? [];
		const digits = content.slice(prefix.length);
		return prefix === '' ? [] : [{ at: at + prefix.length, offset: parseInt(offset, 16), digits }];
	});
	const ofRow = rows[1]?.offset ?? ROW_BYTES;
	const follow = rows.every(({ offset }, i) => offset === i * ofRow);
	if (rows.length > 0 && follow && ofRow > 0 && ofRow <= MOST_ROW_BYTES) {
		return rows.map(({ at, digits }) => ({ from: at, to: at + rowLength(digits, ofRow) }));
	}
	return lines.flatMap(({ at, content }) => {
		const digits = FOURS.exec(content)?.[1] ?? '';
		if (!/[a-f]/i.test(digits)) return [];
		const from = at + content.indexOf(digits);
		return [{ from, to: from + digits.length }];
	});
}

/** Returns how many characters the bytes of a row take: characters that look like digits may stand behind them. */
function rowLength(digits: string, most: number): number {
	let bytes = 0;
	let end = 0;
	for (const { 0: group, index } of digits.matchAll(/(?:[\da-f]{2}){1,8}(?=[ \t|]|$)/gi)) {
		const isNext = index === end || /^[ \t]{1,2}$/.test(digits.slice(end, index));
		if (!isNext || bytes + group.length / 2 > most) break;
		bytes += group.length / 2;
		end = index + group.length;
	}
	return end;
}

/** Returns the places of digits without blanks that are whole frames, or of a known protocol: other numbers and names have such digits, too. */
function joinedFrames(text: string): readonly PieceRange[] {
	return [...text.matchAll(JOINED)].slice(0, LIMITS.runs).flatMap((match) => {
		const digits = match[1]!;
		const bytes = Uint8Array.from(digits.match(/../g)!, (pair) => parseInt(pair, 16));
		const from = match.index + match[0].length - digits.length;
		const isOne = (areWholeFrames(bytes) && !continues(bytes)) || isKnownContent(bytes);
		// Zeros are an address or a flag of a program.
		return isOne && /[^0]/.test(digits) ? [{ from, to: from + digits.length }] : [];
	});
}

/** Returns whether the first byte may begin a message: it has FIN, and is no continuation. 8000 is a port. */
function begins([first = 0]: Iterable<number>): boolean {
	return first >= FIN && (first & 0x0f) !== 0;
}

/** Returns whether the first byte continues a message, which nothing before it began. */
function continues([first = 0]: Iterable<number>): boolean {
	return (first & 0x0f) === 0;
}

/** Returns the places of items between marks that are whole frames with a FIN bit, or of a known protocol: dates are not. */
function markedFrames(text: string): readonly PieceRange[] {
	return itemRuns(text, LIMITS.runs).filter(({ items }) => {
		const bytes = Uint8Array.from(items, ({ byte }) => byte);
		return (begins(bytes) && areWholeFrames(bytes)) || isKnownContent(bytes);
	});
}

/** Returns the places of words in Base64 that are whole frames and begin with a FIN bit. */
function base64Frames(text: string): readonly PieceRange[] {
	return [...text.matchAll(BASE64_WORD)].slice(0, LIMITS.runs).flatMap((match) => {
		const { bytes, fault } = decodeBase64(match[0]);
		// A data URL says what its bytes are.
		const isSaid = /(?<!;)\bbase64\b[^\n]{0,12}$/i.test(text.slice(0, match.index));
		const isFrames =
			fault === null && bytes[0]! >= FIN && (areWholeFrames(bytes) || (isSaid && bytes[0]! < 0x8c));
		return isFrames ? [{ from: match.index, to: match.index + match[0].length }] : [];
	});
}

/** Returns the text with blanks in place of all but the ranges. */
export function onlyRanges(text: string, ranges: readonly PieceRange[]): string {
	let at = 0;
	const parts: string[] = [];
	for (const { from, to } of ranges) {
		parts.push(text.slice(at, from).replace(/[^\r\n]/g, ' '), text.slice(from, to));
		at = to;
	}
	parts.push(text.slice(at).replace(/[^\r\n]/g, ' '));
	return parts.join('');
}

function hexLength(content: string): number {
	return /^(?:(?:0x)?[\da-f]{2}(?:,\s?|\s{1,2}|$))+/i
		.exec(`${content} `)![0]
		.trimEnd()
		.replace(/,$/, '').length;
}

/** Returns whether a run is of escapes alone, without quotation marks, and stands among words in its line. */
function isSpokenOf(text: string, { from, to }: PieceRange): boolean {
	if (!text.startsWith('\\x', from) || /['"]/.test(text[from - 1] ?? '')) return false;
	const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
	const after = text.slice(to).split('\n', 1)[0]!;
	return /[a-z]{2}/i.test(before + after);
}

/** Returns whether a text is a sentence that names escapes, and no literal without its quotation marks. */
export function speaksOfEscapes(text: string): boolean {
	return (
		/^[^"'`\\\n]{0,400}?[a-z]{2,20} [a-z]{2,20} [a-z]{2,20} [^"'`\\\n]{0,200}\\x[\da-f]{2}/i.test(
			text,
		) && !/\\r\\n/.test(text)
	);
}
