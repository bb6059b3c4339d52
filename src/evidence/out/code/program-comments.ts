// The words of the comments in the programs. The labs that show the programs hand them over. They are plain texts, so
// that they can go to a worker; what stands in braces is filled in.
import { ownValue, type Role } from '../../../engine/index.ts';

/** What an API does not offer. */
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
	/** `{names}`: the header fields that the program does not send. */
	readonly otherFields: string;
	readonly refuses: string;
	/** `{ms}`: the time. */
	readonly notOffered: Readonly<Record<NotOffered, string>>;
	/** Bytes that break rules, which only the raw programs send. `{ms}`: the time; `{codes}`: the rules. */
	readonly rawOnly: string;
	/** A payload too long for a program, which sends other bytes of the same length. `{bytes}`: their number. */
	readonly otherContent: string;
	/** In the raw programs: what a step sends. `{ms}`: the time. */
	readonly sends: string;
	readonly rawServer: string;
	/** Which OpenSSL the raw client needs. */
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
