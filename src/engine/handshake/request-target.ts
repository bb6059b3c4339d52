// Reads the target of a request line: §4.1 item 3 allows the resource name or an absolute http or https URI.
import { readAuthority } from './host-field.ts';
import type { WebSocketUri } from './websocket-uri.ts';
import { parseWebSocketUri } from './websocket-uri.ts';

export interface TargetReading {
	readonly form: 'origin' | 'absolute' | 'other';
	/** Holds the path and query without a fragment; it is null when the form has no path. */
	readonly resourceName: string | null;
	/** Holds the authority of an absolute URI; it is null for another form. */
	readonly authority: string | null;
	/** Says whether §4.1 allows the form; the fragment is judged on its own. */
	readonly allowed: boolean;
	/** Holds the offset of the fragment's "#" in the target; it is null when the target has no fragment. */
	readonly fragmentAt: number | null;
	/** Holds the offset of the first character that a URI must not contain; it is null when there is none. */
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

/**
 * Returns whether the target asks for what the URI names. The resource name decides; for an absolute target, also its
 * host and port (§4.1 item 3). The scheme of the target counts only for the port.
 */
export function asksFor(target: string, dialled: WebSocketUri): boolean {
	const [plain = ''] = target.split('#', 1);
	const { scheme, authority, host, port } = dialled;
	const { uri } = parseWebSocketUri(
		plain.startsWith('/') ? `${scheme}://${authority}${plain}` : plain,
	);
	return uri?.host === host && uri.port === port && normalized(uri) === normalized(dialled);
}

/**
 * Returns the path and query in the spelling that all equivalent ones share: unreserved characters are not encoded
 * (RFC 3986 §6.2.2), and an empty query is none, since §3 leaves out its question mark.
 */
function normalized({ path, query }: WebSocketUri): string {
	return `${path}?${query ?? ''}`.replace(/%[\da-f]{2}/gi, (encoded) => {
		const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
		return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
	});
}

const NOT_IN_URI = '"<>\\^`{|}';

/**
 * Finds controls, bytes beyond ASCII and some marks, which a URI must not contain (RFC 3986 §2). Blanks have
 * their own rule.
 */
function firstBadCharacter(text: string): number {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const blank = code === 0x20 || (code >= 0x09 && code <= 0x0d);
		if ((code < 0x20 && !blank) || code > 0x7e || NOT_IN_URI.includes(text.charAt(at))) return at;
	}
	return -1;
}
