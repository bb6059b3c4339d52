// The words of the comments in the programs. The labs that show the programs hand them over. They are plain texts, so
// that they can go to a worker; what is in braces is filled in.
import { ownValue, type Role } from '../../../engine/index.ts';

/** Names what an API does not offer. */
export type NotOffered =
	| 'ping'
	| 'pong'
	| 'fragments'
	| 'fin'
	| 'reset'
	| 'close-code'
	| 'empty-close';

export interface ProgramComments {
	readonly title: Readonly<Record<Role, string>>;
	readonly serverFirst: string;
	/** The connection used TLS, the program does not. */
	readonly withoutTls: string;
	/** Says which header fields the program does not send: `{names}`. */
	readonly otherFields: string;
	readonly refuses: string;
	/** Says that the server sends no response. */
	readonly unanswered: string;
	/** Says what the API does not offer at the time `{ms}`. */
	readonly notOffered: Readonly<Record<NotOffered, string>>;
	/**
	 * Says that bytes break rules, so that only the raw programs send them. `{ms}` is the time; `{codes}` are the
	 * rules.
	 */
	readonly rawOnly: string;
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
