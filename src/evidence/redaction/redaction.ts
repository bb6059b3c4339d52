// Holds the kinds of secrets that are redacted before a case or a connection leaves the page, and the character that
// covers them. The cover of a text is as long as the text, so everything else keeps its place. Redaction hides what people
// bring; the masking of frames (RFC 6455 §5.3) is another thing, in `engine/frame/mask.ts`.

/** Lists what can be redacted or left in. */
export const REDACTED_KINDS = [
	'cookies',
	'authorization',
	'subprotocols',
	'query',
	'user',
	'payloads',
] as const;
export type RedactedKind = (typeof REDACTED_KINDS)[number];

/** Counts how many places of each kind a content has. */
export type RedactedCounts = Readonly<Record<RedactedKind, number>>;

/** Holds the character that covers others: it is valid in tokens, in Base64 and in UTF-8. */
export const COVER = 'x';
export const COVER_BYTE = COVER.charCodeAt(0);
/** Stands for a character of a credential that is left in, so that it is not found a second time. */
const HELD = '\ue000';

/** Covers places and counts them. Places of a kind that is left in are only counted. */
export class Redaction {
	readonly #leftIn: ReadonlySet<RedactedKind>;
	readonly #counts: Record<RedactedKind, number> = {
		cookies: 0,
		authorization: 0,
		subprotocols: 0,
		query: 0,
		user: 0,
		payloads: 0,
	};

	constructor(leftIn: ReadonlySet<RedactedKind>) {
		this.#leftIn = leftIn;
	}

	get counts(): RedactedCounts {
		return { ...this.#counts };
	}

	/**
	 * Returns the text with its characters covered, except those in `kept`. A credential that is left in is held, and
	 * `released` puts it back. A payload that is left in stays: credentials in it are found by themselves.
	 */
	cover(kind: RedactedKind, text: string, kept = ''): string {
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
	covers(kind: RedactedKind): boolean {
		return !this.#leftIn.has(kind);
	}

	/** Counts a place and says whether it must be covered. */
	takes(kind: RedactedKind): boolean {
		this.#counts[kind]++;
		return !this.#leftIn.has(kind);
	}
}

/** Returns a redacted text with what was held. `text` is the text before it was redacted. */
export function released(redacted: string, text: string): string {
	return redacted.replaceAll(/\ue000+/g, (held, at: number) => text.slice(at, at + held.length));
}
