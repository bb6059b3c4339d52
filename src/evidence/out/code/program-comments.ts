// The words of the comments in the programs. The labs that show the programs hand them over.
import type { Role } from '../../../engine/index.ts';

/** What an API does not offer. */
export type NotOffered =
	'ping' | 'pong' | 'fragments' | 'fin' | 'reset' | 'close-code' | 'empty-close';

export interface ProgramComments {
	readonly title: (side: Role) => string;
	readonly serverFirst: string;
	/** The connection used TLS, the program does not. */
	readonly withoutTls: string;
	/** The names of header fields that the program does not send. */
	readonly otherFields: (names: string) => string;
	readonly refuses: string;
	readonly notOffered: (what: NotOffered, ms: string) => string;
	/** Bytes that break rules, which only the raw programs send. */
	readonly rawOnly: (ms: string, codes: string) => string;
	/** A payload too long for a program, which sends other bytes of the same length. */
	readonly otherContent: (bytes: number) => string;
	/** In the raw programs: what a step sends. */
	readonly sends: (ms: string) => string;
	readonly rawServer: string;
	readonly certificate: string;
	readonly received: (side: Role) => string;
}
