import { sameBytes } from '../../engine/bytes/index.ts';
import type { Bytes } from '../../engine/bytes/index.ts';
import type { AcceptTrace } from '../../engine/handshake/index.ts';

/** Returns null if the page has no WebCrypto. */
export type Digest = (message: Uint8Array<ArrayBuffer>) => Promise<Bytes | null>;

/**
 * Says what the comparison found. `absent`: the page is not a secure context, so it has no WebCrypto. `failed`:
 * WebCrypto returned an error.
 */
export type Agreement = 'agrees' | 'differs' | 'absent' | 'failed';

/** Compares the traced SHA-1 with the browser's SHA-1 of the same message. */
export class WebCryptoCheck {
	#agreement: Agreement | null = $state.raw(null);
	/** Holds the result for the previous key. The page shows it dimmed until the new result is known. */
	readonly before: Agreement | null;

	constructor(trace: AcceptTrace, digest: Digest, before: Agreement | null) {
		this.before = before;
		// An answer that comes after the next key belongs to an earlier check, which is no longer shown.
		compare(trace, digest).then(
			(agreement) => (this.#agreement = agreement),
			() => (this.#agreement = 'failed'),
		);
	}

	/** Returns what the comparison found, or null until WebCrypto has answered. */
	get agreement(): Agreement | null {
		return this.#agreement;
	}
}

async function compare(trace: AcceptTrace, digest: Digest): Promise<Agreement> {
	const theirs = await digest(trace.joined.slice());
	if (theirs === null) return 'absent';
	return sameBytes(theirs, trace.digest) ? 'agrees' : 'differs';
}
