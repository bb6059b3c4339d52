// The messages between the page and the worker of the exact run. They are plain data that can be cloned;
// large typed arrays are transferred.
import type {
	CompareSetting,
	SimulatedClient,
	TransportId,
	TurningPoint,
} from '../../../engine/compare/index.ts';
import type { JobAnswer, JobMessage } from '../../../platform/jobs/job-messages.ts';
import type { RunLength } from '../compare-document.ts';
import type { Population } from './population.ts';

export interface RunRequest extends RunLength {
	readonly setting: CompareSetting;
}

export type RunMessage = JobMessage<RunRequest>;

/**
 * Names a part of a run. A transport: one client, message by message. `clients`: the polls of all clients.
 * `server`: the server with a bound. `turning-points`: the values at which the verdict changes.
 */
export type RunPart = TransportId | 'clients' | 'server' | 'turning-points';

export type RunNews =
	/** Reports the progress. `done` is the finished share of the whole run, 0 to 1, and `part` the next part. */
	| { readonly type: 'progress'; readonly part: RunPart; readonly done: number }
	| { readonly type: 'simulated'; readonly simulated: SimulatedClient }
	| { readonly type: 'population'; readonly population: Population }
	| { readonly type: 'turning-points'; readonly points: readonly TurningPoint[] };

export type RunAnswer = JobAnswer<RunNews>;

/** Returns the buffers that `postMessage` can transfer instead of copying. */
export function transferables(answer: RunAnswer): ArrayBuffer[] {
	if (answer.type !== 'simulated') return [];
	const { buffer } = answer.simulated.waits.sorted;
	return buffer instanceof ArrayBuffer ? [buffer] : [];
}
