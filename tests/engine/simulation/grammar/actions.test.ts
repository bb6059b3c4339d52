import { expect, test } from 'vitest';
import {
	ACTIONS,
	actionDetail,
	actionKindsOf,
	isCall,
	isOfNetwork,
	readScenario,
} from '../../../../src/engine/simulation/index.ts';
import { BOXES } from '../../../../src/engine/simulation/grammar/boxes.ts';

test('each kind of action belongs to the ends or to the network', () => {
	const [ofEnds, ofNetwork] = [actionKindsOf('client'), actionKindsOf('network')];
	expect(actionKindsOf('server')).toEqual(ofEnds);
	expect([...ofEnds, ...ofNetwork].sort()).toEqual(Object.keys(ACTIONS).sort());
	for (const kind of ofEnds) expect(isOfNetwork(ACTIONS[kind].start)).toBe(false);
	for (const kind of ofNetwork) expect(isOfNetwork(ACTIONS[kind].start)).toBe(true);
});

test('the detail of an action has its members', () => {
	expect(actionDetail({ type: 'ping', text: '♥' })).toEqual({ type: 'payload', text: '♥' });
	expect(actionDetail({ type: 'fragment', text: 'a', last: true })).toEqual({
		type: 'text',
		text: 'a',
		last: true,
	});
	expect(actionDetail({ type: 'echo' })).toEqual({ type: 'received' });
	expect(actionDetail({ type: 'vanish' })).toBeNull();
});

test('no method stands for an action of the network', () => {
	expect(actionKindsOf('network').filter((kind) => isCall(kind))).toEqual([]);
	expect(isCall('close')).toBe(true);
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
