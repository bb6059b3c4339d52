// A connection on its way to a worker. The page packs its events in slices, because a connection may have a hundred
// thousand of them.
import { afterOthers } from '../platform/jobs/job-port.ts';
import { packEvents, unpackEvents, type PackedEvents } from './packed-events.ts';
import type { SeenConnection } from './piece.ts';

/** Holds a connection without events, and its events in parts. */
export interface PackedConnection {
	readonly empty: SeenConnection;
	readonly events: readonly PackedEvents[];
}

/** Packs connections, and lets the page do other things after each part. Returns early if it is stopped. */
export async function packedInSlices(
	connections: readonly SeenConnection[],
	isStopped: () => boolean,
): Promise<readonly PackedConnection[]> {
	const packed: PackedConnection[] = [];
	for (const connection of connections) {
		const events: PackedEvents[] = [];
		for (const part of packEvents(connection, '')) {
			if (isStopped()) return packed;
			events.push(part);
			await new Promise<void>(afterOthers);
		}
		packed.push({ empty: { ...connection, transcript: [], ranges: [] }, events });
	}
	return packed;
}

export function unpackedConnection({ empty, events }: PackedConnection): SeenConnection {
	const parts = events.map((part) => unpackEvents(part, ''));
	return {
		...empty,
		transcript: parts.flatMap(({ transcript }) => transcript),
		ranges: parts.flatMap(({ ranges }) => ranges),
	};
}
