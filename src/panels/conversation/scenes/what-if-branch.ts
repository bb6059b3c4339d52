import type { Scenario } from '../../../engine/simulation/index.ts';
import { branchScenario } from '../simulating/timelines.ts';
import type { Scene, WhatIf } from './scene.ts';

/**
 * Returns the scenario of the what-if’s branch, and the time in milliseconds at which it leaves the scene.
 */
export function whatIfBranch(
	{ scenario }: Pick<Scene, 'scenario'>,
	whatIf: WhatIf,
): { readonly at: number; readonly scenario: Scenario } {
	if ('scenario' in whatIf) return { at: 0, scenario: whatIf.scenario };
	const { at, who } = whatIf;
	return { at, scenario: branchScenario(scenario, at, { who, do: whatIf.do }) };
}
