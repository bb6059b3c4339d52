import type { Scenario } from '../../src/engine/simulation/index.ts';
import { typedJson } from '../../src/panels/conversation/build/build-document.ts';
import { scenarioText } from '../../src/panels/conversation/build/scenario-text.ts';
import type { ConversationLab } from '../../src/panels/conversation/conversation-lab.svelte.ts';

/** Replaces the scenario of the current branch, as Build does with a file. */
export function buildScenario(lab: ConversationLab, scenario: Scenario): void {
	lab.build(typedJson(lab.document, scenarioText(scenario)));
}
