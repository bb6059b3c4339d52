// Simulates a scenario again with one more action, at once.
import {
	continueSimulation,
	withAction,
	type Scripted,
	type Timeline,
} from '../../src/engine/simulation/index.ts';
import type { DeflateCodec } from '../../src/engine/extension/codec.ts';

/** Returns the timeline of the same scenario with one more action at `ms`. The entries up to `ms` are kept. */
export function timelineWithAction(
	timeline: Timeline,
	ms: number,
	scripted: Pick<Scripted, 'who' | 'do'>,
	codec: DeflateCodec | null = null,
): Timeline {
	const scenario = withAction(timeline.scenario, ms, scripted);
	const simulation = continueSimulation(timeline, scenario, codec);
	while (simulation.step());
	return simulation.timeline;
}
