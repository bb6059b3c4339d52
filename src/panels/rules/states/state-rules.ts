// Which rules speak of a state: what may be done in it, and how it is left.
import { STATE_NAMES, type RuleCode, type StateName } from '../../../engine/index.ts';

export const STATE_RULES: Readonly<Record<StateName, readonly RuleCode[]>> = {
	'awaiting-request': ['http-head-terminated', 'request-method-get', 'response-status-101'],
	'awaiting-response': ['response-status-101', 'accept-matches', 'api-send-connecting'],
	open: ['close-tcp-alone', 'close-no-data-after'],
	'close-sent': ['close-once', 'close-no-data-after', 'api-message-only-open'],
	'close-received': ['close-no-data-after', 'close-once'],
	'close-done': ['close-tcp-alone'],
	'half-closed': ['close-tcp-alone'],
	ending: ['close-tcp-alone'],
	closed: ['close-tcp-alone', 'api-send-after-close'],
};

/** The states that a rule speaks of. */
export function statesOf(code: RuleCode): readonly StateName[] {
	return STATE_NAMES.filter((state) => STATE_RULES[state].includes(code));
}
