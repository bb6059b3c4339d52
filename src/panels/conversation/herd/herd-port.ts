// Starts the worker in which a large herd is simulated.
import type { JobPort } from '../../../platform/jobs/job-port.ts';
import type { HerdChoice } from './herd-runs.ts';
import type { HerdNews } from './herd-work.ts';

export type HerdPort = JobPort<HerdChoice, HerdNews>;

/** @throws if the browser has no workers or forbids them */
export function createHerdWorker(): HerdPort {
	return new Worker(new URL('./herd.worker.ts', import.meta.url), { type: 'module', name: 'herd' });
}
