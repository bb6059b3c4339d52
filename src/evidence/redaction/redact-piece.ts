// Redacts a piece as a whole. A piece and the kinds that may be seen go in; the piece with everything else covered comes
// out, and how many places of each kind it has. A piece whose bytes cannot be redacted in their form is not given away at
// all, unless everything that it may contain may be seen.
import { sameBytes, hexText, type Bytes } from '../../engine/bytes/index.ts';
import { readJson } from '../../engine/json/index.ts';
import { readPaste } from '../paste/paste.ts';
import type { Piece } from '../piece.ts';
import { beginsAsJson } from '../recognise.ts';
import { Redaction, type RedactedCounts, type RedactedKind } from './redaction.ts';
import { redactBytes } from './redact-bytes.ts';
import { redactJson } from './redact-json.ts';
import { redactText } from './redact-text.ts';

export interface RedactedPiece {
	/** Holds the piece as it may leave the page; it is null if the piece stays. */
	readonly piece: Piece | null;
	readonly counts: RedactedCounts;
}

/** Matches rows of a dump: an offset and bytes, or bytes alone. */
const DUMP_ROW = /^[ \t]*(?:[\da-f]{4,8}:?[ \t]{1,4})?(?:[\da-f]{2}[ \t:]?){4}/im;
/**
 * Matches the first row of a packet of tcpdump: heads and frames are cut into packets, behind the headers of TCP and
 * IP.
 */
const PACKET_ROW = /^[ \t]*0x0000:[ \t]/im;
/** Matches a part of a HAR file that is not whole, in which values are apart from their names. */
const HAR_MEMBER = /"(?:_webSocketMessages|value|opcode|data)"\s{0,8}:/;
/** Matches lines that wscat writes beside messages; `WEBSOCAT` matches those of websocat. */
const WSCAT = /^(?:> )*connected \(press CTRL\+C to quit\)/im;
const WEBSOCAT = /^\[(?:INFO|DEBUG|TRACE|WARN|ERROR) {1,2}websocat/m;

/** Formats that are read as bytes and shown as text: their credentials are covered in the text. */
const WRITTEN_AS_TEXT: ReadonlySet<string> = new Set(['http-text', 'har', 'log', 'unknown']);
/** Formats of literals: a log line can contain one by chance, so the text must begin with it. */
const LITERALS: ReadonlySet<string> = new Set([
	'array',
	'node-buffer',
	'python-bytes',
	'escaped-string',
]);
const LITERAL =
	/^\s*(?:b?["'`[{<]|new |const |let |var |bytes|buffer|static |unsigned |uint8|&\[|vec!)/i;
const BYTES_PER_ROW = 16;

/** Returns the piece with everything covered that `leftIn` does not name. */
export function redactedPiece(piece: Piece, leftIn: ReadonlySet<RedactedKind>): RedactedPiece {
	const redaction = new Redaction(leftIn);
	const content = redactContent(piece.content, redaction, leftIn);
	return { piece: content === null ? null : { ...piece, content }, counts: redaction.counts };
}

function redactContent(
	content: Piece['content'],
	redaction: Redaction,
	leftIn: ReadonlySet<RedactedKind>,
): Piece['content'] | null {
	if (typeof content !== 'string') return everything(leftIn) ? content : null;
	const json = beginsAsJson(content) ? readJson(content) : null;
	if (json?.type === 'json') return redactJson(content, json.root, redaction);
	if (json !== null && HAR_MEMBER.test(content)) return everything(leftIn) ? content : null;
	if (PACKET_ROW.test(content)) return everything(leftIn) ? content : null;
	const bytes = bytesOfText(content);
	if (bytes !== null) {
		const redacted = redactBytes(bytes, redaction);
		const same = sameBytes(redacted, bytes);
		return same ? redactText(content, redaction) : hexRows(redacted);
	}
	if (DUMP_ROW.test(content)) return everything(leftIn) ? content : null;
	return redactText(redactMessages(content, redaction), redaction);
}

/** Returns whether everything that a file may contain may be seen. A file that cannot be redacted then goes as it is. */
function everything(leftIn: ReadonlySet<RedactedKind>): boolean {
	return ['cookies', 'authorization', 'query', 'payloads'].every((kind) =>
		(leftIn as ReadonlySet<string>).has(kind),
	);
}

function bytesOfText(text: string): Bytes | null {
	const [best] = readPaste(text).readings;
	if (best.problems.length > 0 || best.bytes.length === 0) return null;
	const { format, bytes } = best;
	const isText = WRITTEN_AS_TEXT.has(format) || (LITERALS.has(format) && !LITERAL.test(text));
	return isText && !DUMP_ROW.test(text) ? null : bytes;
}

function hexRows(bytes: Bytes): string {
	const rows: string[] = [];
	for (let at = 0; at < bytes.length; at += BYTES_PER_ROW) {
		rows.push(hexText(bytes.subarray(at, at + BYTES_PER_ROW)));
	}
	return rows.join('\n');
}

/** Covers the messages that a transcript shows between the lines of its tool. */
function redactMessages(text: string, redaction: Redaction): string {
	const cover = (message: string) => redaction.cover('payloads', message, '\r');
	if (WSCAT.test(text)) {
		return text.replace(
			/^((?:> )*[<>] )(?!(?:connected|disconnected|error:))(.+)$/gim,
			(_, mark: string, message: string) => mark + cover(message),
		);
	}
	if (!WEBSOCAT.test(text)) return text;
	return text.replace(
		/^(?!\[(?:INFO|DEBUG|TRACE|WARN|ERROR) {1,2}websocat|websocat: )(.+)$/gm,
		(message) => cover(message),
	);
}
