// Lists the words of the comments in the generated programs, for actions that no statement can perform.
import type { ScriptEvent } from '../../../engine/simulation/index.ts';
import type { Beyond } from './statements.ts';

export interface CommentWords {
	/** Returns the comment for an action that the API cannot perform. */
	readonly beyond: (what: Beyond) => string;
	/** Returns the comment for a reaction to an event that page code does not receive. */
	readonly unhandled: (event: ScriptEvent, what: string) => string;
	/** Returns the comment for an action at a time that no statement can perform. */
	readonly at: (span: string, what: string) => string;
	/** Returns the comment for an action before the connection exists. */
	readonly tooEarly: (what: string) => string;
	/** Holds the comment for a client that does not mask. */
	readonly unmasked: string;
	/** Holds the comment for a client with a request of its own. */
	readonly request: string;
	/** Holds the comment for Pings that a page’s browser sends by itself. */
	readonly pings: string;
	/** Holds the comment for a program with `ws` that sends an RST. */
	readonly reset: string;
	/** Holds the comment for a program with `ws` that ends TCP without a Close. */
	readonly terminate: string;
	/** Returns the comment for an application that reads slowly. */
	readonly slowly: (kbits: string) => string;
	/** Holds the comment for a server that only accepts some resource names. */
	readonly resources: string;
	/** Holds the comment for a WebSocket over HTTP/2. */
	readonly http2: string;
}
