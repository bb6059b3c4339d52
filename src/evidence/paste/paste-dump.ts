// Reads what hexdump, xxd, od, tshark and Wireshark print: on each line an offset, groups of digits and a
// text column. Offsets are checked, `*` is expanded up to the next offset, and a total at the end is
// compared.
import type { DumpShape } from './paste-dump-layout.ts';
import { dumpShape, offsetValue } from './paste-dump-layout.ts';
import type { DumpLine } from './paste-dump-line.ts';
import { dumpLineAt, visitGroups } from './paste-dump-line.ts';
import { isBitGroup } from './paste-bits.ts';
import { PasteDraft } from './paste-draft.ts';
import type { PasteFormat, PasteMeaning } from './paste-reading.ts';
import { hexDigit, lineEnd, nextLine, skipBlanks } from './paste-text.ts';
import { WordOrders } from './paste-words.ts';

/** Holds the bytes of one stream of lines so far; a followed stream has two of them. */
class DumpStream {
	/** Holds the offset of the first byte; it is null before the first line. */
	origin: number | null = null;
	/** Counts the bytes before the last line. */
	lastLine = 0;
	/** Holds the place of the `*` that waits for the next offset; it is null for none. */
	repeat: { readonly from: number; readonly to: number } | null = null;

	readonly draft: PasteDraft;

	constructor(text: string) {
		this.draft = new PasteDraft(text);
	}
}

/** Returns the readings of a dump from `from` on, best first, or null when the text is not a dump. */
export function readDump(text: string, from: number): readonly PasteMeaning[] | null {
	const shape = dumpShape(text, from);
	if (shape === null) return null;
	const client = new DumpStream(text);
	const server = new DumpStream(text);
	const both = new PasteDraft(text);
	const words = new WordOrders(shape.bits ? 1 : shape.layout.groupDigits / 2);

	for (let at = shape.from; at < text.length && !both.full;) {
		const end = lineEnd(text, at);
		const start = skipBlanks(text, at, end);
		const line = dumpLineAt(text, at, end);
		if (line !== null) {
			const stream = shape.twoSides && line.indent > shape.indent ? server : client;
			readLine(text, line, shape, stream, both, words);
		} else if (end - start === 1 && text.charAt(start) === '*') {
			client.repeat = { from: start, to: end };
		} else if (start < end && !isRemark(text, start)) {
			noteBoth(client.draft, both, 'line', start, end);
		}
		at = nextLine(text, end);
	}
	if (client.repeat !== null) {
		noteBoth(client.draft, both, 'repeat', client.repeat.from, client.repeat.to);
	}
	if (shape.twoSides) {
		return [
			client.draft.reading('follow-stream', { side: 'client' }),
			server.draft.reading('follow-stream', { side: 'server' }),
			both.reading('follow-stream', { side: 'both' }),
		];
	}
	const reading = both.reading(formatOf(text, shape));
	return words.readings(reading, shape.colon);
}

function readLine(
	text: string,
	line: DumpLine,
	shape: DumpShape,
	stream: DumpStream,
	both: PasteDraft,
	words: WordOrders,
): void {
	const { draft } = stream;
	const value = offsetValue(text, line, shape.base);
	stream.origin ??= value;
	checkOffset(value, line, stream, both, words);
	if (line.groupsFrom === line.end) return;
	stream.lastLine = draft.length;
	const before = draft.length;
	const gutterFrom = visitGroups(text, line, shape.layout, {
		group(from, to) {
			if (shape.bits && isBitGroup(text, from, to)) {
				const byte = parseInt(text.slice(from, to), 2);
				draft.push(byte, from, to);
				both.push(byte, from, to);
				return;
			}
			for (let at = from; at < to; at += 2) {
				const byte = (hexDigit(text.charCodeAt(at)) << 4) | hexDigit(text.charCodeAt(at + 1));
				draft.push(byte, at, at + 2);
				both.push(byte, at, at + 2);
			}
		},
		wrong(from, to) {
			let odd = true;
			for (let at = from; at < to && odd; at++) odd = hexDigit(text.charCodeAt(at)) >= 0;
			noteBoth(draft, both, odd ? 'odd-digits' : 'not-hex', from, to);
			// The offsets after a wrong group are still right.
			stream.origin! += words.wordBytes;
		},
	});
	if (shape.gutter !== 'none' && shape.layout.groupDigits > 2 && gutterFrom < line.end) {
		words.compare(draft.bytes(before), text.slice(gutterFrom, line.end));
	}
}

function checkOffset(
	value: number,
	line: DumpLine,
	stream: DumpStream,
	both: PasteDraft,
	words: WordOrders,
): void {
	const { draft, repeat } = stream;
	const expected = stream.origin! + draft.length;
	stream.repeat = null;
	if (value === expected) return;
	const missing = value - expected;
	if (repeat !== null && missing > 0 && draft.length > stream.lastLine) {
		const last = draft.bytes(stream.lastLine);
		for (let i = 0; i < missing && !draft.full; i++) {
			draft.push(last[i % last.length]!, repeat.from, repeat.to);
			both.push(last[i % last.length]!, repeat.from, repeat.to);
		}
		return;
	}
	const isTotal = line.groupsFrom === line.end;
	if (isTotal && missing < 0 && -missing < words.wordBytes) {
		words.endAt(draft.length + missing);
		return;
	}
	const kind = repeat !== null ? 'repeat' : isTotal ? 'total' : 'offset';
	noteBoth(draft, both, kind, line.offsetFrom, line.offsetTo);
	stream.origin = value - draft.length;
}

function noteBoth(
	draft: PasteDraft,
	both: PasteDraft,
	kind: 'line' | 'offset' | 'total' | 'repeat' | 'odd-digits' | 'not-hex',
	from: number,
	to: number,
): void {
	draft.fault(kind, from, to);
	both.fault(kind, from, to);
}

/**
 * Returns whether the line is the prompt of a shell, a comment, or one of the rules that tshark draws around a followed
 * stream.
 */
function isRemark(text: string, start: number): boolean {
	return ['===', '$', '#'].some((mark) => text.startsWith(mark, start));
}

function formatOf(text: string, shape: DumpShape): PasteFormat {
	// Only tcpdump writes 0x before an offset with a colon.
	if (shape.colon) {
		return text.startsWith('0x', skipBlanks(text, shape.from)) ? 'tcpdump' : 'xxd';
	}
	if (shape.layout.groupDigits > 2) return 'word-dump';
	if (shape.gutter === 'bar') return 'hexdump';
	if (shape.gutter === 'angle' || shape.offsetDigits === 6 || shape.offsetDigits === 7) return 'od';
	return shape.gutter === 'none' && shape.offsetDigits === 8 ? 'hexdump' : 'wireshark-dump';
}
