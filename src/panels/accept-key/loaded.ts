// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { AcceptKeyLab } from './accept-key-lab.svelte.ts';
import AcceptKeyPanel from './AcceptKeyPanel.svelte';
import type { AcceptKeyWords } from './strings/en.ts';

export const loaded: LoadedPanel<AcceptKeyLab, AcceptKeyWords> = {
	component: AcceptKeyPanel,
	createLab: () => new AcceptKeyLab(),
};
