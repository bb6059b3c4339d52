// Is what the shell loads when the lab opens.
import type { LoadedPanel } from '../descriptor.ts';
import { DoctorLab } from './doctor-lab.svelte.ts';
import DoctorPanel from './DoctorPanel.svelte';
import type { DoctorWords } from './strings/en.ts';
import { takeFile, takeLargeFile } from './read-file.ts';

export const loaded: LoadedPanel<DoctorLab, DoctorWords> = {
	component: DoctorPanel,
	createLab: () => new DoctorLab(),
	takeFile,
	takeLargeFile,
};
