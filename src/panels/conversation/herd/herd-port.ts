// Creates the place where a large herd is simulated: a worker, or the page itself.
import { createPagePort as pagePort, type JobPort } from '../../../platform/jobs/job-port.ts';
import type { HerdChoice } from './herd-runs.ts';
import { herdWork, type HerdNews } from './herd-work.ts';

export type HerdPort = JobPort<HerdChoice, HerdNews>;

/** @throws if the browser has no workers or forbids them */
export function createHerdWorker(): HerdPort {
	return new Worker(new URL('./herd.worker.ts', import.meta.url), { type: 'module', name: 'herd' });
}

export function createHerdPort(later?: (next: () => void) => void): HerdPort {
	return pagePort(herdWork, later);
}
