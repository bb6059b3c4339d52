// Holds the words of the stage, on which a step of a lesson shows bytes on their way.
import { countBytes } from '../../../../strings/en/numbers.ts';
import type { Outcome, Outcomes } from '../../../../ui/stage/outcome.ts';

/** Says what a receiver does with the bytes. */
function received([outcome, ...more]: Outcomes): string {
	if (more.length > 0) return `✓ gets ${[outcome, ...more].map(named).join(', ')}`;
	switch (outcome.type) {
		case 'failed':
			return `✗ hangs up, code ${outcome.code}`;
		case 'text':
			return `✓ reads “${outcome.text}”`;
		case 'binary':
			return '✓ gets a binary message';
		case 'ping':
			return '✓ gets a Ping, sends a Pong';
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
