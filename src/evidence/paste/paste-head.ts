// Reads HTTP copied as text. A clipboard often loses the carriage returns of a head. When a text has no
// carriage return at all, the reader adds them, because RFC 9112 §2.1 ends every line with CR LF.
import { encodeUtf8 } from '../../engine/bytes/index.ts';
import { isLineBreak, lineEnd, nextLine, skipBlanks } from './paste-text.ts';

export interface PastedHead {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Holds the place of the text after the head: frames in another notation, or the end of the text. */
	readonly end: number;
}

/** Returns the heads at the start of `text` as bytes, or null when the text does not begin with one. */
export function readHeadText(text: string, from: number): PastedHead | null {
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
	return text.startsWith('GET ', at) || text.startsWith('HTTP/1.', at);
}

function headEnd(text: string, from: number): number {
	for (let at = from; at < text.length;) {
		const next = nextLine(text, lineEnd(text, at));
		if (isLineBreak(text.charCodeAt(at))) return next;
		at = next;
	}
	return text.length;
}
