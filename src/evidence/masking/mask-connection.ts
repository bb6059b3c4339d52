// Masks a connection before it leaves the page as a file or as a program. The heads of both sides and everything else
// that is not a frame are covered byte by byte, so every offset and every length stays.
import { joinBytes, latin1Text, type Bytes, type Role, type Wire } from '../../engine/index.ts';
import { wireOf } from '../connection-rows.ts';
import { NOTHING_PASSED, type SeenConnection } from '../piece.ts';
import { coveredFrames } from './mask-bytes.ts';
import { COVER_BYTE, MASKED_KINDS, Masking, type MaskedCounts, type MaskedKind } from './masked.ts';
import { maskText } from './mask-text.ts';

export interface MaskedConnection {
	readonly connection: SeenConnection;
	/** Counts the places of each kind that are covered. */
	readonly counts: MaskedCounts;
}

/**
 * Returns the connection with everything covered that `leftIn` does not name.
 * @param wire the reading of the connection, if there is one already
 */
export function maskedConnection(
	connection: SeenConnection,
	leftIn: ReadonlySet<MaskedKind>,
	wire: Wire | null = wireOf(connection),
): MaskedConnection {
	const masking = new Masking(leftIn);
	// The URL and the name repeat what the request contains, so each is counted apart.
	const [dialled, named] = [new Masking(leftIn), new Masking(leftIn)];
	const covered: Readonly<Record<Role, Bytes>> = {
		client: coveredStream(connection, wire, 'client', masking),
		server: coveredStream(connection, wire, 'server', masking),
	};
	const next: Record<Role, number> = { client: 0, server: 0 };
	const transcript = connection.transcript.map((event) => {
		switch (event.type) {
			case 'connect':
				return event.url === undefined ? event : { ...event, url: maskText(event.url, dialled) };
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
			name: maskText(connection.name, named),
			transcript,
			passedOver: NOTHING_PASSED,
		},
		counts: largest([masking.counts, dialled.counts, named.counts]),
	};
}

/** Returns all bytes of a side, covered. */
function coveredStream(
	{ transcript }: SeenConnection,
	wire: Wire | null,
	by: Role,
	masking: Masking,
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
		const masked = maskText(latin1Text(bytes.subarray(start, end)), masking);
		for (let i = 0; i < masked.length; i++) result[start + i] = masked.charCodeAt(i);
	};
	cover(0, from);
	cover(Math.max(from, to), bytes.length);
	if (masking.covers('payloads')) result.set(coveredFrames(result.subarray(from), masking), from);
	return result;
}

function largest([first, ...others]: readonly [MaskedCounts, ...MaskedCounts[]]): MaskedCounts {
	const counts = { ...first };
	for (const kind of MASKED_KINDS) {
		counts[kind] = Math.max(first[kind], ...others.map((one) => one[kind]));
	}
	return counts;
}
