// Simulates a conversation: a scenario goes in, a timeline of worlds comes out. The scenario is plain JSON.
// It names two ends, the link and the intermediaries between them, and a script of actions.
//
// The simulation is driven by events, not by a clock. A world is the state of everything at one simulated
// time: both endpoints, every TCP connection (hop), every intermediary. `nextDue` finds the earliest event in
// a world, such as a segment that arrives, a timer that expires, or an action of the script. `handleDue`
// handles that event, and everything that follows from it at the same simulated time, in one turn. The turn
// writes its entries and makes the next world. This repeats until no event is due (`quiet`), the scenario's
// time is over (`until`), or a limit is reached (`limit`).
//
// Always true: the simulation is pure. All chance comes from the scenario's seed, and the state of the random
// generator is part of the world. So the same scenario gives the same timeline, entry for entry. It makes no
// difference whether the scenario is simulated at once or step by step, and a simulation can continue from
// any world of a timeline.
import { Random } from '../bytes/random.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import { LIMITS } from '../limits.ts';
import { newEnd } from './end.ts';
import type { Due } from './due-events.ts';
import { handleDue } from './due-events.ts';
import type { SimulationSetup } from './simulation-turn.ts';
import { SimulationTurn, simulationSetup } from './simulation-turn.ts';
import { nextDue } from './next-due.ts';
import { newHops } from './path.ts';
import type { Scenario, Scripted } from './scenario.ts';
import type { TimelineEntry, PendingAction, Timeline, World } from './timeline.ts';
import { entriesBy, inScriptOrder, isOverfull, worldAt } from './timeline.ts';

/**
 * Simulates the whole scenario at once.
 * @param codec compresses and inflates messages; with null no message is compressed
 */
export function simulateScenario(scenario: Scenario, codec: DeflateCodec | null = null): Timeline {
	const simulation = startSimulation(scenario, codec);
	while (simulation.step());
	return simulation.timeline;
}

/**
 * Returns the scenario with one more action at `ms`, added at the end of its script.
 * @throws RangeError when `ms` is negative
 */
export function withAction(
	scenario: Scenario,
	ms: number,
	scripted: Pick<Scripted, 'who' | 'do'>,
): Scenario {
	if (!(ms >= 0)) throw new RangeError(`an action at ${String(ms)} ms`);
	return { ...scenario, script: [...scenario.script, { ...scripted, when: { at: ms } }] };
}

/** Starts a simulation of the scenario from its beginning; the caller advances it with `step`. */
export function startSimulation(
	scenario: Scenario,
	codec: DeflateCodec | null = null,
): SteppedSimulation {
	const start = worldBefore(scenario);
	return new SteppedSimulation(
		simulationSetup(scenario, codec),
		start,
		start,
		[],
		timed(scenario.script),
	);
}

/**
 * Starts a simulation that continues `timeline` from the time of the last action of `scenario`.
 * @param timeline the timeline of the same scenario without its last action
 * @param scenario a scenario whose last action has a time (`at`)
 * @throws TypeError when the last action has no time
 */
export function continueSimulation(
	timeline: Timeline,
	scenario: Scenario,
	codec: DeflateCodec | null = null,
): SteppedSimulation {
	const { start, entries } = timeline;
	const { script } = scenario;
	const when = script.at(-1)?.when;
	if (when === undefined || !('at' in when)) throw new TypeError('an action without a time');
	const { at: ms } = when;
	const kept = entries.slice(0, entriesBy(timeline, ms));
	const remaining = timed(script).filter(({ at, index }) => at > ms || index === script.length - 1);
	return new SteppedSimulation(
		simulationSetup(scenario, codec),
		start,
		worldAt(timeline, ms),
		kept,
		remaining,
	);
}

/** Holds a turn with long work, and the parts of the turn that are still to be done. */
interface UnfinishedTurn {
	readonly turn: SimulationTurn;
	readonly rest: Iterator<number, void>;
}

/**
 * Makes a timeline step by step. Each step handles the next due event, sends one message of a bulk, or compresses a part
 * of a long message.
 */
export class SteppedSimulation {
	readonly #setup: SimulationSetup;
	readonly #start: World;
	readonly #entries: TimelineEntry[];
	readonly #script: readonly PendingAction[];
	#world: World;
	/** Holds the turn whose work is not done yet; it is null when no turn is unfinished. */
	#unfinished: UnfinishedTurn | null = null;
	#workBytes = 0;
	/** Counts the actions of `#script` that were performed. */
	#done = 0;
	#ends: Timeline['ends'] | null = null;

	/**
	 * Prepares a simulation that continues from a world.
	 * @param from the world in which the simulation begins
	 * @param entries the entries up to `from`; the simulation keeps this array and appends to it
	 * @param script the actions with a fixed time that are still to be performed, in their order
	 */
	constructor(
		setup: SimulationSetup,
		start: World,
		from: World,
		entries: TimelineEntry[],
		script: readonly PendingAction[],
	) {
		this.#setup = setup;
		this.#start = start;
		this.#world = from;
		this.#entries = entries;
		this.#script = script;
	}

	/** Returns the number of entries so far. */
	get count(): number {
		return this.#entries.length;
	}

	/**
	 * Returns the payload bytes that bulks have sent, plus a fixed cost for each message, and the bytes of long messages
	 * that were compressed. It shows progress during a turn, which writes its entries only at its end.
	 */
	get workBytes(): number {
		return this.#workBytes;
	}

	/** Returns the simulated time in milliseconds. */
	get nowMs(): number {
		return this.#world.at;
	}

	/** @throws TypeError before the simulation has ended */
	get timeline(): Timeline {
		if (this.#ends === null) throw new TypeError('the simulation has not ended');
		const { scenario } = this.#setup;
		return { scenario, start: this.#start, entries: this.#entries, ends: this.#ends };
	}

	/** Advances the simulation by one step. Returns false when the simulation has ended. */
	step(): boolean {
		if (this.#ends !== null) return false;
		if (this.#unfinished !== null) return this.#goOn(this.#unfinished);
		if (this.#entries.length === 0) return this.#live({ at: 0, type: 'begin' });
		const { scenario } = this.#setup;
		if (this.#entries.length >= LIMITS.timelineEntries || isOverfull(this.#world)) {
			return this.#end('limit');
		}
		const scripted = this.#script[this.#done] ?? null;
		const due = nextDue(this.#world, scripted, scenario.link.userTimeoutMs);
		if (due === null) return this.#end('quiet');
		if (due.at > scenario.untilMs) return this.#end('until');
		if (due.type === 'scripted' && due.one === scripted) this.#done++;
		return this.#live(due);
	}

	#live(due: Due): true {
		const turn = new SimulationTurn(this.#setup, this.#world, this.#entries.length, due.at);
		return this.#goOn({ turn, rest: handleDue(turn, due) });
	}

	#goOn(unfinished: UnfinishedTurn): true {
		const { done, value } = unfinished.rest.next();
		if (done) this.#world = unfinished.turn.end(this.#entries);
		else this.#workBytes += value;
		this.#unfinished = done ? null : unfinished;
		return true;
	}

	#end(ends: Timeline['ends']): false {
		this.#ends = ends;
		return false;
	}
}

/** Returns the actions of the script that have a fixed time, in the order of their times. */
function timed(script: readonly Scripted[]): readonly PendingAction[] {
	return script
		.flatMap(({ when }, index) => ('at' in when ? [{ at: when.at, index, trigger: null }] : []))
		.toSorted(inScriptOrder);
}

function worldBefore(scenario: Scenario): World {
	return {
		at: 0,
		client: newEnd('client'),
		server: newEnd('server'),
		hops: newHops(scenario),
		adrift: [],
		fellBack: false,
		boxes: scenario.boxes.map(() => null),
		pending: [],
		random: Random.fromSeed(scenario.seed).state,
		connection: 0,
		reconnectAt: null,
		attempts: 0,
	};
}
