// The same scenario, the same timeline: what Node recorded is what a browser comes to.
import { expect, test } from 'vitest';
import { simulateScenario } from '../../../src/engine/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { timelineHash } from '../../support/timeline-hash.ts';
import { SCENES } from './scenes.ts';
import recorded from './timelines.txt?raw';

test('every scene has the timeline that Node recorded', () => {
	const lines = SCENES.map(
		({ name, scenario }) => `${timelineHash(simulateScenario(scenario, deflateCodec))} ${name}`,
	);
	expect(`${lines.join('\n')}\n`).toBe(recorded);
});
