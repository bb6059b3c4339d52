// Lists the rules about each state: what an endpoint may do in it, and how it leaves it.
import { STATE_NAMES, type StateName } from '../../../engine/endpoint/index.ts';
import type { RuleCode } from '../../../engine/report/index.ts';

export const STATE_RULES: Readonly<Record<StateName, readonly RuleCode[]>> = {
	'awaiting-request': [
		'http-head-terminated',
		'transport-tls-first',
		'response-resource-unknown',
		'endpoint-origin-check',
	],
	'awaiting-response': [
		'request-one-connecting',
		'response-status-101',
		'accept-matches',
		'extension-wait',
		'endpoint-open-to-send',
		'api-send-connecting',
	],
	open: [
		'endpoint-open-to-send',
		'ping-answered',
		'endpoint-heartbeat',
		'endpoint-client-keeps-open',
		'close-answered',
		'endpoint-connection-lost',
	],
	'close-sent': [
		'close-no-data-after',
		'close-once',
		'endpoint-open-to-send',
		'api-send-after-close',
		'api-message-only-open',
	],
	'close-received': ['close-answered', 'close-echo-code', 'close-code-required'],
	'close-done': ['close-server-first', 'close-client-waits'],
	'half-closed': ['close-server-first', 'close-client-waits'],
	ending: ['endpoint-fail-says-why', 'endpoint-fail-stops', 'endpoint-policy-code'],
	closed: [
		'close-tcp-alone',
		'endpoint-connection-lost',
		'api-1006-only',
		'api-send-after-close',
		'endpoint-reconnect-jitter',
		'endpoint-reconnect-backoff',
	],
};

/** Returns the states that a rule is about. */
export function statesOf(code: RuleCode): readonly StateName[] {
	return STATE_NAMES.filter((state) => STATE_RULES[state].includes(code));
}
