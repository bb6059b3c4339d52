// The duties on the way to a connection: a proxy's tunnel, and WebSocket over HTTP/2 and HTTP/3.
import { rule } from './rule.ts';

export const TUNNEL_RULES = {
	'transport-connect-target': rule('transport', 'RFC 9110 §9.3.6', 'MUST', 'client'),
	'transport-connect-no-length': rule('transport', 'RFC 9110 §9.3.6', 'MUST NOT', 'intermediary'),
	'transport-h2-setting': rule('transport', 'RFC 8441 §3', 'defined', 'client'),
	'transport-h3-setting': rule('transport', 'RFC 9220 §3', 'defined', 'client'),
} as const;
