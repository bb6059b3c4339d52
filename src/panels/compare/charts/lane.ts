// A lane of the chart, and what of its turns lies in the time that is drawn.
import type { ClientTurn, TransportId } from '../../../engine/index.ts';

export interface Lane {
	readonly id: TransportId;
	readonly name: string;
	readonly note: string;
	/** In the order of answers, as a simulation gives them. */
	readonly turns: readonly ClientTurn[];
	/** A request that leaves at `askedMs` is at the server so much later. */
	readonly requestTripMs: number;
}

export type TurnKind = 'messages' | 'empty' | 'heartbeat';

export interface TurnInView {
	/** In the lane's turns. */
	readonly index: number;
	readonly turn: ClientTurn;
}

export interface TurnsInView {
	readonly shown: readonly TurnInView[];
	/** There are more of them in the time than are shown. */
	readonly more: boolean;
}

export function turnKind({ askedMs, count }: ClientTurn): TurnKind {
	if (count > 0) return 'messages';
	return askedMs === null ? 'heartbeat' : 'empty';
}

/** Looks at no more turns than it shows, and those before 0. */
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

/** How long its messages had waited when the answer left, the oldest first. */
export function waitsAtAnswer(turn: ClientTurn, birthsMs: readonly number[]): readonly number[] {
	return birthsMs
		.slice(turn.first, turn.first + turn.count)
		.map((bornMs) => turn.answeredMs - bornMs);
}

/** How long the server kept the request before it answered; 0 for what nobody asked for. */
export function heldMs({ askedMs, answeredMs }: ClientTurn, requestTripMs: number): number {
	// What is left of two sums that ought to be equal is not a wait.
	const ms = askedMs === null ? 0 : answeredMs - (askedMs + requestTripMs);
	return ms < 0.01 ? 0 : ms;
}
