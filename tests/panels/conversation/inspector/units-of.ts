// The conversations that the tests of the inspector use.
import type {
	Scenario,
	Scripted,
	Timeline,
	Unit,
} from '../../../../src/engine/simulation/index.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import {
	branchScenario,
	timelineOf,
	unitsIn,
} from '../../../../src/panels/conversation/simulating/timelines.ts';

export interface PlayedScenario {
	readonly timeline: Timeline;
	readonly units: readonly Unit[];
	/** Returns the unit that leaves at this time, with this opcode if it is given. */
	readonly unit: (departs: number, opcode?: number) => Unit;
}

export function sceneOf(id: string): PlayedScenario {
	return played(SCENES.find((scene) => scene.id === id)!.scenario);
}

export function after(id: string, ms: number, act: Pick<Scripted, 'who' | 'do'>): PlayedScenario {
	return played(branchScenario(sceneOf(id).timeline.scenario, ms, act));
}

/** The Ping of “fragments” with FIN flipped in transit. */
export function flipped(): PlayedScenario {
	return after('fragments', 150, {
		who: 'network',
		do: { type: 'change', from: 'server', offset: 134, length: 1, hex: '09' },
	});
}

export function played(scenario: Scenario): PlayedScenario {
	const timeline = timelineOf(scenario);
	const units = unitsIn(timeline);
	return {
		timeline,
		units,
		unit: (departs, opcode) =>
			units.find(
				(one) => one.departs === departs && (opcode === undefined || one.frame?.opcode === opcode),
			)!,
	};
}
