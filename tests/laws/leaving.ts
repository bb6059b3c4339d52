// The law of what leaves: of a credential of a connection no character is in any file or program made of it.
import { hexText, latin1Bytes, latin1Text, type Bytes } from '../../src/engine/bytes/index.ts';
import { encodeFrame } from '../../src/engine/frame/index.ts';
import type { Transcript } from '../../src/engine/observer/index.ts';
import type { Role } from '../../src/engine/role.ts';
import { programsOf, PROGRAM_LANGUAGES } from '../../src/evidence/out/code/programs.ts';
import { writeConnectionJson } from '../../src/evidence/out/connection-json.ts';
import { writeHar } from '../../src/evidence/out/har.ts';
import { writeHexDump } from '../../src/evidence/out/hex-dump.ts';
import { writePcapng } from '../../src/evidence/out/pcapng.ts';
import { writeTimelineCsv } from '../../src/evidence/out/timeline-csv.ts';
import { COVER_BYTE } from '../../src/evidence/redaction/redaction.ts';
import { redactedConnection } from '../../src/evidence/redaction/redact-connection.ts';
import type { SeenConnection } from '../../src/evidence/piece.ts';
import { programs } from '../../src/strings/en/programs.ts';
import type { Draw } from './draw.ts';
import { frameSpec } from './inputs.ts';
import { law, must, type Law } from './law.ts';
import { secret } from './redaction.ts';
import { seenConnection } from '../support/seen-connection.ts';

/** A connection with secrets in its heads and its URL, cut anywhere; `open` if its handshake succeeds. */
function connection(draw: Draw): {
	readonly seen: SeenConnection;
	readonly secrets: readonly string[];
} {
	const secrets = Array.from({ length: 6 }, () => secret(draw));
	const [cookie, token, set, bearer, password, protocol] = secrets;
	const opens = draw.nat(3) > 0;
	const url = `ws://user:${password}@a.example/ws?token=${token}`;
	const sent = [
		`GET /ws?token=${token} HTTP/1.1`,
		'Host: a.example',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
		`Sec-WebSocket-Protocol: ${protocol}`,
		`Cookie: theme=dark; sid=${cookie}`,
		`Authorization: Bearer ${bearer}`,
	];
	const answered = [
		...(opens
			? [
					'HTTP/1.1 101 Switching Protocols',
					'Upgrade: websocket',
					'Connection: Upgrade',
					'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
					`Sec-WebSocket-Protocol: ${protocol}`,
				]
			: ['HTTP/1.1 403 Forbidden', `Location: /login?back=${token}`, 'Content-Length: 0']),
		`Set-Cookie: sid=${set}; Path=/; HttpOnly`,
	];
	const head = (lines: readonly string[]) => latin1Bytes([...lines, '', ''].join('\r\n'));
	const frame = (opcode: number, key: Bytes | null) =>
		encodeFrame({ ...frameSpec(draw), opcode, key, rsv1: false, rsv2: false, rsv3: false });
	const key = Uint8Array.from({ length: 4 }, () => draw.nat(255));
	const pieces = (by: Role, bytes: Bytes, at: number): Transcript => {
		const cuts = [0, draw.nat(bytes.length), bytes.length].toSorted((a, b) => a - b);
		return cuts
			.slice(1)
			.map((to, i) => ({ type: 'bytes', by, bytes: bytes.subarray(cuts[i], to), at }));
	};
	const transcript: Transcript = [
		{ type: 'connect', by: 'client', url, at: 0 },
		...pieces('client', head(sent), 1),
		...pieces('server', head(answered), 2),
		...(opens
			? [...pieces('client', frame(1, key), 3), ...pieces('server', frame(2, null), 4)]
			: []),
		{ type: 'fin', by: 'server', at: 5 },
	];
	return { seen: seenConnection(transcript, { name: url }), secrets };
}

/** Returns everything that leaves the page of a connection, as texts: files, their bytes as digits, programs. */
function leaving(seen: SeenConnection): readonly (readonly [name: string, text: string])[] {
	const dump = latin1Text(writeHexDump([seen]));
	return [
		['pcapng', latin1Text(writePcapng([seen]))],
		['har', writeHar([seen])],
		['json', writeConnectionJson([seen])],
		['csv', writeTimelineCsv([seen])],
		['hex dump', dump],
		['digits of the hex dump', digitsOf(dump)],
		...PROGRAM_LANGUAGES.flatMap((language) =>
			Object.entries(programsOf(seen, language, programs.comments)).map(
				([side, program]) => [`${language} ${side}`, program?.text ?? ''] as const,
			),
		),
	];
}

/** Returns the digits of each side of a dump, without offsets and characters. */
function digitsOf(dump: string): string {
	const rows = [...dump.matchAll(/^( {4})?[\dA-F]{8} {2}((?:[\da-f]{2} {1,2})+) /gm)];
	return ['', '    ']
		.map((indent) =>
			rows
				.filter(([, found = '']) => found === indent)
				.map(([, , digits]) => digits!.replace(/ /g, ''))
				.join(''),
		)
		.join('|');
}

export const LEAVING_LAWS: readonly Law[] = [
	// A run takes longer than usual.
	{
		...law(
			'of a credential of a connection no character is left in any file or program',
			connection,
			({ seen, secrets }) => {
				const { connection: redacted } = redactedConnection(seen, new Set(['payloads']));
				// A part is enough: files cut long lines.
				const parts = secrets.flatMap((one) => [one.slice(0, 8), one.slice(-8)]);
				const digits = parts.map((part) => hexText(latin1Bytes(part), ''));
				for (const [name, text] of leaving(redacted)) {
					for (const part of [...parts, ...digits]) {
						must(!text.includes(part), `${part} in ${name}`);
					}
				}
				redacted.transcript.forEach((event, i) => {
					const before = seen.transcript[i]!;
					if (event.type !== 'bytes' || before.type !== 'bytes') return;
					must(event.bytes.length === before.bytes.length, `another length of event ${i}`);
					for (const [at, byte] of Array.from(event.bytes).entries()) {
						must(byte === before.bytes[at] || byte === COVER_BYTE, `byte ${at} of event ${i}`);
					}
				});
			},
		),
		share: 0.1,
	},
];
