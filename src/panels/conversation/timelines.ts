// Timelines by scenario, each simulated once; another future is simulated from where it left.
import {
	actAt,
	simulateScenario,
	unitsOf,
	type Scenario,
	type Scripted,
	type Timeline,
	type Unit,
} from '../../engine/index.ts';
import { deflateCodec } from '../../platform/deflate.ts';

const timelines = new WeakMap<Scenario, Timeline>();
const units = new WeakMap<Timeline, readonly Unit[]>();

export function timelineOf(scenario: Scenario): Timeline {
	let timeline = timelines.get(scenario);
	if (timeline === undefined) {
		timeline = simulateScenario(scenario, deflateCodec);
		timelines.set(scenario, timeline);
	}
	return timeline;
}

/** The scenario with one more action at `ms`; its timeline shares what was before. */
export function futureOf(
	scenario: Scenario,
	ms: number,
	action: Pick<Scripted, 'who' | 'do'>,
): Scenario {
	const timeline = actAt(timelineOf(scenario), ms, action, deflateCodec);
	timelines.set(timeline.scenario, timeline);
	return timeline.scenario;
}

export function unitsIn(timeline: Timeline): readonly Unit[] {
	let found = units.get(timeline);
	if (found === undefined) {
		found = unitsOf(timeline);
		units.set(timeline, found);
	}
	return found;
}
