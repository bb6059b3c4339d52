// Holds the words of the stage, on which a step of a lesson shows bytes on their way.
import type { RuleCode } from '../../../../engine/report/index.ts';
import { countBytes } from '../../../../strings/en/numbers.ts';
import type { Outcome, Outcomes } from '../../../../ui/stage/outcome.ts';

/** Says in a word or two what is wrong, where a step of a lesson lets the learner break it. */
function wrong(rule: RuleCode): string {
	switch (rule) {
		case 'frame-rsv1':
		case 'frame-rsv2':
		case 'frame-rsv3':
			return ': RSV must be 0';
		case 'frame-opcode-reserved-data':
		case 'frame-opcode-reserved-control':
			return ': no such opcode';
		case 'fragment-start-missing':
			return ': nothing to continue';
		case 'control-unfragmented':
			return ': FIN must be 1';
		case 'mask-server':
			return ': MASK must be 0';
		case 'mask-client':
			return ': MASK must be 1';
		default:
			return '';
	}
}

/** Says what a receiver does with the bytes. */
function received([outcome, ...more]: Outcomes): string {
	if (more.length > 0) return `✓ gets ${[outcome, ...more].map(named).join(', ')}`;
	switch (outcome.type) {
		case 'failed':
			return `✗ hangs up, code ${outcome.code}${wrong(outcome.rule)}`;
		case 'text':
			return `✓ reads “${outcome.text}”`;
		case 'binary':
			return '✓ gets a binary message';
		case 'ping':
			return '✓ gets a Ping';
		case 'pong':
			return '✓ gets a Pong';
		case 'fragment':
			return '… waits for the rest of the message';
		case 'waits':
			return `… waits for ${countBytes(outcome.bytes)} more`;
		case 'closes':
			return `✓ gets a Close with ${outcome.code}`;
	}
}

/** Names one of several things that a receiver gets. */
function named(outcome: Outcome): string {
	switch (outcome.type) {
		case 'text':
			return `“${outcome.text}”`;
		case 'binary':
			return 'binary';
		case 'ping':
			return 'Ping';
		case 'pong':
			return 'Pong';
		case 'closes':
			return 'Close';
		default:
			return '';
	}
}

export const stage = {
	names: { client: 'Client', server: 'Server' },
	outcome: 'Outcome',
	received,
};
