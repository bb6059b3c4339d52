// What the code says in comments, where no statement can say it.
import type { ScriptEvent } from '../../../engine/index.ts';
import type { Beyond } from './statements.ts';

export interface CommentWords {
	/** What no API does. */
	readonly beyond: (what: Beyond) => string;
	/** Of a page: an event that it does not get. */
	readonly unheard: (event: ScriptEvent, what: string) => string;
	readonly at: (span: string, what: string) => string;
	/** It would have to be done before there is a connection. */
	readonly tooEarly: (what: string) => string;
	readonly unmasked: string;
	readonly request: string;
	readonly pings: string;
	readonly slowly: (kbits: string) => string;
	readonly resources: string;
	readonly http2: string;
}
