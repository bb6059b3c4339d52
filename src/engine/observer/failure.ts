// How a side gives a connection up of its own accord (§7.1.7).
import { readCloseBody } from '../frame/close.ts';
import type { Role } from '../endpoint/states.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange } from '../report/range.ts';
import type { SeenFrame } from './frames.ts';
import type { Instant, Wire } from './wire.ts';
import { other } from './wire.ts';

export interface Failure extends Instant {
	/** The code of its Close; null where TCP ended without one. */
	readonly code: number | null;
	/** The bits of that code. */
	readonly range: BitRange | null;
}

/** The codes that say that something is wrong. */
const FAILING: readonly number[] = [1002, 1003, 1007, 1008, 1009, 1010, 1011];

/** Null for an empty Close. */
export function closeCode(close: SeenFrame): number | null {
	return readCloseBody(close.payload).code;
}

export function codeBits({ payloadBits }: SeenFrame): BitRange {
	const { start, end } = payloadBits;
	return bitRange(start, Math.min(end, start + 16));
}

export function saysFailure(close: SeenFrame): boolean {
	const code = closeCode(close);
	return code !== null && FAILING.includes(code);
}

/** The first thing a side did to end the connection, where the other had not asked for it. */
export function failureOf(wire: Wire, by: Role): Failure | null {
	const close = wire.closeOf(by);
	const end = wire.endOf(by);
	const asked = wire.closeOf(other(by));
	if (close !== null && (end === null || close.happening < end.happening)) {
		const echoes = asked !== null && asked.happening < close.happening;
		if (!saysFailure(close) || (echoes && closeCode(asked) === closeCode(close))) return null;
		const code = closeCode(close);
		return { ...wire.instant(close.happening), code, range: codeBits(close) };
	}
	if (end === null || wire.ends[0] !== end) return null;
	if (asked !== null && asked.happening < end.happening) return null;
	return { happening: end.happening, at: end.at, code: null, range: null };
}
