// Returns the hash of each scene's timeline, one scene per line. Every JavaScript engine must compute the
// same hashes.
import { simulateScenario } from '../../src/engine/simulation/index.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { SCENES } from '../engine/simulation/scenes.ts';
import { timelineHash } from './timeline-hash.ts';

export function sceneTimelines(): string {
	const lines = SCENES.map(
		({ name, scenario }) => `${timelineHash(simulateScenario(scenario, deflateCodec))} ${name}`,
	);
	return `${lines.join('\n')}\n`;
}
