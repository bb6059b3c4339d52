import { STATES, type End, type ReadyState } from '../../../engine/index.ts';

const PAGE: readonly ReadyState[] = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];

/** The state that a side is in, as its program would read it; null where there is no connection yet. */
export function readyStateOf({ page, endpoint }: End): ReadyState | null {
	if (page !== null) return PAGE[page.readyState]!;
	return endpoint === null ? null : STATES[endpoint.state].readyState;
}
