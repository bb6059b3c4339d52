// Where two futures part: the first entry that is not the same, and the first thing on the wire that is not.
import {
	sameBytes,
	type TimelineEntry,
	type Timeline,
	type Unit,
	ownValue,
} from '../../../engine/index.ts';

export interface FirstDifference {
	readonly at: number;
	/** Null: nothing happens there any more. */
	readonly entries: readonly [TimelineEntry | null, TimelineEntry | null];
	readonly units: readonly [Unit | null, Unit | null];
	/** Where both are the same thing of other bytes: the first of those. */
	readonly byte: number | null;
}

/** One of the two, with all that crosses its hops. */
export interface Future {
	readonly timeline: Timeline;
	readonly units: readonly Unit[];
}

/** Null: they are the same. */
export function firstDifference(a: Future, b: Future): FirstDifference | null {
	const entry = firstUnequal(a.timeline.entries, b.timeline.entries, sameEntry);
	const unit = firstUnequal(a.units, b.units, sameUnit);
	if (entry === null && unit === null) return null;
	const entries = pairAt(a.timeline.entries, b.timeline.entries, entry);
	const units = pairAt(a.units, b.units, unit);
	const times = entry === null ? units.map((one) => one?.departs) : entries.map((one) => one?.at);
	return {
		at: Math.min(...times.map((ms) => ms ?? Infinity)),
		entries,
		units,
		byte: byteOf(units),
	};
}

/** What whoever it is meant for gets. */
export function heardBytes({ arrived, bytes }: Unit): Unit['bytes'] {
	return arrived ?? bytes;
}

function firstUnequal<T>(
	a: readonly T[],
	b: readonly T[],
	same: (one: T, other: T) => boolean,
): number | null {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) if (a[i] !== b[i] && !same(a[i]!, b[i]!)) return i;
	return a.length === b.length ? null : shorter;
}

function pairAt<T>(
	a: readonly T[],
	b: readonly T[],
	at: number | null,
): readonly [T | null, T | null] {
	return at === null ? [null, null] : [a[at] ?? null, b[at] ?? null];
}

function byteOf([a, b]: FirstDifference['units']): number | null {
	if (a === null || b === null) return null;
	const alike = a.kind === b.kind && a.hop === b.hop && a.way === b.way;
	if (!alike || a.departs !== b.departs) return null;
	const [one, other] = [heardBytes(a), heardBytes(b)];
	const shorter = Math.min(one.length, other.length);
	for (let i = 0; i < shorter; i++) if (one[i] !== other[i]) return i;
	return one.length === other.length ? null : shorter;
}

function sameEntry(a: TimelineEntry, b: TimelineEntry): boolean {
	return a.at === b.at && a.cause === b.cause && same(a.fact, b.fact);
}

function sameUnit(a: Unit, b: Unit): boolean {
	return same(onTheWire(a), onTheWire(b));
}

/** Without its places in the timeline, and what is read from its bytes. */
function onTheWire(unit: Unit): object {
	return { ...unit, left: 0, came: 0, frame: null };
}

/** Plain data, part by part. */
function same(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b);
	const [one, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
	return (
		one.length === Object.keys(other).length &&
		one.every(([name, value]) => same(value, ownValue(other, name)))
	);
}
