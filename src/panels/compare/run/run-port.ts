// Creates the place where the exact run is computed: a worker, or the page itself.
import { createPagePort as pagePort, type JobPort } from '../../../platform/jobs/job-port.ts';
import { exactRunOf } from './exact-run.ts';
import type { RunNews, RunRequest } from './run-messages.ts';

export type RunPort = JobPort<RunRequest, RunNews>;

/**
 * Starts the worker that computes exact runs.
 * @throws if the browser has no workers or forbids them
 */
export function createRunWorker(): RunPort {
	return new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module', name: 'run' });
}

export function createRunPort(later?: (next: () => void) => void): RunPort {
	return pagePort(exactRunOf, later);
}
