// Reads the states of each node of the path over time from the worlds of the timeline.
import { STATES, type ReadyState } from '../../../engine/endpoint/index.ts';
import { READY_STATES } from '../../../engine/page/index.ts';
import type { Box, End, Timeline, World } from '../../../engine/simulation/index.ts';

/** Names the state of a node. `idle`: it has not begun. `vanished`: it sends nothing and receives nothing. */
export type LifeState = 'idle' | 'vanished' | ReadyState | Box['phase'];

/** Returns the name of a state; empty if it has none. What a page sees has no other name. */
export function lifeStateName(
	state: LifeState,
	names: Readonly<Partial<Record<LifeState, string>>>,
): string {
	return names[state] ?? state;
}

/** Describes a time in which a node keeps its state, in milliseconds. */
export interface Spell {
	readonly state: LifeState;
	readonly from: number;
	/** Holds the beginning of the next state, or the end of the conversation for the last state. */
	readonly to: number;
}

/** Returns the states of each node in order, from 0 to `endMs`. */
export function lifeLinesOf(
	{ scenario, start, entries }: Timeline,
	endMs: number,
): readonly (readonly Spell[])[] {
	const nodes = scenario.boxes.length + 2;
	const turns = Array.from({ length: nodes }, (_, node) => [{ state: at(start, node), from: 0 }]);
	let before: World = start;
	for (const { at: ms, world } of entries) {
		if (world === before) continue;
		before = world;
		for (let node = 0; node < nodes; node++) {
			const state = at(world, node);
			const own = turns[node]!;
			if (own.at(-1)!.state === state) continue;
			// A state that lasts no time is left out.
			if (own.at(-1)!.from === ms) own.pop();
			if (own.at(-1)?.state !== state) own.push({ state, from: ms });
		}
	}
	return turns.map((own) =>
		own.map(({ state, from }, i) => ({ state, from, to: own[i + 1]?.from ?? endMs })),
	);
}

function at(world: World, node: number): LifeState {
	if (node === 0) return endState(world.client);
	if (node > world.boxes.length) return endState(world.server);
	return world.boxes[node - 1]?.phase ?? 'idle';
}

/** Returns `readyState` of the page, or the state of the endpoint if the end is a program. */
function endState({ vanished, page, endpoint, phase }: End): LifeState {
	if (vanished) return 'vanished';
	if (page !== null) return READY_STATES[page.readyState];
	if (endpoint !== null) return STATES[endpoint.state].readyState;
	return phase === 'over' ? 'CLOSED' : phase === 'idle' ? 'idle' : 'CONNECTING';
}
