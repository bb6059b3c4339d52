// What the sender of compressed messages promised in the handshake (RFC 7692 §7.1).

export interface SenderAgreement {
	/** Whether a message may refer to those before. */
	readonly takesOver: boolean;
	/** 8 to 15: copies reach back 2 ** windowBits bytes. */
	readonly windowBits: number;
}

/** permessage-deflate without parameters. */
export const USUAL_AGREEMENT: SenderAgreement = { takesOver: true, windowBits: 15 };

/** The parameters that say so, as the handshake has them; none for the usual. */
export function agreementParameters(
	from: 'client' | 'server',
	{ takesOver, windowBits }: SenderAgreement,
): readonly string[] {
	return [
		...(takesOver ? [] : [`${from}_no_context_takeover`]),
		...(windowBits === USUAL_AGREEMENT.windowBits ? [] : [`${from}_max_window_bits=${windowBits}`]),
	];
}
