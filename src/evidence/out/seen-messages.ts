// The messages of a connection, as its client sends and receives them. They are read from the frames of a side;
// where no frames were seen, from what the applications received.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { Wire } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import type { SeenConnection } from '../piece.ts';

export interface MessageAtTime {
	/** Holds the side that sent the message. */
	readonly by: Role;
	readonly kind: 'text' | 'binary';
	/** Holds the content; it is inflated if it was compressed. */
	readonly content: Bytes;
	readonly at: number;
}

/**
 * Returns the complete messages by time. A message of the server has the time at which the client received it,
 * as far as that is known.
 */
export function seenMessages(connection: SeenConnection, wire: Wire): readonly MessageAtTime[] {
	const received = delivered(connection, 'server');
	return [
		...(wire.sides.client.frames.length > 0
			? sent(wire, 'client')
			: delivered(connection, 'client')),
		...(received.length > 0 ? received : sent(wire, 'server')),
	].toSorted((a, b) => a.at - b.at);
}

function sent(wire: Wire, by: Role): readonly MessageAtTime[] {
	return wire.sides[by].messages.flatMap(({ kind, frames, content, complete }) => {
		const last = frames.at(-1);
		return complete && last ? [{ by, kind, content, at: wire.instant(last.event).at }] : [];
	});
}

/** Returns the messages of a side that the application of the other side received. */
function delivered({ transcript }: SeenConnection, sender: Role): readonly MessageAtTime[] {
	return transcript.flatMap((event) =>
		event.type === 'deliver' && event.by !== sender
			? [{ by: sender, kind: event.kind, content: event.payload, at: event.at }]
			: [],
	);
}
