// The words of the comments in the programs. The labs that show the programs hand them over. They are plain texts, so
// that they can go to a worker; what is in braces is filled in.
import { ownValue } from '../../../engine/own-value.ts';
import type { Role } from '../../../engine/role.ts';
import type { ReproductionNoteId } from './reproduction-notes.ts';

/** Names what an API does not offer. */
export type NotOffered =
	| 'ping'
	| 'pong'
	/** Sends the message whole, at the time of its last frame. */
	| 'fragments'
	| 'fin'
	| 'reset'
	| 'close-code'
	/** Compresses each message if the sides agreed on a compression. */
	| 'uncompressed';

export interface ProgramComments {
	readonly title: Readonly<Record<Role, string>>;
	readonly serverFirst: string;
	/** Says where the programs of all languages differ from the connection. */
	readonly notes: Readonly<Record<ReproductionNoteId, string>>;
	/** Frames were in transit when a Close passed them: `held` with a program that can repeat it. */
	readonly crossing: Readonly<Record<'held' | 'lost', string>>;
	readonly refuses: string;
	/** Says that the server sends no response. */
	readonly unanswered: string;
	/** Says what the API does not offer at the time `{ms}`. */
	readonly notOffered: Readonly<Record<NotOffered, string>>;
	/** Says what only the raw programs send. `{ms}` is the time; `{codes}` are the rules that the bytes break. */
	readonly rawOnly: Readonly<Record<'breach' | 'after-close' | 'part', string>>;
	/** Says that a compressed message had several frames: `{frames}`. */
	readonly joined: string;
	/** Says that the evidence ends at `{ms}`, and that the program ends the connection. */
	readonly stillOpen: string;
	/**
	 * Says that a payload is too long for a program, which sends other bytes of the same length. `{bytes}` is their
	 * number.
	 */
	readonly otherContent: string;
	/** Says what a step of the raw programs sends. `{ms}` is the time. */
	readonly sends: string;
	readonly rawServer: string;
	/** Says which OpenSSL the raw client needs. */
	readonly openssl: string;
	readonly certificate: string;
	/** Says that this side reset TCP, which the raw programs cannot do. */
	readonly rawReset: string;
	readonly received: Readonly<Record<Role, string>>;
}

/** Returns a comment with its values filled in. */
export function filledComment(
	comment: string,
	values: Readonly<Record<string, string | number>>,
): string {
	return comment.replaceAll(/\{(\w{1,20})\}/g, (whole, name: string) =>
		String(ownValue<string | number>(values, name) ?? whole),
	);
}
