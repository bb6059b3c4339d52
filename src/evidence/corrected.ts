// What follows from a correction of a connection: the connection as the person corrected it, its signs, and the
// rules that it breaks. Each answer to a question makes the case again, and a long connection takes a while to
// read, so what follows is kept as long as the choice.
import { NO_BYTES } from '../engine/bytes/index.ts';
import { isAsRead, withChoice, type ConnectionChoice } from './connection-choice.ts';
import { signsAndRules, type SignsAndRules } from './signs-and-rules.ts';
import type { BrokenRule, SeenConnection } from './piece.ts';
import type { Sign } from './sign.ts';

export interface Corrected {
	readonly asRead: SeenConnection;
	readonly seen: SeenConnection;
	readonly signs: readonly Sign[];
	readonly broken: readonly BrokenRule[];
	/** Is false while the signs and the rules are being read. */
	readonly isRead: boolean;
}

/** Describes a correction of a connection. */
export interface Correction {
	readonly asRead: SeenConnection;
	readonly choice: ConnectionChoice;
	/** Says whether the piece consists of bytes and not of text. */
	readonly isOfBytes: boolean;
}

const known = new WeakMap<ConnectionChoice, Corrected>();

/** Reads a corrected connection. */
export function correctedReading(seen: SeenConnection, isOfBytes: boolean): SignsAndRules {
	return signsAndRules(seen, isOfBytes ? NO_BYTES : '');
}

/**
 * Returns what follows from a correction; null if it corrects nothing.
 * @param read reads the corrected connection; it returns null if it does so later
 */
export function correctedBy(
	{ asRead, choice, isOfBytes }: Correction,
	read: (seen: SeenConnection) => SignsAndRules | null = (seen) =>
		correctedReading(seen, isOfBytes),
): Corrected | null {
	if (isAsRead(choice)) return null;
	const before = known.get(choice);
	const isKnown = before?.asRead === asRead;
	if (isKnown && before.isRead) return before;
	const seen = isKnown ? before.seen : withChoice(asRead, choice, isOfBytes);
	if (seen === asRead) return null;
	const reading = read(seen);
	if (isKnown && reading === null) return before;
	const corrected: Corrected =
		reading === null
			? { asRead, seen, signs: [], broken: [], isRead: false }
			: { asRead, seen, ...reading, isRead: true };
	known.set(choice, corrected);
	return corrected;
}
