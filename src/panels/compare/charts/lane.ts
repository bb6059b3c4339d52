// A lane of the chart shows the rounds of one transport. A round is one exchange between a client and the
// server: a request and its response, or what the server sends without a request.
import type { ClientRound, TransportId } from '../../../engine/compare/index.ts';

export interface Lane {
	readonly id: TransportId;
	readonly name: string;
	readonly note: string;
	/** Lists the rounds in the order of their responses, as a simulation gives them. */
	readonly rounds: readonly ClientRound[];
	/** Holds the time from the departure of a request to its arrival at the server, in milliseconds. */
	readonly requestTripMs: number;
}

export type RoundKind = 'messages' | 'empty' | 'heartbeat';

export interface RoundInView {
	/** Holds the index of the round in the lane's rounds. */
	readonly index: number;
	readonly round: ClientRound;
}

export interface RoundsInView {
	readonly shown: readonly RoundInView[];
	/** Says whether the drawn time contains more rounds than are shown. */
	readonly more: boolean;
}

export function roundKind({ askedMs, count }: ClientRound): RoundKind {
	if (count > 0) return 'messages';
	return askedMs === null ? 'heartbeat' : 'empty';
}

/**
 * Returns the rounds between 0 and `toMs`, at most `most`. The function stops as soon as it has enough rounds.
 */
export function roundsInView(
	rounds: readonly ClientRound[],
	toMs: number,
	most: number,
): RoundsInView {
	const shown: RoundInView[] = [];
	for (const [index, round] of rounds.entries()) {
		if (round.receivedMs < 0) continue;
		if ((round.askedMs ?? round.respondedMs) > toMs) break;
		if (shown.length === most) return { shown, more: true };
		shown.push({ index, round });
	}
	return { shown, more: false };
}

/** Returns how long each message of the round had waited when the response departed, in ms, the oldest first. */
export function waitsAtResponse(
	round: ClientRound,
	birthsMs: readonly number[],
): readonly number[] {
	return birthsMs
		.slice(round.first, round.first + round.count)
		.map((bornMs) => round.respondedMs - bornMs);
}

/** Returns how long the server kept the request before it responded, in ms; 0 for a round without a request. */
export function heldMs({ askedMs, respondedMs }: ClientRound, requestTripMs: number): number {
	// Rounding can leave a tiny difference between sums that should be equal; such a difference is not a
	// wait.
	const ms = askedMs === null ? 0 : respondedMs - (askedMs + requestTripMs);
	return ms < 0.01 ? 0 : ms;
}
