// HTTP copied as text. A clipboard has lost the carriage returns of a head more often than not; where a
// text has none at all they are put back, since RFC 9112 §2.1 ends every line with CR LF.
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { isLineBreak, lineEnd, nextLine, skipBlanks } from './paste-text.ts';

export interface PastedHead {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Where the text after the head starts: its frames in another notation, or nothing. */
	readonly end: number;
}

/** The heads in front of `text`, as bytes; null when it does not start with one. */
export function readHeadText(text: string, from: number): PastedHead | null {
	if (!startsHead(text, from)) return null;
	let end = from;
	// A request, then a response: a followed stream copied as text.
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
