// Finds where two branches differ: the first entries of the timelines that differ, and the first units that
// differ.
import { sameBytes } from '../../../engine/bytes/index.ts';
import { ownValue } from '../../../engine/own-value.ts';
import type { TimelineEntry, Timeline, Unit } from '../../../engine/simulation/index.ts';

/** Says where two branches begin to differ. Each pair has the left branch first. */
export interface FirstDifference {
	/** Holds the time of the first difference in milliseconds. */
	readonly at: number;
	/** Holds the first differing entry of each branch, or null if that branch has no entry left. */
	readonly entries: readonly [TimelineEntry | null, TimelineEntry | null];
	/** Holds the first differing unit of each branch, or null if that branch has no unit left. */
	readonly units: readonly [Unit | null, Unit | null];
	/** Holds the index of the first differing byte if both units differ only in their bytes, otherwise null. */
	readonly byte: number | null;
}

/** Holds the timeline of a branch and the units that cross its hops. */
export interface BranchRun {
	readonly timeline: Timeline;
	readonly units: readonly Unit[];
}

/** Returns the first difference, or null if the branches are equal. */
export function firstDifference(a: BranchRun, b: BranchRun): FirstDifference | null {
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

/** Returns the bytes as the receiver gets them; as they left, if the unit did not arrive. */
export function arrivedBytes({ arrived, bytes }: Unit): Unit['bytes'] {
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
	const [one, other] = [arrivedBytes(a), arrivedBytes(b)];
	const shorter = Math.min(one.length, other.length);
	for (let i = 0; i < shorter; i++) if (one[i] !== other[i]) return i;
	return one.length === other.length ? null : shorter;
}

function sameEntry(a: TimelineEntry, b: TimelineEntry): boolean {
	return a.at === b.at && a.trigger === b.trigger && same(a.occurrence, b.occurrence);
}

function sameUnit(a: Unit, b: Unit): boolean {
	return same(onTheWire(a), onTheWire(b));
}

/** Returns the unit without its indexes in the timeline and without the frame read from its bytes. */
function onTheWire(unit: Unit): object {
	return { ...unit, departureEntry: 0, arrivalEntry: 0, frame: null };
}

/** Compares two plain values by their contents. */
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
