// From a scenario to its timeline: what is due next happens, until nothing is. Pure: the same scenario gives the same
// timeline, entry for entry, whether it is simulated at once or step by step.
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

/** @param codec compresses and inflates; without one nothing is compressed. */
export function simulateScenario(scenario: Scenario, codec: DeflateCodec | null = null): Timeline {
	return finished(startSimulation(scenario, codec));
}

/**
 * The same with one more action at `ms`, which is not before the beginning: what was before is kept, only what follows
 * is simulated.
 */
export function actAt(
	timeline: Timeline,
	ms: number,
	scripted: Pick<Scripted, 'who' | 'do'>,
	codec: DeflateCodec | null = null,
): Timeline {
	return finished(startActing(timeline, withAction(timeline.scenario, ms, scripted), codec));
}

/** The scenario with one more action at `ms`, behind all others. */
export function withAction(
	scenario: Scenario,
	ms: number,
	scripted: Pick<Scripted, 'who' | 'do'>,
): Scenario {
	if (!(ms >= 0)) throw new RangeError(`an action at ${String(ms)} ms`);
	return { ...scenario, script: [...scenario.script, { ...scripted, when: { at: ms } }] };
}

/** A simulation that goes on from the beginning. */
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
 * A simulation that goes on from where the last action of `scenario` comes in.
 * @param timeline of the same scenario without that action, which has a time
 */
export function startActing(
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
	const left = timed(script).filter(({ at, index }) => at > ms || index === script.length - 1);
	return new SteppedSimulation(
		simulationSetup(scenario, codec),
		start,
		worldAt(timeline, ms),
		kept,
		left,
	);
}

function finished(simulation: SteppedSimulation): Timeline {
	while (simulation.step());
	return simulation.timeline;
}

interface Unfinished {
	readonly turn: SimulationTurn;
	readonly rest: Iterator<number, void>;
}

/** A timeline in the making: each step lets happen what is due next, or sends one message of a bulk. */
export class SteppedSimulation {
	readonly #setup: SimulationSetup;
	readonly #start: World;
	readonly #entries: TimelineEntry[];
	readonly #script: readonly PendingAction[];
	#world: World;
	/** A turn in which a bulk still has messages to send. */
	#unfinished: Unfinished | null = null;
	#bulkBytes = 0;
	/** Of the script. */
	#done = 0;
	#ends: Timeline['ends'] | null = null;

	/** @param entries what has happened by `from`; the simulation keeps the array and goes on with it */
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

	/** Entries that are written. */
	get count(): number {
		return this.#entries.length;
	}

	/** What bulks have sent, with some bytes more for each message: it grows while entries do not. */
	get bulkBytes(): number {
		return this.#bulkBytes;
	}

	/** The simulated time. */
	get nowMs(): number {
		return this.#world.at;
	}

	/** @throws TypeError before the simulation has ended */
	get timeline(): Timeline {
		if (this.#ends === null) throw new TypeError('the simulation has not ended');
		const { scenario } = this.#setup;
		return { scenario, start: this.#start, entries: this.#entries, ends: this.#ends };
	}

	/** False when nothing more happens. */
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

	#goOn(unfinished: Unfinished): true {
		const { done, value } = unfinished.rest.next();
		if (done) this.#world = unfinished.turn.end(this.#entries);
		else this.#bulkBytes += value;
		this.#unfinished = done ? null : unfinished;
		return true;
	}

	#end(ends: Timeline['ends']): false {
		this.#ends = ends;
		return false;
	}
}

/** What the script says for itself, not in answer to anything, in order. */
function timed(script: readonly Scripted[]): readonly PendingAction[] {
	return script
		.flatMap(({ when }, index) => ('at' in when ? [{ at: when.at, index, cause: null }] : []))
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
		redialAt: null,
		attempts: 0,
	};
}
