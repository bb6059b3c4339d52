// Writes connections as a hex dump in the form of Wireshark's "Follow TCP Stream": the client's bytes begin at the
// margin, the server's are indented by four spaces, and each side has offsets of its own. Lines with `#` give
// the times and the ends of TCP; programs that read hex dumps skip them. `bytes/read-follow.ts` reads all of it.
import { encodeUtf8, joinBytes, latin1Bytes, type Bytes } from '../../engine/bytes/index.ts';
import type { Role } from '../../engine/role.ts';
import type { SeenConnection } from '../piece.ts';
import { dumpedEvent } from './dumped-event.ts';
import { notInBytes } from './file-notes.ts';

const PER_LINE = 16;
/**
 * Says where the digits begin in a line; `CHARACTERS` is where the characters begin, and `LINE` its greatest length.
 */
const DIGITS = 10;
const CHARACTERS = DIGITS + 3 * PER_LINE + 2;
const LINE = CHARACTERS + PER_LINE + 2;
const INDENT = 4;
const SPACE = 32;
const DOT = 46;
const LINE_FEED = 10;
const LOWER = latin1Bytes('0123456789abcdef');
const UPPER = latin1Bytes('0123456789ABCDEF');
const HEADER =
	'# Written by WebSocket 101, in the form of Wireshark’s “Follow TCP Stream” as a hex dump.\n' +
	'# The bytes of the client begin at the margin, those of the server are indented.\n';

/** Begins the line before each connection, if there are several. */
export const CONNECTION_LINE = '# Connection';

/**
 * Returns the text of the dump, in ASCII but for names. Events that are neither bytes nor of TCP and TLS are left
 * out; a comment says what else the dump does not hold.
 */
export function writeHexDump(connections: readonly SeenConnection[]): Uint8Array<ArrayBuffer> {
	const parts: Bytes[] = [encodeUtf8(HEADER)];
	connections.forEach((connection, i) => {
		const name = connection.name.replaceAll(/[\r\n]+/g, ' ');
		if (connections.length > 1) parts.push(encodeUtf8(`\n${CONNECTION_LINE} ${i + 1}: ${name}\n`));
		for (const note of [...notInBytes(connection), ...http2Notes(connection)])
			parts.push(encodeUtf8(`# ${note}\n`));
		dump(connection, parts);
	});
	return joinBytes(parts);
}

/** Returns the opening of a stream of HTTP/2 as text. The bytes in the dump are those of the stream. */
function http2Notes({ http2 }: SeenConnection): readonly string[] {
	if (http2 === undefined) return [];
	return [
		'The WebSocket was a stream of HTTP/2 (RFC 8441). These are the bytes of its DATA frames.',
		...http2.heads.map(({ by, at, fields }) => {
			const listed = fields.map(({ name, value }) => `${name}: ${value}`).join(', ');
			return `HEADERS of the ${by} at ${at} ms: ${listed.replaceAll(/[^ -~]/g, '?')}`;
		}),
	];
}

function dump({ transcript }: SeenConnection, parts: Bytes[]): void {
	const offsets: Record<Role, number> = { client: 0, server: 0 };
	for (const event of transcript) {
		if (event.type === 'bytes') {
			if (event.bytes.length === 0) continue;
			parts.push(encodeUtf8(`# at ${event.at} ms\n`));
			parts.push(dumpLines(event.bytes, offsets[event.by], event.by === 'client' ? 0 : INDENT));
			offsets[event.by] += event.bytes.length;
			continue;
		}
		const text = dumpedEvent(event);
		if (text !== null) parts.push(encodeUtf8(`# at ${event.at} ms: ${text}\n`));
	}
}

/**
 * Returns the lines of one side: the offset, the digits and the characters. A dump may have millions of lines, so
 * they are written as codes and not as texts.
 */
function dumpLines(bytes: Bytes, offset: number, indent: number): Bytes {
	const count = Math.ceil(bytes.length / PER_LINE);
	const codes = new Uint8Array(count * (indent + LINE)).fill(SPACE);
	let at = 0;
	for (let from = 0; from < bytes.length; from += PER_LINE) {
		const place = (offset + from) % 2 ** 32;
		const start = at + indent;
		for (let digit = 0; digit < 8; digit++) {
			codes[start + digit] = UPPER[Math.floor(place / 16 ** (7 - digit)) % 16]!;
		}
		const here = Math.min(PER_LINE, bytes.length - from);
		let end = start + CHARACTERS;
		for (let i = 0; i < here; i++) {
			const byte = bytes[from + i]!;
			const half = i < 8 ? 0 : 1;
			const digits = start + DIGITS + 3 * i + half;
			codes[digits] = LOWER[byte >> 4]!;
			codes[digits + 1] = LOWER[byte & 15]!;
			end = start + CHARACTERS + i + half;
			codes[end] = byte > 31 && byte < 127 ? byte : DOT;
		}
		codes[end + 1] = LINE_FEED;
		at = end + 2;
	}
	return codes.subarray(0, at);
}
