// The duties that only a connection shows: what both sides did, and when. `observer` finds them in a transcript.
import { rule } from './rule.ts';

export const CONNECTION_RULES = {
	'request-key-fresh': rule('request', 'RFC 6455 §4.1', 'MUST', 'client'),
	'close-tcp-alone': rule('close', 'RFC 6455 §7.1.5', 'advice', 'both'),
} as const;
