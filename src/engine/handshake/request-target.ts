// The target of a request line as §4.1 item 2 allows it: the resource name, or an absolute http or https URI.
import { readAuthority } from './host-field.ts';

export interface TargetReading {
	readonly form: 'origin' | 'absolute' | 'other';
	/** Path and query, without a fragment; null when the form has none. */
	readonly resourceName: string | null;
	/** The authority of an absolute URI. */
	readonly authority: string | null;
	/** Whether the form is one that §4.1 allows, leaving the fragment aside. */
	readonly allowed: boolean;
	/** Where the fragment's "#" stands in the target; null when there is none. */
	readonly fragmentAt: number | null;
	/** Where the first character that no URI has stands; null when there is none. */
	readonly badCharacterAt: number | null;
}

export function readTarget(target: string): TargetReading {
	const hash = target.indexOf('#');
	const plain = hash < 0 ? target : target.slice(0, hash);
	const bad = firstBadCharacter(plain);
	const common = { fragmentAt: hash < 0 ? null : hash, badCharacterAt: bad < 0 ? null : bad };
	if (plain.startsWith('/')) {
		return { form: 'origin', resourceName: plain, authority: null, allowed: bad < 0, ...common };
	}
	const absolute = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?]*)/.exec(plain);
	if (absolute === null) {
		return { form: 'other', resourceName: null, authority: null, allowed: false, ...common };
	}
	const [head, scheme = '', authority = ''] = absolute;
	const path = plain.slice(head.length);
	return {
		form: 'absolute',
		resourceName: path.startsWith('/') ? path : `/${path}`,
		authority,
		// RFC 9110 §4.2.1: an http URI with an empty host is invalid.
		allowed: bad < 0 && /^https?$/i.test(scheme) && readAuthority(authority) !== null,
		...common,
	};
}

const NOT_IN_URI = '"<>\\^`{|}';

/** RFC 3986 §2: controls, bytes beyond ASCII and some marks stand in no URI. Blanks have a rule of their own. */
function firstBadCharacter(text: string): number {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const blank = code === 0x20 || (code >= 0x09 && code <= 0x0d);
		if ((code < 0x20 && !blank) || code > 0x7e || NOT_IN_URI.includes(text.charAt(at))) return at;
	}
	return -1;
}
