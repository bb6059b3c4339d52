// What each scene of the tour gets.
import type { Shell } from '../descriptor.ts';
import type { TourWords } from './strings/en.ts';
import type { TourLab } from './tour-lab.svelte.ts';

export interface SceneProps {
	readonly lab: TourLab;
	readonly words: TourWords;
	readonly shell: Shell;
}
