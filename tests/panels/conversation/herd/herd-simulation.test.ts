import type { HerdPort } from '../../../../src/panels/conversation/herd/herd-port.ts';
import { expect, test } from 'vitest';
import { HERD_POLICIES, herdRun } from '../../../../src/panels/conversation/herd/herd-runs.ts';
import { HerdSimulation } from '../../../../src/panels/conversation/herd/herd-simulation.svelte.ts';
import { herdWork } from '../../../../src/panels/conversation/herd/herd-work.ts';
import { createPagePort } from '../../../../src/platform/jobs/job-port.ts';

const LARGE = { clients: 10_000, outageMs: 10_000 };

/** A herd whose slices come when the test asks for them. */
function inSlices() {
	const slices: (() => void)[] = [];
	const port = (): HerdPort => createPagePort(herdWork, (next) => slices.push(next));
	const refuse = () => {
		throw new DOMException('no', 'SecurityError');
	};
	const simulation = new HerdSimulation({ createWorker: refuse, createPagePort: port });
	return { simulation, slice: () => slices.shift()?.() };
}

test('a small herd is simulated at once', () => {
	const { simulation } = inSlices();
	const choice = { clients: 100, outageMs: 30_000 };
	simulation.choose(choice);
	expect(simulation.state).toBe('done');
	expect(simulation.runs).toEqual(HERD_POLICIES.map((policy) => herdRun(policy, choice)));
});

test('the runs of a large herd come one after the other, and the same as at once', () => {
	const { simulation, slice } = inSlices();
	simulation.choose(LARGE);
	for (const [done] of HERD_POLICIES.entries()) {
		expect([simulation.state, simulation.runs.length]).toEqual(['running', done]);
		slice();
	}
	slice();
	expect(simulation.state).toBe('done');
	expect(simulation.runs).toEqual(HERD_POLICIES.map((policy) => herdRun(policy, LARGE)));
});

test('a simulation that was stopped keeps its finished runs and can begin again', () => {
	const { simulation, slice } = inSlices();
	simulation.choose(LARGE);
	slice();
	simulation.stop();
	slice();
	expect([simulation.state, simulation.runs.length]).toEqual(['stopped', 1]);
	simulation.start();
	expect([simulation.state, simulation.runs.length]).toEqual(['running', 0]);
});

test('another choice ends the simulation, and its late runs do not come', () => {
	const { simulation, slice } = inSlices();
	simulation.choose(LARGE);
	slice();
	simulation.choose({ ...LARGE, clients: 100 });
	slice();
	expect([simulation.state, simulation.runs.length]).toEqual(['done', 4]);
	expect(simulation.runs[0]!.back).toBeLessThanOrEqual(100);
});
