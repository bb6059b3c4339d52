// Lists the rules for the path to a server: a proxy's tunnel, and WebSocket over HTTP/2 and HTTP/3.
import { defineRule } from './rule.ts';

export const TUNNEL_RULES = {
	'transport-connect-target': defineRule('transport', 'RFC 9110 §9.3.6', 'MUST', 'client'),
	'transport-connect-no-length': defineRule(
		'transport',
		'RFC 9110 §9.3.6',
		'MUST NOT',
		'intermediary',
	),
	'transport-h2-setting': defineRule('transport', 'RFC 8441 §3', 'defined', 'client'),
	'transport-h2-setting-kept': defineRule('transport', 'RFC 8441 §3', 'MUST NOT', 'sender'),
	'transport-h2-protocol': defineRule('transport', 'RFC 8441 §5', 'MUST', 'client'),
	'transport-h2-no-upgrade': defineRule('transport', 'RFC 8441 §5', 'MUST NOT', 'client'),
	'transport-h2-no-key': defineRule('transport', 'RFC 8441 §5', 'defined', 'both'),
	'transport-h2-status': defineRule('transport', 'RFC 9113 §8.6', 'defined', 'server'),
	'transport-h2-close': defineRule('transport', 'RFC 8441 §5', 'defined', 'both'),
	'transport-h3-setting': defineRule('transport', 'RFC 9220 §3', 'defined', 'client'),
} as const;
