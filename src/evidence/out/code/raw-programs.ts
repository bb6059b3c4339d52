// Client and server as shell programs that send exactly the bytes of the connection, masking keys included: with
// `nc`, or with `openssl` if the connection used TLS. The server's accept value belongs to the client's key, so the
// two work with each other.
//
// `nc` writes what it receives into a pipe. Each program waits there for the first line of the other side, so that
// the times count from the handshake; the rest is kept in a file, for a comparison.
import type { Bytes } from '../../../engine/bytes/index.ts';
import type { Role } from '../../../engine/role.ts';
import type { SeenConnection } from '../../piece.ts';
import { commentLines, PROGRAM_PORT, joinedLines } from './program-lines.ts';
import { filledComment, type ProgramComments } from './program-comments.ts';

const TLS_PORT = 8443;
const BACKSLASH = 92;
const PERCENT = 37;
const QUOTE = 39;
const HYPHEN = 45;
/** Bounds the bytes in one `printf`. */
const PART = 512;

/** Returns the program of a side; null if no byte of the side is known. */
export function rawProgram(
	{ transcript, http2 }: SeenConnection,
	side: Role,
	words: ProgramComments,
): string | null {
	const secure = transcript.some(({ type }) => type === 'secure');
	const lines: string[] = [];
	let before: number | null = null;
	let longest = 0;
	/** Is true while the program still waits for the first bytes of the other side. */
	let waits = side === 'server';
	for (const event of transcript) {
		if (event.type !== 'bytes' || event.bytes.length === 0) continue;
		if (event.by !== side) {
			if (waits) {
				lines.push('\tread -r line <&3', `\tcat <&3 >received-by-${side}.bin &`);
				waits = false;
				before = event.at;
			}
			continue;
		}
		if (side === 'client' && lines.length === 0) waits = true;
		const delay: number = before === null ? 0 : Math.max(0, Math.round(event.at - before));
		before = event.at;
		longest = Math.max(longest, delay);
		lines.push(`\t# ${filledComment(words.sends, { ms: Math.round(event.at * 1000) / 1000 })}`);
		if (delay > 0) lines.push(`\tsleep ${(delay / 1000).toFixed(3)}`);
		for (let from = 0; from < event.bytes.length; from += PART) {
			lines.push(`\tprintf '${printed(event.bytes.subarray(from, from + PART))}'`);
		}
	}
	if (before === null || !lines.some((line) => line.startsWith('\tprintf'))) return null;
	return joinedLines([
		'#!/bin/sh',
		...commentLines('#', [
			words.title[side],
			...(side === 'client' ? [words.serverFirst] : [words.rawServer]),
			words.received[side],
			...(transcript.some(({ type }) => type === 'opened')
				? [words.notes[http2 === undefined ? 'opening-unseen' : 'http2']]
				: []),
			...(transcript.some((event) => event.type === 'reset' && event.by === side)
				? [words.rawReset]
				: []),
			...(secure ? [side === 'client' ? words.openssl : words.certificate] : []),
		]),
		...(secure && side === 'server'
			? [
					'# openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -keyout key.pem -out cert.pem',
				]
			: []),
		'pipe=$(mktemp -u) && mkfifo "$pipe"',
		'{',
		...lines,
		// The client waits for what still comes and ends TCP; the server waits for its end.
		side === 'client' ? '\tsleep 1' : '\twait',
		`} 3<"$pipe" | ${peer(side, secure, longest)} >"$pipe"`,
		'rm -f "$pipe"',
	]);
}

/**
 * Returns the command that connects.
 * @param longest the longest silence in milliseconds, after which `nc` must not give up
 */
function peer(side: Role, secure: boolean, longest: number): string {
	if (!secure) {
		const seconds = Math.ceil(longest / 1000) + 2;
		return side === 'client'
			? `nc -w ${seconds} localhost ${PROGRAM_PORT}`
			: `nc -l ${PROGRAM_PORT}`;
	}
	// Without -nocommands, s_client takes a Q, R or K at the beginning of a write as a command.
	return side === 'client'
		? `openssl s_client -quiet -no_ign_eof -nocommands -connect localhost:${TLS_PORT}`
		: `openssl s_server -quiet -naccept 1 -accept ${TLS_PORT} -cert cert.pem -key key.pem`;
}

/** Returns bytes for the format of `printf`, of which POSIX knows `\ddd` in octal. */
function printed(bytes: Bytes): string {
	let text = '';
	for (const byte of bytes) {
		if (byte === 13) text += '\\r';
		else if (byte === 10) text += '\\n';
		else if (byte === PERCENT) text += '%%';
		// A hyphen at the beginning would make the format an option.
		else if (byte === HYPHEN && text === '') text += String.raw`\055`;
		else if (byte > 31 && byte < 127 && byte !== BACKSLASH && byte !== QUOTE) {
			text += String.fromCharCode(byte);
		} else text += `\\${byte.toString(8).padStart(3, '0')}`;
	}
	return text;
}
