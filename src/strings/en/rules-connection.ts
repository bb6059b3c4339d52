import type { ConnectionRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, TaleWords>> = {
	'request-key-fresh': {
		title: 'The same key again',
		duty: 'The key is 16 bytes chosen at random anew for every connection. A key that comes again lets an old 101, kept by some cache, pass the check of the accept value.',
		remedy: 'Draw 16 random bytes for each connection.',
		reaction: 'The server cannot notice: it sees one connection at a time.',
	},
	'close-tcp-alone': {
		title: 'TCP ended without a Close',
		duty: 'A connection ends with a Close frame from each side, and then TCP ends. TCP alone tells nobody why it ended, nor whether all messages have arrived: the closure is abnormal.',
		remedy: 'Send a Close first, wait for the other side’s, then end TCP.',
		reaction:
			'The application of each side is told 1006, not clean; that code is never on the wire.',
	},
};
