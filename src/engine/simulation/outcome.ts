// Returns the outcome of a conversation as each end saw it: how its connection ended, and what its application
// received.
import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';
import type { Role } from '../role.ts';
import type { Timeline } from './timeline.ts';

/** Says how a connection ended for one end. */
export interface ConnectionEnding {
	readonly code: number;
	readonly reason: string;
	readonly clean: boolean;
	/** Is true if a page received an `error` event before `close`; it is always false for a program. */
	readonly error: boolean;
}

/** Describes the outcome for both ends. */
export interface Outcome {
	/** Says how each end's last connection ended; it is null when none has ended. */
	readonly endings: Readonly<Record<Role, ConnectionEnding | null>>;
	/** Lists the messages that each application received, in order. */
	readonly got: Readonly<Record<Role, readonly (string | Bytes)[]>>;
}

/**
 * Returns the outcome at the time `ms`, or at the end of the timeline. A page sees only what the WHATWG
 * standard shows.
 */
export function outcomeOf(timeline: Timeline, ms = Infinity): Outcome {
	const { entries, scenario } = timeline;
	const endings: Record<Role, ConnectionEnding | null> = { client: null, server: null };
	const got: Record<Role, (string | Bytes)[]> = { client: [], server: [] };
	const page = scenario.client.kind === 'page';
	let error = false;
	for (const { at, occurrence } of entries) {
		if (at > ms) break;
		if (occurrence.type === 'page') {
			const { event } = occurrence;
			if (event.type === 'error') error = true;
			else if (event.type === 'message') got.client.push(event.data);
			else if (event.type === 'close') {
				const { code, reason, wasClean } = event;
				endings.client = { code, reason, clean: wasClean, error };
				error = false;
			}
		} else if (occurrence.type === 'protocol' && !(page && occurrence.who === 'client')) {
			const { who, event } = occurrence;
			if (event.type === 'message') {
				got[who].push(event.kind === 'text' ? decodeUtf8(event.payload).text : event.payload);
			} else if (event.type === 'closed') {
				const { code, reason, wasClean } = event;
				endings[who] = { code, reason, clean: wasClean, error: false };
			}
		}
	}
	return { endings, got };
}
