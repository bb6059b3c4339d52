// The names of the states of an endpoint (`engine/endpoint/states.ts`), once for all labs. What a page sees, such as
// OPEN, is a value of its code and has no other name.
import type { StateName } from '../../engine/endpoint/index.ts';

export const STATE_TERMS: Readonly<Record<StateName, string>> = {
	'awaiting-request': 'awaiting request',
	'awaiting-response': 'awaiting response',
	open: 'open',
	'close-sent': 'Close sent',
	'close-received': 'Close received',
	'close-done': 'Closes exchanged',
	'half-closed': 'half closed',
	ending: 'ending',
	closed: 'closed',
};
