// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { FrameLab } from './frame-lab.svelte.ts';
import FramePanel from './FramePanel.svelte';
import type { FrameWords } from './strings/en.ts';
import { refuseLargeFile, takeFrameFile } from './paste/take-file.ts';

export const loaded: LoadedPanel<FrameLab, FrameWords> = {
	component: FramePanel,
	createLab: () => new FrameLab(),
	takeFile: takeFrameFile,
	takeLargeFile: (_, file) => refuseLargeFile(file),
};
