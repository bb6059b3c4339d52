// A port that answers only what the test has it answer.
import type { JobAnswer, JobMessage } from '../../../src/platform/jobs/job-messages.ts';
import type { JobPort } from '../../../src/platform/jobs/job-port.ts';

export interface Counting {
	readonly upTo: number;
}

export interface Counted {
	readonly type: 'counted';
	readonly number: number;
}

/** One number a slice. */
export function* counting({ upTo }: Counting): Generator<Counted, void> {
	if (upTo < 0) throw new RangeError(`up to ${String(upTo)}`);
	for (let number = 1; number <= upTo; number++) yield { type: 'counted', number };
}

export class FakePort implements JobPort<Counting, Counted> {
	onmessage: JobPort<Counting, Counted>['onmessage'] = null;
	onerror: JobPort<Counting, Counted>['onerror'] = null;
	readonly received: JobMessage<Counting>[] = [];
	ended = false;

	postMessage(message: JobMessage<Counting>): void {
		this.received.push(structuredClone(message));
	}
	terminate(): void {
		this.ended = true;
	}
	answer(data: JobAnswer<Counted>): void {
		this.onmessage?.({ data } as MessageEvent<JobAnswer<Counted>>);
	}
	break(message: string): void {
		this.onerror?.({ message } as ErrorEvent);
	}
}
