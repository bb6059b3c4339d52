// What a sentence about a turn is made of: times and waits as texts, in the page's language.
import type { ClientTurn } from '../../../engine/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatMs } from '../figures.ts';
import type { Lane } from './lane.ts';
import { heldMs, turnKind, waitsAtAnswer, type TurnKind } from './lane.ts';

export interface TurnFacts {
	readonly kind: TurnKind;
	readonly name: string;
	/** Null for what the server sends of itself. */
	readonly asked: string | null;
	/** How long the server kept the request; null for not at all. */
	readonly held: string | null;
	readonly answered: string;
	readonly received: string;
	readonly count: number;
	/** Of the first messages on board, when the answer left; empty when none had to wait. */
	readonly waits: readonly string[];
	/** Messages whose waits are not told. */
	readonly moreWaits: number;
}

const TOLD_WAITS = 3;
/** Nobody can tell less from at once. */
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
