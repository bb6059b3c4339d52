// Creates the worker that reads pieces and corrected connections.
import type { JobPort } from '../../../platform/jobs/job-port.ts';
import type { ReadingNews, ReadingRequest } from './reading-work.ts';

export type ReadingPort = JobPort<ReadingRequest, ReadingNews>;

/**
 * Starts the worker that reads pieces.
 * @throws if the browser has no workers or forbids them
 */
export function createReadingWorker(): ReadingPort {
	return new Worker(new URL('./reading.worker.ts', import.meta.url), {
		type: 'module',
		name: 'reading',
	});
}
