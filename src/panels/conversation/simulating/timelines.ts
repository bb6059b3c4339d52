// Timelines by scenario, each simulated once; a branch is simulated from where it left. What would take long is not
// simulated here but in slices (simulating/simulations.svelte.ts).
import {
	scenarioSize,
	scriptedBytes,
	simulateScenario,
	startActing,
	startSimulation,
	UnitsReader,
	withAction,
	type Scenario,
	type Scripted,
	type SteppedSimulation,
	type Timeline,
	type Unit,
} from '../../../engine/index.ts';
import { meteredCodec } from './metered-codec.ts';
import { AT_ONCE, within } from './slices.ts';

const timelines = new WeakMap<Scenario, Timeline>();
const readings = new WeakMap<Timeline, UnitsReader>();
/** The timelines that branches left. */
const origins = new WeakMap<Scenario, Timeline>();
/** Simulations that are not finished. */
const begun = new WeakMap<Scenario, SteppedSimulation>();

/** However long it takes: for scenarios that are known to be short. */
export function timelineOf(scenario: Scenario): Timeline {
	const timeline = timelines.get(scenario) ?? simulateScenario(scenario, meteredCodec);
	keepTimeline(scenario, timeline);
	return timeline;
}

/** Its first moment, where nothing else can be shown yet. */
export function beginningOf(scenario: Scenario): Timeline {
	return timelineOf({ ...scenario, script: [], untilMs: 0 });
}

/** Null where it would take long; what was simulated of it by then is not lost. */
export function promptTimeline(scenario: Scenario): Timeline | null {
	const known = timelines.get(scenario);
	if (known !== undefined) return known;
	if (begun.has(scenario) || isLong(scenario)) return null;
	const simulation = beginning(scenario);
	const short = within(simulation, AT_ONCE);
	while (short()) {
		if (simulation.step()) continue;
		keepTimeline(scenario, simulation.timeline);
		return simulation.timeline;
	}
	return null;
}

/** A simulation that begins, or goes on from where it was left. */
export function beginning(scenario: Scenario): SteppedSimulation {
	let simulation = begun.get(scenario);
	if (simulation === undefined) {
		const origin = origins.get(scenario);
		simulation =
			origin === undefined
				? startSimulation(scenario, meteredCodec)
				: startActing(origin, scenario, meteredCodec);
		begun.set(scenario, simulation);
	}
	return simulation;
}

export function keepTimeline(scenario: Scenario, timeline: Timeline): void {
	timelines.set(scenario, timeline);
	begun.delete(scenario);
}

/** The scenario with one more action at `ms`; its timeline shares what was before. */
export function futureOf(
	scenario: Scenario,
	ms: number,
	action: Pick<Scripted, 'who' | 'do'>,
): Scenario {
	const future = withAction(scenario, ms, action);
	origins.set(future, timelineOf(scenario));
	return future;
}

export function unitsIn(timeline: Timeline): readonly Unit[] {
	return readingOf(timeline).units;
}

/** Its units and frames, read once. */
export function readingOf(timeline: Timeline): UnitsReader {
	let reader = readings.get(timeline);
	if (reader === undefined) {
		reader = new UnitsReader(timeline);
		while (reader.step());
		readings.set(timeline, reader);
	}
	return reader;
}

/** The timeline and what was read of it to the end. */
export function keepRead(scenario: Scenario, timeline: Timeline, reader: UnitsReader): void {
	readings.set(timeline, reader);
	keepTimeline(scenario, timeline);
}

/** So much is compressed in one step that no slice can hold it: that is for a worker, from the beginning. */
export function isForWorker(scenario: Scenario): boolean {
	const { compressed, compressedAtOnce } = scenarioSize(scenario);
	const origin = origins.get(scenario);
	if (origin === undefined) return compressed > AT_ONCE.bytes;
	return compressedAtOnce > AT_ONCE.bytes && isLeft(scenario, origin);
}

/** Known before it begins. A branch shows while it is simulated how much there is. */
function isLong(scenario: Scenario): boolean {
	if (isForWorker(scenario)) return true;
	return !origins.has(scenario) && scenarioSize(scenario).entries > AT_ONCE.entries;
}

/** An action that compresses so much comes after the branch has left. */
function isLeft({ script }: Scenario, origin: Timeline): boolean {
	const last = script.at(-1)!.when;
	const ms = 'at' in last ? last.at : 0;
	const done = new Set(
		origin.entries.flatMap(({ at, fact }) => (fact.type === 'did' && at <= ms ? [fact.index] : [])),
	);
	return script.some((one, i) => !done.has(i) && scriptedBytes(one.do) > AT_ONCE.bytes);
}
