// What a person may correct of a connection: which side is the client, whether messages are compressed, and
// where the first frame of each side begins. A choice changes what was read and never the piece.
import type { Transcript } from '../engine/observer/index.ts';
import { otherRole, type Role } from '../engine/role.ts';
import type { Assumption, SeenConnection, UnshownBytes } from './piece.ts';

/** Holds the corrections of one connection; a member that is null leaves the connection as it was read. */
export interface ConnectionChoice {
	/** Is true if the side that was read as the client is the server. */
	readonly swapped: boolean;
	/** Says whether permessage-deflate was negotiated in an opening handshake that is not shown. */
	readonly compression: boolean | null;
	/** Holds the offset of the first frame among the bytes of each side, as it was read. */
	readonly firstFrame: Readonly<Record<Role, number | null>>;
}

export const AS_READ: ConnectionChoice = {
	swapped: false,
	compression: null,
	firstFrame: { client: null, server: null },
};

/** Returns whether a choice corrects nothing. */
export function isAsRead({ swapped, compression, firstFrame }: ConnectionChoice): boolean {
	return (
		!swapped && compression === null && firstFrame.client === null && firstFrame.server === null
	);
}

/** Says what may be corrected of a connection. */
export interface Correctable {
	readonly sides: boolean;
	readonly compression: boolean;
	/** Holds the largest offset of the first frame of each side; it is null if it is certain where the frames begin. */
	readonly firstFrame: Readonly<Record<Role, number | null>>;
}

/** Returns what may be corrected: only what was assumed. */
export function correctable({ transcript, assumed, passedOver }: SeenConnection): Correctable {
	const has = (id: Assumption['id']) => assumed.some((one) => one.id === id);
	const late = transcript.some(({ type }) => type === 'opened');
	const most = (by: Role): number | null => {
		const length = passedLength(passedOver, by) + bytesOf(transcript, by);
		return has('no-opening') && length > 0 ? length : null;
	};
	return {
		sides: has('client-by-mask') || has('client-by-port'),
		compression: late && has('no-opening'),
		firstFrame: { client: most('client'), server: most('server') },
	};
}

/** Returns the number of bytes of a side that were passed over: the offset of its first frame, as it was read. */
export function passedLength(passedOver: SeenConnection['passedOver'], by: Role): number {
	return passedOver[by].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function bytesOf(transcript: Transcript, by: Role): number {
	return transcript.reduce(
		(sum, event) => sum + (event.type === 'bytes' && event.by === by ? event.bytes.length : 0),
		0,
	);
}

/**
 * Returns the connection as the person corrected it. What cannot be corrected stays as it was read.
 * @param isOfBytes whether the piece consists of bytes, so that a range has the bytes of its event one after the other
 */
export function withChoice(
	seen: SeenConnection,
	choice: ConnectionChoice,
	isOfBytes = false,
): SeenConnection {
	if (choice === AS_READ) return seen;
	const may = correctable(seen);
	let changed = seen;
	for (const by of ['client', 'server'] as const) {
		const from = choice.firstFrame[by];
		const most = may.firstFrame[by];
		if (from !== null && most !== null) {
			changed = beginningAt(changed, by, Math.min(from, most), isOfBytes);
		}
	}
	if (may.compression && choice.compression !== null) {
		changed = compressed(changed, choice.compression);
	}
	return may.sides && choice.swapped ? withSidesSwapped(changed) : changed;
}

/** Returns the connection with the frames of a side from an offset on. */
function beginningAt(
	seen: SeenConnection,
	by: Role,
	from: number,
	isOfBytes: boolean,
): SeenConnection {
	const events: Transcript[number][] = [];
	const ranges: SeenConnection['ranges'][number][] = [];
	let left = from;
	const add = (event: Extract<Transcript[number], { readonly type: 'bytes' }>, range: Range) => {
		const cut = Math.min(left, event.bytes.length);
		left -= cut;
		if (cut === event.bytes.length) return;
		events.push(cut === 0 ? event : { ...event, bytes: event.bytes.subarray(cut) });
		const moves = isOfBytes && range !== null && range.to - range.from === event.bytes.length;
		ranges.push(moves ? { from: range.from + cut, to: range.to } : range);
	};
	let isFirst = true;
	seen.transcript.forEach((event, i) => {
		const range = seen.ranges[i] ?? null;
		if (event.type !== 'bytes' || event.by !== by) {
			events.push(event);
			ranges.push(range);
			return;
		}
		const before = isFirst ? seen.passedOver[by] : [];
		for (const passed of before) add({ ...event, bytes: passed.bytes }, passed.range);
		add(event, range);
		isFirst = false;
	});
	const more = from - passedLength(seen.passedOver, by);
	const own = unshownBehind(seen.unshown?.[by] ?? [], more);
	const unshown = { client: [], server: [], ...seen.unshown, [by]: own };
	return { ...seen, transcript: events, ranges, unshown };
}

type Range = SeenConnection['ranges'][number];

/** Returns the bytes that no event has, when the events have this many bytes less at the beginning. */
function unshownBehind(unshown: readonly UnshownBytes[], less: number): readonly UnshownBytes[] {
	const isBefore = ({ before }: UnshownBytes) => before === 0 || before <= less;
	const first = unshown.filter(isBefore).reduce((sum, { bytes }) => sum + bytes, less);
	const later = unshown.filter((one) => !isBefore(one));
	return [
		...(first > 0 ? [{ before: 0, bytes: first }] : []),
		...later.map(({ before, bytes }) => ({ before: before - less, bytes })),
	];
}

function compressed(seen: SeenConnection, compression: boolean): SeenConnection {
	const extensions = compression ? 'permessage-deflate' : '';
	const transcript = seen.transcript.map((event) => {
		if (event.type !== 'opened') return event;
		// Parameters that the evidence shows are kept.
		return compression && event.extensions ? event : { ...event, extensions };
	});
	return { ...seen, transcript };
}

function withSidesSwapped(seen: SeenConnection): SeenConnection {
	const transcript = seen.transcript.map((event): Transcript[number] => {
		switch (event.type) {
			case 'bytes':
			case 'fin':
			case 'reset':
			case 'deliver':
			case 'show':
			case 'forbid':
				return { ...event, by: otherRole(event.by) };
			default:
				return event;
		}
	});
	const { client = [], server = [] } = seen.unshown ?? {};
	return { ...seen, transcript, unshown: { client: server, server: client } };
}
