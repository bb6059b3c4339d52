// Says how a side ends a connection on its own initiative (§7.1.7).
import { readCloseBody } from '../frame/close.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange } from '../report/range.ts';
import { MESSAGE_RULES } from '../report/message-rules.ts';
import type { SeenFrame } from './frames.ts';
import type { Instant, Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

/** Represents the event by which a side ended the connection. */
export interface ObservedFailure extends Instant {
	/** Holds the code of the side's Close; it is null when the side ended TCP without one. */
	readonly code: number | null;
	/** Covers the bits of the close code among all bytes of the side. */
	readonly range: BitRange | null;
}

/** Lists the close codes that report an error. */
const FAILING: readonly number[] = [1002, 1003, 1007, 1008, 1009, 1010, 1011];

/** Returns the code of a Close; null for an empty Close. */
export function closeCodeSeen(close: SeenFrame): number | null {
	return readCloseBody(close.payload).code;
}

/** Returns the bits of a Close's code. */
export function codeBits({ payloadBits }: SeenFrame): BitRange {
	const { start, end } = payloadBits;
	return bitRange(start, Math.min(end, start + 16));
}

/** Returns whether the code of a Close reports an error. */
export function saysFailure(close: SeenFrame): boolean {
	const code = closeCodeSeen(close);
	return code !== null && FAILING.includes(code);
}

/** Returns how a side ended the connection although the peer had not asked for it; null when it did not. */
export function observedFailure(wire: Wire, by: Role): ObservedFailure | null {
	const close = wire.closeOf(by);
	const end = wire.endOf(by);
	const asked = wire.closeOf(otherRole(by));
	if (close !== null && (end === null || close.event < end.event)) {
		const echoes = asked !== null && asked.event < close.event;
		if (!saysFailure(close) || (echoes && closeCodeSeen(asked) === closeCodeSeen(close)))
			return null;
		const code = closeCodeSeen(close);
		return { ...wire.instant(close.event), code, range: codeBits(close) };
	}
	if (end === null || wire.ends[0] !== end) return null;
	if (asked !== null && asked.event < end.event) return null;
	return { event: end.event, at: end.at, code: null, range: null };
}

/**
 * Returns whether a side broke a rule of compression in bytes that came before an event of the other side. RFC 7692
 * leaves open where a receiver notices: it may keep a larger window than was agreed on (§7.2.2), and a tail that was
 * not removed can spoil only the next message.
 */
export function brokeCompression(wire: Wire, by: Role, before: number): boolean {
	const stream = wire.streams[by];
	return wire.sides[by].faults.some(
		({ code, range }) =>
			Object.hasOwn(MESSAGE_RULES, code) && stream.eventOf(Math.ceil(range.end / 8) - 1) < before,
	);
}
