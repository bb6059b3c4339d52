// The words of the comments in the generated programs, for actions that no statement can perform.
import type { ScriptEvent } from '../../../engine/index.ts';
import type { Beyond } from './statements.ts';

export interface CommentWords {
	/** Returns the comment for an action that the API cannot perform. */
	readonly beyond: (what: Beyond) => string;
	/** Returns the comment for a reaction to an event that page code does not receive. */
	readonly unheard: (event: ScriptEvent, what: string) => string;
	readonly at: (span: string, what: string) => string;
	/** Returns the comment for an action before the connection exists. */
	readonly tooEarly: (what: string) => string;
	readonly unmasked: string;
	readonly request: string;
	readonly pings: string;
	readonly slowly: (kbits: string) => string;
	readonly resources: string;
	readonly http2: string;
}
