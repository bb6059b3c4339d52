// The timelines and the units read from them, kept per scenario, so that each is simulated once. The
// simulation of a branch begins where the branch leaves another conversation. A long scenario is not
// simulated in this file but in slices (`simulations.svelte.ts`).
import {
	scenarioSize,
	simulateScenario,
	continueSimulation,
	startSimulation,
	UnitsReader,
	withAction,
	type Scenario,
	type Scripted,
	type SteppedSimulation,
	type Timeline,
	type Unit,
} from '../../../engine/simulation/index.ts';
import { AT_ONCE, meteredCodec, withinLimit } from './slices.ts';

const timelines = new WeakMap<Scenario, Timeline>();
const readings = new WeakMap<Timeline, UnitsReader>();
/** Maps the scenario of a branch to the timeline from which the branch leaves. */
const origins = new WeakMap<Scenario, Timeline>();
/** Holds the simulations that have begun and are not finished. */
const begun = new WeakMap<Scenario, SteppedSimulation>();

/** Simulates the scenario to its end, however long that takes. Callers use it for short scenarios. */
export function timelineOf(scenario: Scenario): Timeline {
	const timeline = timelines.get(scenario) ?? simulateScenario(scenario, meteredCodec);
	keepTimeline(scenario, timeline);
	return timeline;
}

/** Returns a timeline that ends at time 0. It is shown until the whole timeline is ready. */
export function beginningOf(scenario: Scenario): Timeline {
	return timelineOf({ ...scenario, script: [], untilMs: 0 });
}

/**
 * Returns the timeline, or null if it would take long. The part simulated until then is kept for `beginning`.
 */
export function promptTimeline(scenario: Scenario): Timeline | null {
	const known = timelines.get(scenario);
	if (known !== undefined) return known;
	if (begun.has(scenario) || isLong(scenario)) return null;
	const simulation = beginning(scenario);
	const short = withinLimit(simulation, AT_ONCE);
	while (short()) {
		if (simulation.step()) continue;
		keepTimeline(scenario, simulation.timeline);
		return simulation.timeline;
	}
	return null;
}

/** Returns a simulation at its beginning, or the one of the same scenario that was left unfinished. */
export function beginning(scenario: Scenario): SteppedSimulation {
	let simulation = begun.get(scenario);
	if (simulation === undefined) {
		const origin = origins.get(scenario);
		simulation =
			origin === undefined
				? startSimulation(scenario, meteredCodec)
				: continueSimulation(origin, scenario, meteredCodec);
		begun.set(scenario, simulation);
	}
	return simulation;
}

/** Keeps the finished timeline of a scenario. */
function keepTimeline(scenario: Scenario, timeline: Timeline): void {
	timelines.set(scenario, timeline);
	begun.delete(scenario);
}

/** Returns the scenario with one more action at `ms`. Its timeline shares everything before that time. */
export function branchScenario(
	scenario: Scenario,
	ms: number,
	action: Pick<Scripted, 'who' | 'do'>,
): Scenario {
	const branch = withAction(scenario, ms, action);
	origins.set(branch, timelineOf(scenario));
	return branch;
}

/** Returns the units of the timeline; they are read once. */
export function unitsIn(timeline: Timeline): readonly Unit[] {
	return unitsReaderOf(timeline).units;
}

/** Returns the units and frames of the timeline; they are read once. */
export function unitsReaderOf(timeline: Timeline): UnitsReader {
	let reader = readings.get(timeline);
	if (reader === undefined) {
		reader = new UnitsReader(timeline);
		while (reader.step());
		readings.set(timeline, reader);
	}
	return reader;
}

/** Keeps a timeline and the reader that has read all its units. */
export function keepRead(scenario: Scenario, timeline: Timeline, reader: UnitsReader): void {
	readings.set(timeline, reader);
	keepTimeline(scenario, timeline);
}

/** Tells in advance that the simulation is long. The size of a branch is only known while it is simulated. */
function isLong(scenario: Scenario): boolean {
	if (origins.has(scenario)) return false;
	const { entries, compressed } = scenarioSize(scenario);
	return entries > AT_ONCE.entries || compressed > AT_ONCE.bytes;
}
