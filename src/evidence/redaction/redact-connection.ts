// Redacts a connection before it leaves the page as a file or as a program. The heads of both sides and everything else
// that is not a frame are covered byte by byte, so every offset and every length stays.
import { joinBytes, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import type { Wire } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import { wireOf } from '../connection-rows.ts';
import type { Http2Stream } from '../http2-stream.ts';
import { NOTHING_PASSED, type SeenConnection } from '../piece.ts';
import { coveredFrames } from './redact-bytes.ts';
import {
	COVER_BYTE,
	REDACTED_KINDS,
	Redaction,
	type RedactedCounts,
	type RedactedKind,
} from './redaction.ts';
import { redactText } from './redact-text.ts';

export interface RedactedConnection {
	readonly connection: SeenConnection;
	/** Counts the places of each kind that are covered. */
	readonly counts: RedactedCounts;
}

/**
 * Returns the connection with everything covered that `leftIn` does not name.
 * @param wire the reading of the connection, if there is one already
 */
export function redactedConnection(
	connection: SeenConnection,
	leftIn: ReadonlySet<RedactedKind>,
	wire: Wire | null = wireOf(connection),
): RedactedConnection {
	const redaction = new Redaction(leftIn);
	// The URL and the name repeat what the request contains, so each is counted apart.
	const [dialled, named] = [new Redaction(leftIn), new Redaction(leftIn)];
	const covered: Readonly<Record<Role, Bytes>> = {
		client: coveredStream(connection, wire, 'client', redaction),
		server: coveredStream(connection, wire, 'server', redaction),
	};
	const next: Record<Role, number> = { client: 0, server: 0 };
	const transcript = connection.transcript.map((event) => {
		switch (event.type) {
			case 'connect':
				return event.url === undefined ? event : { ...event, url: redactText(event.url, dialled) };
			case 'bytes': {
				const from = next[event.by];
				next[event.by] += event.bytes.length;
				return { ...event, bytes: covered[event.by].subarray(from, next[event.by]) };
			}
			case 'deliver':
				return leftIn.has('payloads') || !dialled.takes('payloads')
					? event
					: { ...event, payload: new Uint8Array(event.payload.length).fill(COVER_BYTE) };
			default:
				return event;
		}
	});
	return {
		connection: {
			...connection,
			name: redactText(connection.name, named),
			transcript,
			passedOver: NOTHING_PASSED,
			...(connection.http2 === undefined
				? {}
				: { http2: redactedStream(connection.http2, redaction) }),
		},
		counts: largest([redaction.counts, dialled.counts, named.counts]),
	};
}

/** Returns the heads of a stream, covered. The other bytes of its connection are left out. */
function redactedStream({ heads }: Http2Stream, redaction: Redaction): Http2Stream {
	const redacted = heads.map((head) => ({
		...head,
		fields: head.fields.map(({ name, value }) => ({
			name,
			value: redactText(`${name}: ${value}`, redaction).slice(name.length + 2),
		})),
	}));
	return { heads: redacted, connection: null };
}

/** Returns all bytes of a side, covered. */
function coveredStream(
	{ transcript }: SeenConnection,
	wire: Wire | null,
	by: Role,
	redaction: Redaction,
): Bytes {
	const bytes = joinBytes(
		transcript.flatMap((event) => (event.type === 'bytes' && event.by === by ? [event.bytes] : [])),
	);
	if (wire === null || bytes.length === 0) return bytes;
	const { clientFrames, serverFrames } = wire.opening;
	const from = Math.min(by === 'client' ? clientFrames : serverFrames, bytes.length);
	const { failing } = wire.sides[by];
	// What fails the connection may be HTTP, such as a second request.
	const to = failing === null ? bytes.length : Math.floor(failing.fault.range.start / 8);
	const result = bytes.slice();
	const cover = (start: number, end: number) => {
		if (start >= end) return;
		const redacted = redactText(latin1Text(bytes.subarray(start, end)), redaction);
		for (let i = 0; i < redacted.length; i++) result[start + i] = redacted.charCodeAt(i);
	};
	cover(0, from);
	cover(Math.max(from, to), bytes.length);
	if (redaction.covers('payloads'))
		result.set(coveredFrames(result.subarray(from), redaction), from);
	return result;
}

function largest([first, ...others]: readonly [
	RedactedCounts,
	...RedactedCounts[],
]): RedactedCounts {
	const counts = { ...first };
	for (const kind of REDACTED_KINDS) {
		counts[kind] = Math.max(first[kind], ...others.map((one) => one[kind]));
	}
	return counts;
}
