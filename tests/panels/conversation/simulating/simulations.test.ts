// Turns are taken by the test: nothing here waits for a clock.
import { describe, expect, test, vi } from 'vitest';
import {
	DEFAULT_SCENARIO,
	simulateScenario,
	UnitsReader,
	type Scenario,
	type ScriptAction,
} from '../../../../src/engine/simulation/index.ts';
import {
	DEFAULT_CLIENT,
	DEFAULT_SERVER_SETUP,
} from '../../../../src/engine/simulation/scenario.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { Simulations } from '../../../../src/panels/conversation/simulating/simulations.svelte.ts';
import {
	promptTimeline,
	unitsIn,
} from '../../../../src/panels/conversation/simulating/timelines.ts';
import { deflateCodec } from '../../../../src/platform/deflate.ts';
import { timelineHash } from '../../../support/timeline-hash.ts';
import { buildScenario } from '../../../support/build-scenario.ts';

function sending(action: ScriptAction, deflate = false): Scenario {
	return {
		...DEFAULT_SCENARIO,
		client: { ...DEFAULT_CLIENT, deflate: deflate ? ['permessage-deflate'] : [] },
		server: { ...DEFAULT_SERVER_SETUP, deflate },
		script: [{ who: 'client', when: { at: 500 }, do: action }],
		untilMs: 1e6,
	};
}

const compressed = (): Scenario => sending({ type: 'bulk', bytes: 1 << 16, times: 8 }, true);
const plain = (): Scenario => sending({ type: 'bulk', bytes: 4096, times: 300 });

/** Whatever waits for its turn, in order, until nothing does or the test has seen enough. */
function turns() {
	const waiting: (() => void)[] = [];
	return {
		later: (next: () => void) => void waiting.push(next),
		take: (enough: () => boolean = () => false) => {
			while (waiting.length > 0 && !enough()) waiting.shift()!();
		},
	};
}

function inTurns() {
	const { later, take } = turns();
	return { simulations: new Simulations(later), take };
}

const hashOf = (scenario: Scenario): string =>
	timelineHash(simulateScenario(scenario, deflateCodec));

describe('a long simulation', () => {
	test.each([
		['without compression', plain],
		['with compression', compressed],
		['of one long message', () => sending({ type: 'bulk', bytes: 1 << 20, times: 1 }, true)],
	])('%s is done in slices, and comes to the same timeline as at once', (_, make) => {
		const { simulations, take } = inTurns();
		const scenario = make();
		expect(simulations.find(scenario)).toBeNull();
		simulations.want([scenario]);
		const shares: number[] = [];
		take(() => {
			const state = simulations.stateOf(scenario);
			if (state.type === 'running') shares.push(state.share);
			return false;
		});
		expect(timelineHash(simulations.find(scenario)!)).toBe(hashOf(scenario));
		expect(simulations.stateOf(scenario)).toEqual({ type: 'ready' });
		expect(shares.length).toBeGreaterThan(5);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	});

	test('is read a way at a turn before it is shown, and once', () => {
		const { simulations, take } = inTurns();
		const scenario = plain();
		const step = vi.spyOn(UnitsReader.prototype, 'step');
		const stepsOfTurns: number[] = [];
		simulations.want([scenario]);
		take(() => {
			stepsOfTurns.push(step.mock.calls.length);
			step.mockClear();
			return false;
		});
		stepsOfTurns.push(step.mock.calls.length);
		step.mockClear();
		expect(stepsOfTurns.filter((count) => count > 0)).toEqual([1, 1, 1, 1]);
		const frames = unitsIn(simulations.find(scenario)!).filter(({ kind }) => kind === 'frame');
		expect(frames).toHaveLength(300);
		expect(step).not.toHaveBeenCalled();
		step.mockRestore();
	});

	test('that answers answers is begun at once and goes on in slices', () => {
		const echo = { type: 'echo' } as const;
		const scenario: Scenario = {
			...DEFAULT_SCENARIO,
			script: [
				{ who: 'client', when: { on: 'open' }, do: { type: 'text', text: 'hello' } },
				{ who: 'server', when: { on: 'message' }, do: echo },
				{ who: 'client', when: { on: 'message' }, do: echo },
			],
		};
		const { simulations, take } = inTurns();
		expect(simulations.find(scenario)).toBe(null);
		simulations.want([scenario]);
		take();
		expect(timelineHash(simulations.find(scenario)!)).toBe(hashOf(scenario));
	});

	test('stops on request, and continues when it is requested again', () => {
		for (const scenario of [plain(), compressed()]) {
			const { simulations, take } = inTurns();
			simulations.want([scenario]);
			const running = () => simulations.stateOf(scenario);
			take(() => {
				const state = running();
				return state.type === 'running' && state.share > 0.3;
			});
			simulations.stop(scenario);
			take();
			expect([running(), simulations.find(scenario)]).toEqual([{ type: 'stopped' }, null]);
			simulations.again(scenario);
			take();
			expect(timelineHash(simulations.find(scenario)!)).toBe(hashOf(scenario));
		}
	});

	test('ends when something else is wanted', () => {
		const { simulations, take } = inTurns();
		const [first, second] = [plain(), compressed()];
		simulations.want([first]);
		simulations.want([second]);
		take();
		expect([simulations.find(first), simulations.stateOf(second)]).toEqual([
			null,
			{ type: 'ready' },
		]);
	});
});

test('the scenes are short, but for the one about a slow receiver: each is simulated at once', () => {
	const long = SCENES.filter(({ scenario }) => promptTimeline({ ...scenario }) === null);
	expect(long.map(({ id }) => id)).toEqual(['slow-receiver']);
});

describe('a lab with a long scenario', () => {
	function opened() {
		const { simulations, take } = inTurns();
		const lab = new ConversationLab(simulations);
		simulations.want(lab.wanted);
		const go = () => {
			simulations.want(lab.wanted);
			take();
		};
		return { lab, simulations, go };
	}

	test('shows the earlier timeline until the new one is made, and does not change it', () => {
		const { lab, go } = opened();
		const before = lab.timeline;
		buildScenario(lab, compressed());
		expect([lab.stale, lab.timeline]).toEqual([true, before]);
		lab.act({ who: 'server', do: { type: 'close' } });
		expect(lab.document.branches.length).toBe(1);
		go();
		expect([lab.stale, lab.timeline.scenario]).toEqual([false, lab.branch.scenario]);
		lab.history.undo();
		expect([lab.stale, lab.timeline]).toEqual([false, before]);
	});

	test('a branch is simulated from its time, with the same result as a whole run', () => {
		const { lab, go } = opened();
		buildScenario(lab, compressed());
		go();
		const whole = lab.timeline;
		lab.playHead.moveTo(600);
		lab.act({ who: 'server', do: { type: 'text', text: 'now' } });
		go();
		expect(timelineHash(lab.timeline)).toBe(hashOf(lab.branch.scenario));
		const kept = lab.timeline.entries.filter(({ at }) => at < 600);
		expect(kept.length).toBeGreaterThan(100);
		expect(kept.every((entry, i) => whole.entries[i] === entry)).toBe(true);
		lab.playHead.moveTo(100);
		lab.act({ who: 'server', do: { type: 'text', text: 'sooner' } });
		go();
		expect(timelineHash(lab.timeline)).toBe(hashOf(lab.branch.scenario));
	});

	test('a link keeps its moment until it is known how long the conversation lasts', () => {
		const { lab, go } = opened();
		const saved = new ConversationLab();
		saved.begin(compressed());
		expect(lab.restore(structuredClone(saved.save())).leftOut).toEqual([]);
		expect(lab.open(new URLSearchParams('s=x&at=700')).problems).toEqual([]);
		expect(lab.timeline.entries.every(({ at }) => at === 0)).toBe(true);
		expect(lab.view).toEqual({ at: '700' });
		go();
		expect([lab.playHead.at, lab.view]).toEqual([700, { at: '700' }]);
	});
});
