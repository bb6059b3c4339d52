// Is what the shell loads when the tour opens.
import type { LoadedPanel } from '../descriptor.ts';
import type { TourWords } from './strings/en.ts';
import { TourLab } from './tour-lab.svelte.ts';
import TourPanel from './TourPanel.svelte';

export const loaded: LoadedPanel<TourLab, TourWords> = {
	component: TourPanel,
	createLab: () => new TourLab(),
};
