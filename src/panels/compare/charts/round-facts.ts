// Returns the facts for a sentence about a round: times and waits as text in the page's language.
import type { ClientRound } from '../../../engine/compare/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatMs } from '../figures.ts';
import type { Lane } from './lane.ts';
import { heldMs, roundKind, waitsAtResponse, type RoundKind } from './lane.ts';

export interface RoundFacts {
	readonly kind: RoundKind;
	readonly name: string;
	/** Holds the time of the request, or null if the server sent the round without a request. */
	readonly asked: string | null;
	/** Says how long the server kept the request, or null if it responded at once. */
	readonly held: string | null;
	readonly responded: string;
	readonly received: string;
	readonly count: number;
	/**
	 * Lists how long the first messages of the round had waited when the response departed. It is empty if no
	 * message waited.
	 */
	readonly waits: readonly string[];
	/** Counts the messages whose waits are not listed. */
	readonly moreWaits: number;
}

const LISTED_WAITS = 3;
/** Holds the wait, in ms, below which none is shown. */
const AT_ONCE_MS = 0.5;

export function roundFacts(
	{ name, requestTripMs }: Pick<Lane, 'name' | 'requestTripMs'>,
	round: ClientRound,
	birthsMs: readonly number[],
	locale: Locale,
): RoundFacts {
	const time = (ms: number) => formatMs(Math.round(ms), locale);
	const held = heldMs(round, requestTripMs);
	const waits = waitsAtResponse(round, birthsMs);
	const waited = waits.some((ms) => ms >= AT_ONCE_MS);
	const listed = waited ? waits.slice(0, LISTED_WAITS) : [];
	return {
		kind: roundKind(round),
		name,
		asked: round.askedMs === null ? null : time(round.askedMs),
		held: held >= AT_ONCE_MS ? time(held) : null,
		responded: time(round.respondedMs),
		received: time(round.receivedMs),
		count: round.count,
		waits: listed.map(time),
		moreWaits: waited ? round.count - listed.length : 0,
	};
}
