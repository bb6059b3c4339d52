// The work of the simulation worker. It simulates a scenario and sends, after each slice, the number of steps
// and the results of the codec in that slice. The timeline itself is not sent: it is a graph of up to half a
// million values that share parts and hold private state. Cloning that graph takes the page as long as
// simulating it again without compression, and a clone cannot be received in slices.
import { startSimulation, type Scenario } from '../../../engine/index.ts';
import { recordingCodec, type CodecAnswer } from './recorded-codec.ts';
import { meteredCodec, SLICE, withinLimit } from './slices.ts';

export interface SimulationRequest {
	readonly scenario: Scenario;
}

/** Holds what the worker sends after one slice. */
export interface SimulationNews {
	readonly type: 'steps';
	readonly steps: number;
	readonly answers: readonly CodecAnswer[];
}

/** Simulates a scenario and yields once per slice. */
export function* simulationWork({
	scenario,
}: SimulationRequest): Generator<SimulationNews, void, undefined> {
	const answers: CodecAnswer[] = [];
	const codec = recordingCodec(meteredCodec, answers);
	const simulation = startSimulation(scenario, codec);
	for (let more = true; more;) {
		const short = withinLimit(simulation, SLICE);
		let steps = 0;
		do {
			more = simulation.step();
			steps++;
		} while (more && short());
		yield { type: 'steps', steps, answers: answers.splice(0) };
	}
}
