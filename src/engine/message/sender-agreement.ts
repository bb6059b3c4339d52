// Says what the sender of compressed messages agreed to in the handshake (RFC 7692 §7.1).
import type { Role } from '../role.ts';

/** Says how the sender of compressed messages may refer to earlier bytes. */
export interface SenderAgreement {
	/** Says whether a message may refer to bytes of earlier messages (context takeover). */
	readonly takesOver: boolean;
	/** Is 8 to 15: a copy reaches back at most 2 ** windowBits bytes. */
	readonly windowBits: number;
}

/** Holds the agreement of permessage-deflate without parameters. */
export const USUAL_AGREEMENT: SenderAgreement = { takesOver: true, windowBits: 15 };

/**
 * Returns the extension parameters of the handshake for this agreement; an empty list for the usual
 * agreement.
 */
export function agreementParameters(
	from: Role,
	{ takesOver, windowBits }: SenderAgreement,
): readonly string[] {
	return [
		...(takesOver ? [] : [`${from}_no_context_takeover`]),
		...(windowBits === USUAL_AGREEMENT.windowBits ? [] : [`${from}_max_window_bits=${windowBits}`]),
	];
}
