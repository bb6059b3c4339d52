// What follows from a correction of a connection: the connection as the person corrected it, its signs, and the
// rules that it breaks. Each answer to a question makes the case again, and a long connection takes a while to
// read, so what follows is kept as long as the choice.
import { NO_BYTES } from '../engine/index.ts';
import { brokenRules } from './broken-rules.ts';
import { isAsRead, withChoice, type ConnectionChoice } from './connection-choice.ts';
import { connectionSigns } from './connection-signs.ts';
import type { BrokenRule, SeenConnection } from './piece.ts';
import type { Sign } from './sign.ts';

export interface Corrected {
	readonly asRead: SeenConnection;
	readonly seen: SeenConnection;
	readonly signs: readonly Sign[];
	readonly broken: readonly BrokenRule[];
}

const known = new WeakMap<ConnectionChoice, Corrected>();

/**
 * Returns what follows from a choice; null if it corrects nothing.
 * @param isOfBytes whether the piece consists of bytes and not of text
 */
export function correctedBy(
	asRead: SeenConnection,
	choice: ConnectionChoice,
	isOfBytes: boolean,
): Corrected | null {
	if (isAsRead(choice)) return null;
	const before = known.get(choice);
	if (before?.asRead === asRead) return before;
	const seen = withChoice(asRead, choice, isOfBytes);
	if (seen === asRead) return null;
	const signs = connectionSigns(seen);
	const corrected = { asRead, seen, signs, broken: brokenRules([seen], isOfBytes ? NO_BYTES : '') };
	known.set(choice, corrected);
	return corrected;
}
