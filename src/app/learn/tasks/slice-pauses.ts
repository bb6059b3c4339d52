// Cuts long work of the course into slices, so that the page can draw and handle input between them.
import { afterOthers } from '../../../platform/jobs/job-port.ts';

/** Holds the time in which a browser draws a frame. */
const SLICE_MS = 12;

/** Returns what the work awaits after each of its parts. It waits only when a slice is over. */
export function slicePauses(): () => Promise<void> {
	let began = performance.now();
	return async () => {
		if (performance.now() - began < SLICE_MS) return;
		await new Promise<void>(afterOthers);
		began = performance.now();
	};
}
