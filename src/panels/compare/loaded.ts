// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { CompareLab } from './compare-lab.svelte.ts';
import ComparePanel from './ComparePanel.svelte';
import type { CompareWords } from './strings/en.ts';
import PaperFigures from './PaperFigures.svelte';

export const loaded: LoadedPanel<CompareLab, CompareWords> = {
	component: ComparePanel,
	paper: PaperFigures,
	createLab: () => new CompareLab(),
};
