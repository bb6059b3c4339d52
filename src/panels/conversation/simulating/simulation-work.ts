// What the worker does: it simulates, and sends after each slice how many steps the slice had and what the codec answered
// in them. The timeline itself does not cross. It is a graph of half a million values that share parts and hold private
// state; to clone it takes the page as long as to simulate again what is left when nothing has to be compressed, and a
// clone cannot be received in slices.
import { startSimulation, type Scenario } from '../../../engine/index.ts';
import { meteredCodec } from './metered-codec.ts';
import { recordingCodec, type CodecAnswer } from './recorded-codec.ts';
import { SLICE, within } from './slices.ts';

export interface SimulationRequest {
	readonly scenario: Scenario;
}

export interface SimulationNews {
	readonly type: 'steps';
	readonly steps: number;
	readonly answers: readonly CodecAnswer[];
}

export function* simulationWork({
	scenario,
}: SimulationRequest): Generator<SimulationNews, void, undefined> {
	const answers: CodecAnswer[] = [];
	const codec = recordingCodec(meteredCodec, answers);
	const simulation = startSimulation(scenario, codec);
	for (let more = true; more;) {
		const short = within(simulation, SLICE);
		let steps = 0;
		do {
			more = simulation.step();
			steps++;
		} while (more && short());
		yield { type: 'steps', steps, answers: answers.splice(0) };
	}
}
