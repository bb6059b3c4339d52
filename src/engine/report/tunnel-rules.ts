// The duties on the way to a connection: a proxy's tunnel, and WebSocket over HTTP/2 and HTTP/3.
import { rule } from './rule.ts';

export const TUNNEL_RULES = {
	'transport-connect-target': rule('transport', 'RFC 9110 §9.3.6', 'MUST', 'client'),
	'transport-connect-no-length': rule('transport', 'RFC 9110 §9.3.6', 'MUST NOT', 'intermediary'),
	'transport-h2-setting': rule('transport', 'RFC 8441 §3', 'defined', 'client'),
	'transport-h2-setting-kept': rule('transport', 'RFC 8441 §3', 'MUST NOT', 'sender'),
	'transport-h2-protocol': rule('transport', 'RFC 8441 §5', 'MUST', 'client'),
	'transport-h2-no-upgrade': rule('transport', 'RFC 8441 §5', 'MUST NOT', 'client'),
	'transport-h2-no-key': rule('transport', 'RFC 8441 §5', 'advice', 'both'),
	'transport-h2-status': rule('transport', 'RFC 9113 §8.6', 'defined', 'server'),
	'transport-h2-close': rule('transport', 'RFC 8441 §5', 'defined', 'both'),
	'transport-h3-setting': rule('transport', 'RFC 9220 §3', 'defined', 'client'),
} as const;
