// Finds the frames and heads in transit whose bytes an intermediary can still change: where the bytes of each are now,
// and the script action that changes them.
import { diffBytes, hexText, type Bytes } from '../../../engine/bytes/index.ts';
import type { Role } from '../../../engine/role.ts';
import type { ScriptAction, Segment, Unit, Way, World } from '../../../engine/simulation/index.ts';

export interface UnitInTransit {
	readonly unit: Unit;
	readonly from: Role;
	/** Holds the bytes as they are now, with the changes that earlier actions made. */
	readonly bytes: Bytes;
	/** Bounds the bytes that have left and have not arrived, counted from the first byte of the unit. */
	readonly open: { readonly from: number; readonly to: number };
	/** Says whether the unit’s first segment is the next to arrive, which the network can lose or delay. */
	readonly next: boolean;
}

/**
 * Returns the units in transit, by their way and in the order in which they left. The hop is the one next to the
 * sender.
 */
export function unitsInTransit(world: World, units: readonly Unit[]): readonly UnitInTransit[] {
	const last = world.hops.length - 1;
	return [...onHop(world, units, 'up', 0), ...onHop(world, units, 'down', last)];
}

/**
 * Returns the action that changes the unit's bytes to `to`; null if nothing differs, `shut` if a byte differs
 * that is no longer in transit.
 */
export function changeOf(
	{ unit, from, bytes, open }: UnitInTransit,
	to: Bytes,
): Extract<ScriptAction, { type: 'change' }> | 'shut' | null {
	const edit = diffBytes(bytes, to);
	if (edit === null) return null;
	if (edit.from < open.from || edit.to > open.to) return 'shut';
	// Bytes inserted at the very end of the open part replace the byte before them together with a copy of it.
	const joined = edit.from === edit.to && edit.from === open.to ? 1 : 0;
	const start = edit.from - joined;
	return {
		type: 'change',
		from,
		offset: unit.offset + start,
		length: edit.to - start,
		hex: hexText(to.subarray(start, edit.from + edit.insert.length)),
	};
}

function onHop(
	world: World,
	units: readonly Unit[],
	way: Way,
	hop: number,
): readonly UnitInTransit[] {
	// After a change of a segment's length, its other bytes can no longer be addressed by their places in the
	// stream.
	const all = [...world.hops[hop]![way].flying];
	const flying = all.filter(
		({ bytes, offset, end }) => end > offset && bytes.length === end - offset,
	);
	const [nearest] = flying;
	const furthest = flying.at(-1);
	if (nearest === undefined || furthest === undefined) return [];
	return units.flatMap((unit) => {
		const end = unit.offset + unit.bytes.length;
		if (end <= nearest.offset || unit.offset >= furthest.end) return [];
		// A client that reconnects counts its bytes from 0 again.
		if (unit.connection !== nearest.connection) return [];
		const meant = unit.hop === hop && unit.way === way && unit.bytes.length > 0;
		// A unit whose bytes are not contiguous in the HTTP/2 stream cannot be changed in one piece.
		if (unit.carried?.parted === true) return [];
		if (!meant || (unit.kind !== 'frame' && unit.kind !== 'head')) return [];
		const under = flying.filter((one) => one.offset < end && one.end > unit.offset);
		const [first] = under;
		if (first === undefined) return [];
		const open = {
			from: Math.max(unit.offset, first.offset) - unit.offset,
			to: Math.min(end, under.at(-1)!.end) - unit.offset,
		};
		const from: Role = way === 'up' ? 'client' : 'server';
		return [{ unit, from, bytes: overlaid(unit, under), open, next: first === all[0] }];
	});
}

function overlaid({ bytes, offset }: Unit, segments: readonly Segment[]): Bytes {
	const now = Uint8Array.from(bytes);
	for (const segment of segments) {
		const from = Math.max(0, offset - segment.offset);
		const to = Math.min(segment.bytes.length, offset + bytes.length - segment.offset);
		now.set(segment.bytes.subarray(from, to), segment.offset + from - offset);
	}
	return now;
}
