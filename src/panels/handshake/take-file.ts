// Opens a file dropped on the Handshake lab: a request, a response, or both, as in a followed TCP stream. Heads may be
// written as a tool shows them, in a form that a paste may have, too. Other texts would be a request without a right line.
import { encodeUtf8, joinBytes, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import { readCopiedHeads, splitHandshake, type CopiedHeads } from '../../engine/paste/index.ts';
import type { FileContent, FileTaken } from '../descriptor.ts';
import type { HandshakeLab } from './handshake-lab.svelte.ts';

/** Matches the beginning of a request or a response, which may have faults. */
const HEAD = /^(?:GET |HTTP\/|[A-Za-z]+ \S+ HTTP\/)/;

/** Lists the forms of which the file is all about one handshake. A HAR file or a log is for the Doctor. */
const FORMS: readonly CopiedHeads['from'][] = ['curl', 'command', 'browser', 'packet', 'stream'];

export function takeHandshakeFile(
	lab: HandshakeLab,
	{ bytes, text }: FileContent,
): FileTaken | null {
	const heads = text === null ? headsOfBytes(bytes) : headsOfText(text.trimStart());
	if (heads === null) return null;
	const parameters = new URLSearchParams();
	for (const name of ['request', 'response'] as const) {
		const head = heads[name];
		if (head === null) continue;
		if (head.length > LIMITS.head) return { type: 'too-large', most: LIMITS.head };
		parameters.set(name, latin1Text(head));
	}
	lab.open(parameters);
	return { type: 'taken' };
}

type DroppedHeads = Pick<CopiedHeads, 'request' | 'response'>;

function headsOfText(text: string): DroppedHeads | null {
	const begins = HEAD.test(text);
	const copied = readCopiedHeads(text);
	if (copied && FORMS.includes(copied.from) && (copied.rewritten || !begins)) return copied;
	if (!begins) return null;
	// RFC 9112 §2.1: lines end with CR LF. A text without any CR has lost them on the way to the file.
	const wire = encodeUtf8(text.includes('\r') ? text : text.replaceAll('\n', '\r\n'));
	return headsOfBytes(wire) ?? loneHead(wire);
}

/** Returns the heads with the bytes after them; null if the bytes do not begin with a head. */
function headsOfBytes(wire: Bytes): DroppedHeads | null {
	const { heads, rest } = splitHandshake(wire) ?? { heads: [], rest: wire };
	const [first, second] = heads;
	if (!first) return null;
	if (second) return { request: first, response: joinBytes([second, rest]) };
	return loneHead(wire);
}

function loneHead(wire: Bytes): DroppedHeads {
	const isResponse = latin1Text(wire).startsWith('HTTP/');
	return { request: isResponse ? null : wire, response: isResponse ? wire : null };
}
