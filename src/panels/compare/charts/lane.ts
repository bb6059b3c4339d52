// A lane of the chart shows the turns of one transport. A turn is one exchange between a client and the
// server: a request and its answer, or what the server sends without a request.
import type { ClientTurn, TransportId } from '../../../engine/index.ts';

export interface Lane {
	readonly id: TransportId;
	readonly name: string;
	readonly note: string;
	/** The turns in the order of their answers, as a simulation gives them. */
	readonly turns: readonly ClientTurn[];
	/** Milliseconds from the departure of a request to its arrival at the server. */
	readonly requestTripMs: number;
}

export type TurnKind = 'messages' | 'empty' | 'heartbeat';

export interface TurnInView {
	/** The index of the turn in the lane's turns. */
	readonly index: number;
	readonly turn: ClientTurn;
}

export interface TurnsInView {
	readonly shown: readonly TurnInView[];
	/** Whether the drawn time contains more turns than are shown. */
	readonly more: boolean;
}

export function turnKind({ askedMs, count }: ClientTurn): TurnKind {
	if (count > 0) return 'messages';
	return askedMs === null ? 'heartbeat' : 'empty';
}

/**
 * Returns the turns between 0 and `toMs`, at most `most`. The function stops as soon as it has enough turns.
 */
export function turnsInView(turns: readonly ClientTurn[], toMs: number, most: number): TurnsInView {
	const shown: TurnInView[] = [];
	for (const [index, turn] of turns.entries()) {
		if (turn.receivedMs < 0) continue;
		if ((turn.askedMs ?? turn.answeredMs) > toMs) break;
		if (shown.length === most) return { shown, more: true };
		shown.push({ index, turn });
	}
	return { shown, more: false };
}

/** Returns how long each message of the turn had waited when the answer departed, in ms, the oldest first. */
export function waitsAtAnswer(turn: ClientTurn, birthsMs: readonly number[]): readonly number[] {
	return birthsMs
		.slice(turn.first, turn.first + turn.count)
		.map((bornMs) => turn.answeredMs - bornMs);
}

/** Returns how long the server kept the request before it answered, in ms; 0 for a turn without a request. */
export function heldMs({ askedMs, answeredMs }: ClientTurn, requestTripMs: number): number {
	// Rounding can leave a tiny difference between sums that should be equal; such a difference is not a
	// wait.
	const ms = askedMs === null ? 0 : answeredMs - (askedMs + requestTripMs);
	return ms < 0.01 ? 0 : ms;
}
