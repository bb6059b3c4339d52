// Does the work of the herd’s worker: a slice is the run of one policy.
import { HERD_POLICIES, herdRun, type HerdChoice, type HerdRun } from './herd-runs.ts';

/** Represents what is sent after one slice. */
export interface HerdNews {
	readonly type: 'run';
	readonly run: HerdRun;
}

/** Runs every policy with the same clients, the same server and the same outage. */
export function* herdWork(choice: HerdChoice): Generator<HerdNews, void, undefined> {
	for (const policy of HERD_POLICIES) yield { type: 'run', run: herdRun(policy, choice) };
}
