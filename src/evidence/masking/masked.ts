// What is masked before a case leaves the page, and the mask itself. A mask has the length of what it covers, so
// the places of everything else stay the same.

/** Lists what can be masked or left in. */
export const MASKED_KINDS = [
	'cookies',
	'authorization',
	'subprotocols',
	'query',
	'user',
	'payloads',
] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

/** Counts how many places of each kind a content has. */
export type MaskedCounts = Readonly<Record<MaskedKind, number>>;

/** Holds the character that covers others: it is valid in tokens, in Base64 and in UTF-8. */
export const COVER = 'x';
export const COVER_BYTE = COVER.charCodeAt(0);
/** Stands for a character of a credential that is left in, so that it is not found a second time. */
const HELD = '\ue000';

/** Covers places and counts them. Places of a kind that is left in are only counted. */
export class Masking {
	readonly #leftIn: ReadonlySet<MaskedKind>;
	readonly #counts: Record<MaskedKind, number> = {
		cookies: 0,
		authorization: 0,
		subprotocols: 0,
		query: 0,
		user: 0,
		payloads: 0,
	};

	constructor(leftIn: ReadonlySet<MaskedKind>) {
		this.#leftIn = leftIn;
	}

	get counts(): MaskedCounts {
		return { ...this.#counts };
	}

	/**
	 * Returns the text with its characters covered, except those in `kept`. A credential that is left in is held, and
	 * `released` puts it back. A payload that is left in stays: credentials in it are found by themselves.
	 */
	cover(kind: MaskedKind, text: string, kept = ''): string {
		if (text === '') return text;
		this.#counts[kind]++;
		if (!this.#leftIn.has(kind)) {
			return Array.from({ length: text.length }, (_, i) =>
				kept.includes(text[i]!) ? text[i]! : COVER,
			).join('');
		}
		return kind === 'payloads' ? text : HELD.repeat(text.length);
	}

	/** Says whether places of this kind are covered. */
	covers(kind: MaskedKind): boolean {
		return !this.#leftIn.has(kind);
	}

	/** Counts a place and says whether it must be covered. */
	takes(kind: MaskedKind): boolean {
		this.#counts[kind]++;
		return !this.#leftIn.has(kind);
	}
}

/** Returns a masked text with what was held. `text` is the text before it was masked. */
export function released(masked: string, text: string): string {
	return masked.replaceAll(/\ue000+/g, (held, at: number) => text.slice(at, at + held.length));
}
