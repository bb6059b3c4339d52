import { sameBytes } from '../../engine/index.ts';
import type { AcceptTrace, Bytes } from '../../engine/index.ts';
import { Late } from './late.svelte.ts';

/** Null where the page has no WebCrypto. */
export type Digest = (message: Uint8Array<ArrayBuffer>) => Promise<Bytes | null>;

/** `absent`: the page is not a secure context. `failed`: WebCrypto is there and refused. */
export type Agreement = 'agrees' | 'differs' | 'absent' | 'failed';

/** The browser's SHA-1 of the same message, beside the traced one. */
export class WebCryptoCheck {
	readonly #late: Late<Agreement>;
	/** What was shown for the key before: it stays, dimmed, until this one is known. */
	readonly before: Agreement | null;

	constructor(trace: AcceptTrace, digest: Digest, before: Agreement | null) {
		this.before = before;
		this.#late = new Late(compare(trace, digest));
	}

	/** Null while WebCrypto has not answered. */
	get agreement(): Agreement | null {
		const settled = this.#late.settled;
		if (settled === null) return null;
		return settled.type === 'came' ? settled.value : 'failed';
	}
}

async function compare(trace: AcceptTrace, digest: Digest): Promise<Agreement> {
	const theirs = await digest(trace.joined.slice());
	if (theirs === null) return 'absent';
	return sameBytes(theirs, trace.digest) ? 'agrees' : 'differs';
}
