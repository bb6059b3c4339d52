// A connection of which only the transcript matters, for tests of whatever reads or writes connections.
import type { Transcript } from '../../src/engine/observer/index.ts';
import { NOTHING_PASSED, type SeenConnection } from '../../src/evidence/piece.ts';

/** Returns the connection, with nothing assumed and no byte of its pieces. */
export function seenConnection(
	transcript: Transcript,
	{ name = '', unseen = [] }: Partial<Pick<SeenConnection, 'name' | 'unseen'>> = {},
): SeenConnection {
	return {
		name,
		transcript,
		ranges: transcript.map(() => null),
		unseen,
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	};
}
