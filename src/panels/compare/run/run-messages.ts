// What goes to the worker and what comes back. All of it is plain data, so that it can be cloned; large typed arrays
// are handed over.
import type {
	Distribution,
	CompareSetting,
	TransportId,
	TurningPoint,
	TwoWay,
} from '../../../engine/index.ts';
import type { JobAnswer, JobMessage } from '../../../platform/jobs/job-messages.ts';
import type { RunLength } from '../compare-document.ts';
import type { Population } from './population.ts';

export interface RunRequest extends RunLength {
	readonly setting: CompareSetting;
}

export type RunMessage = JobMessage<RunRequest>;

/** One client, message by message; all clients' polls; a server with a bound; where the verdict would turn. */
export type RunPart = TransportId | 'clients' | 'server' | 'turns';

/** A simulation without what is only drawn. */
export interface SimulatedTransport {
	readonly transport: TransportId;
	readonly durationMs: number;
	readonly shortened: boolean;
	readonly waits: Distribution;
	readonly requests: number;
	readonly idle: number;
	readonly bytes: TwoWay;
	readonly connection: TwoWay;
}

export type RunNews =
	/** `done` is of the whole run, 0 to 1; `part` is what comes next. */
	| { readonly type: 'progress'; readonly part: RunPart; readonly done: number }
	| { readonly type: 'simulated'; readonly simulated: SimulatedTransport }
	| { readonly type: 'population'; readonly population: Population }
	| { readonly type: 'turns'; readonly points: readonly TurningPoint[] };

export type RunAnswer = JobAnswer<RunNews>;

/** What may be handed over instead of copied. */
export function transferables(answer: RunAnswer): ArrayBuffer[] {
	if (answer.type !== 'simulated') return [];
	const { buffer } = answer.simulated.waits.sorted;
	return buffer instanceof ArrayBuffer ? [buffer] : [];
}
