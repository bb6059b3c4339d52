// The states that each node of the path is in, from when to when; read from the worlds after each entry.
import {
	STATES,
	type Box,
	type End,
	type ReadyState,
	type Timeline,
	type World,
} from '../../../engine/index.ts';

/** `idle`: not begun. `vanished`: nothing comes from it and nothing reaches it. */
export type LifeState = 'idle' | 'vanished' | ReadyState | Box['phase'];

export interface Spell {
	readonly state: LifeState;
	readonly from: number;
	/** When the next begins; the end of the conversation for the last. */
	readonly to: number;
}

const PAGE_STATES: readonly ReadyState[] = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];

/** For each node, in order, from 0 to `endMs`. */
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
			// What lasts no time is not seen.
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

/** What a page reads in `readyState`; of a program, what its endpoint is in. */
function endState({ vanished, page, endpoint, phase }: End): LifeState {
	if (vanished) return 'vanished';
	if (page !== null) return PAGE_STATES[page.readyState]!;
	if (endpoint !== null) return STATES[endpoint.state].readyState;
	return phase === 'over' ? 'CLOSED' : phase === 'idle' ? 'idle' : 'CONNECTING';
}
