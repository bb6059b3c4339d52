import { expect, test } from 'vitest';
import { readScenario } from '../../../../src/engine/index.ts';
import { ACTIONS, actionKindsOf } from '../../../../src/engine/simulation/grammar/actions.ts';
import { BOXES } from '../../../../src/engine/simulation/grammar/boxes.ts';

test('each kind of action belongs to the ends or to the network', () => {
	const [ofEnds, ofNetwork] = [actionKindsOf('client'), actionKindsOf('network')];
	expect(actionKindsOf('server')).toEqual(ofEnds);
	expect([...ofEnds, ...ofNetwork].sort()).toEqual(Object.keys(ACTIONS).sort());
	expect(ofNetwork).toEqual(['change', 'lose']);
});

test('the action with which a form begins is of its kind, and a scenario reads it', () => {
	for (const who of ['client', 'server', 'network'] as const) {
		for (const kind of actionKindsOf(who)) {
			const { start } = ACTIONS[kind];
			expect(start.type).toBe(kind);
			const script = [{ who, when: { at: 0 }, do: start }];
			expect(readScenario({ script }).problems).toEqual([]);
		}
	}
});

test('so is the box with which a form begins', () => {
	for (const [kind, { start }] of Object.entries(BOXES)) {
		expect(start.kind).toBe(kind);
		expect(readScenario({ boxes: [start] }).problems).toEqual([]);
	}
});
