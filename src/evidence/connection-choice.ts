// What a person may correct of a connection: which side is the client, whether messages are compressed, and
// where the first frame of each side begins. A choice changes what was read and never the piece.
import { joinBytes, type Bytes, type Role, type Transcript } from '../engine/index.ts';
import type { Assumption, SeenConnection } from './piece.ts';

/** The corrections of one connection; null: as it was read. */
export interface ConnectionChoice {
	/** The side that was read as the client is the server. */
	readonly swapped: boolean;
	/** Whether permessage-deflate was negotiated in an opening handshake that is not shown. */
	readonly compression: boolean | null;
	/** The offset of the first frame among the bytes of each side, as it was read. */
	readonly firstFrame: Readonly<Record<Role, number | null>>;
}

export const AS_READ: ConnectionChoice = {
	swapped: false,
	compression: null,
	firstFrame: { client: null, server: null },
};

/** Whether a choice corrects nothing. */
export function isAsRead({ swapped, compression, firstFrame }: ConnectionChoice): boolean {
	return (
		!swapped && compression === null && firstFrame.client === null && firstFrame.server === null
	);
}

/** What may be corrected of a connection. */
export interface Correctable {
	readonly sides: boolean;
	readonly compression: boolean;
	/** The largest offset of the first frame of each side; null if it is certain where the frames begin. */
	readonly firstFrame: Readonly<Record<Role, number | null>>;
}

/** Returns what may be corrected: only what was assumed. */
export function correctable({ transcript, assumed, passedOver }: SeenConnection): Correctable {
	const has = (id: Assumption['id']) => assumed.some((one) => one.id === id);
	const late = transcript.some(({ did }) => did === 'opened');
	const most = (by: Role): number | null => {
		const length = passedOver[by].length + bytesOf(transcript, by);
		return has('no-opening') && length > 0 ? length : null;
	};
	return {
		sides: has('client-by-mask') || has('client-by-port'),
		compression: late && has('no-opening'),
		firstFrame: { client: most('client'), server: most('server') },
	};
}

function bytesOf(transcript: Transcript, by: Role): number {
	return transcript.reduce(
		(sum, event) => sum + (event.did === 'bytes' && event.by === by ? event.bytes.length : 0),
		0,
	);
}

/** Returns the connection as the person corrected it. What cannot be corrected stays as it was read. */
export function withChoice(seen: SeenConnection, choice: ConnectionChoice): SeenConnection {
	if (choice === AS_READ) return seen;
	const may = correctable(seen);
	let changed = seen;
	for (const by of ['client', 'server'] as const) {
		const from = choice.firstFrame[by];
		const most = may.firstFrame[by];
		if (from !== null && most !== null) changed = beginningAt(changed, by, Math.min(from, most));
	}
	if (may.compression && choice.compression !== null) {
		changed = compressed(changed, choice.compression);
	}
	return may.sides && choice.swapped ? withSidesSwapped(changed) : changed;
}

/** Returns the connection with the frames of a side from an offset on. */
function beginningAt(seen: SeenConnection, by: Role, from: number): SeenConnection {
	const before = seen.passedOver[by];
	const events: Transcript[number][] = [];
	const ranges: SeenConnection['ranges'][number][] = [];
	let left = from;
	const cut = (bytes: Bytes) => {
		const rest = bytes.subarray(Math.min(left, bytes.length));
		left -= bytes.length - rest.length;
		return rest;
	};
	let isFirst = true;
	seen.transcript.forEach((event, i) => {
		let kept = event;
		if (event.did === 'bytes' && event.by === by) {
			const bytes = isFirst ? joinBytes([cut(before), cut(event.bytes)]) : cut(event.bytes);
			isFirst = false;
			if (bytes.length === 0) return;
			kept = { ...event, bytes };
		}
		events.push(kept);
		ranges.push(seen.ranges[i] ?? null);
	});
	return { ...seen, transcript: events, ranges };
}

function compressed(seen: SeenConnection, compression: boolean): SeenConnection {
	const extensions = compression ? 'permessage-deflate' : '';
	const transcript = seen.transcript.map((event) => {
		if (event.did !== 'opened') return event;
		// Parameters that the evidence shows are kept.
		return compression && event.extensions ? event : { ...event, extensions };
	});
	return { ...seen, transcript };
}

function withSidesSwapped(seen: SeenConnection): SeenConnection {
	const transcript = seen.transcript.map((event): Transcript[number] => {
		switch (event.did) {
			case 'bytes':
			case 'fin':
			case 'reset':
			case 'deliver':
			case 'show':
			case 'forbid':
				return { ...event, by: otherSide(event.by) };
			default:
				return event;
		}
	});
	return { ...seen, transcript };
}

function otherSide(by: Role): Role {
	return by === 'client' ? 'server' : 'client';
}
