// The facts for a sentence about a turn: times and waits as text in the page's language.
import type { ClientTurn } from '../../../engine/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatMs } from '../figures.ts';
import type { Lane } from './lane.ts';
import { heldMs, turnKind, waitsAtAnswer, type TurnKind } from './lane.ts';

export interface TurnFacts {
	readonly kind: TurnKind;
	readonly name: string;
	/** The time of the request; null if the server sent the turn without a request. */
	readonly asked: string | null;
	/** How long the server kept the request; null if it answered at once. */
	readonly held: string | null;
	readonly answered: string;
	readonly received: string;
	readonly count: number;
	/**
	 * How long the first messages of the turn had waited when the answer departed; empty if no message
	 * waited.
	 */
	readonly waits: readonly string[];
	/** The number of messages whose waits are not listed. */
	readonly moreWaits: number;
}

const TOLD_WAITS = 3;
/** A wait below this is shown as none. */
const AT_ONCE_MS = 0.5;

export function turnFacts(
	{ name, requestTripMs }: Pick<Lane, 'name' | 'requestTripMs'>,
	turn: ClientTurn,
	birthsMs: readonly number[],
	locale: Locale,
): TurnFacts {
	const time = (ms: number) => formatMs(Math.round(ms), locale);
	const held = heldMs(turn, requestTripMs);
	const waits = waitsAtAnswer(turn, birthsMs);
	const waited = waits.some((ms) => ms >= AT_ONCE_MS);
	const told = waited ? waits.slice(0, TOLD_WAITS) : [];
	return {
		kind: turnKind(turn),
		name,
		asked: turn.askedMs === null ? null : time(turn.askedMs),
		held: held >= AT_ONCE_MS ? time(held) : null,
		answered: time(turn.answeredMs),
		received: time(turn.receivedMs),
		count: turn.count,
		waits: told.map(time),
		moreWaits: waited ? turn.count - told.length : 0,
	};
}
