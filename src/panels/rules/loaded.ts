// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { RulesLab } from './rules-lab.svelte.ts';
import RulesPanel from './RulesPanel.svelte';
import type { RulesWords } from './strings/en.ts';

export const loaded: LoadedPanel<RulesLab, RulesWords> = {
	component: RulesPanel,
	createLab: () => new RulesLab(),
};
