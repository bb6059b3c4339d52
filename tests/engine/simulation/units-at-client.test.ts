import { expect, test } from 'vitest';
import {
	readScenario,
	simulateScenario,
	unitsAtClient,
	unitsOf,
} from '../../../src/engine/simulation/index.ts';
import { conversationAt, serverActs } from '../../../src/lessons/conversation-state.ts';

test('what crosses the client’s hop has no segments of TCP, and nothing of the hops behind it', () => {
	const state = conversationAt(
		{
			boxes: [{ kind: 'idle', afterMs: 60_000, ends: 'reset' }],
			script: [serverActs(1000, { type: 'close', code: 1001 })],
		},
		0,
	);
	const json = new URLSearchParams(state.split('?')[1]).get('json')!;
	const { scenario } = readScenario(JSON.parse(json));
	const units = unitsOf(simulateScenario(scenario!));
	expect(units.some(({ hop }) => hop === 1)).toBe(true);
	expect(units.some(({ kind }) => kind === 'syn')).toBe(true);
	expect(
		unitsAtClient(units).map(({ hop, way, kind, frame }) => [
			hop,
			way,
			kind,
			frame?.opcode ?? null,
		]),
	).toEqual([
		[0, 'up', 'head', null],
		[0, 'down', 'head', null],
		[0, 'down', 'frame', 8],
		[0, 'up', 'frame', 8],
	]);
});
