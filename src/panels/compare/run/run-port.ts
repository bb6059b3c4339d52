// Starts the worker in which the exact run is computed.
import type { JobPort } from '../../../platform/jobs/job-port.ts';
import type { RunNews, RunRequest } from './run-messages.ts';

export type RunPort = JobPort<RunRequest, RunNews>;

/** @throws if the browser has no workers or forbids them */
export function createRunWorker(): RunPort {
	return new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module', name: 'run' });
}
