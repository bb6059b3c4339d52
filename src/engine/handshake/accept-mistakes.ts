// The common mistakes in the computation of an accept value. Each wrong value is computed, so a given wrong
// value can be traced to the mistake that produces it.
import { decodeBase64Lenient, encodeBase64 } from '../bytes/base64.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { sha1 } from '../bytes/sha1.ts';
import { sameIgnoringCase } from '../http/abnf.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import { acceptFor, GUID, keyTextBytes } from './accept-key.ts';
import { KNOWN_PAIRS } from './known-pairs.ts';

/** Holds the length of an accept value: 20 bytes in Base64. */
const ACCEPT_CHARACTERS = 28;

export type AcceptMistakeId =
	| 'key-decoded'
	| 'guid-missing'
	| 'guid-first'
	| 'guid-lower-case'
	| 'guid-braces'
	| 'guid-no-hyphens'
	| 'guid-only'
	| 'hex-encoded'
	| 'hex-encoded-capitals'
	| 'hex-only'
	| 'key-space'
	| 'key-leading-space'
	| 'key-cr'
	| 'key-lf'
	| 'key-crlf'
	| 'key-quoted'
	| 'key-no-padding'
	| 'key-echoed'
	| 'joined-with-space'
	| 'joined-with-lf'
	| 'joined-with-crlf'
	| 'padding-lost'
	| 'url-alphabet'
	| 'case-changed'
	| 'other-key';

/** Represents an accept value that a named computation gives. */
export interface AcceptCandidate<Id extends string = string> {
	readonly id: Id;
	readonly accept: string;
}

export interface AcceptMistake extends AcceptCandidate<AcceptMistakeId> {
	/** Holds the id of the known pair, for the mistake `other-key`. */
	readonly pair?: string;
}

/** Says what an accept value turned out to be. With `extra` it is one of the candidates that the caller computed. */
export type AcceptExplanation<Extra extends string = never> =
	| { readonly type: 'right'; readonly expected: string }
	| { readonly type: 'mistake'; readonly expected: string; readonly mistake: AcceptMistake }
	| { readonly type: 'extra'; readonly expected: string; readonly extra: AcceptCandidate<Extra> }
	/** No known mistake gives this value. `shaped`: it has 28 characters and decodes to 20 bytes. */
	| { readonly type: 'unknown'; readonly expected: string; readonly shaped: boolean };

/** Names the rule that a mistake breaks; it is `accept-matches` when no more specific rule exists. */
export const RULE_OF_MISTAKE = {
	'key-decoded': 'accept-key-text',
	'guid-missing': 'accept-guid-appended',
	'guid-first': 'accept-guid-order',
	'guid-lower-case': 'accept-guid-exact',
	'guid-braces': 'accept-guid-exact',
	'guid-no-hyphens': 'accept-guid-exact',
	'guid-only': 'accept-own-key',
	'hex-encoded': 'accept-digest-bytes',
	'hex-encoded-capitals': 'accept-digest-bytes',
	'hex-only': 'accept-digest-bytes',
	'key-space': 'accept-key-trimmed',
	'key-leading-space': 'accept-key-trimmed',
	'key-cr': 'accept-key-trimmed',
	'key-lf': 'accept-key-trimmed',
	'key-crlf': 'accept-key-trimmed',
	'key-quoted': 'accept-matches',
	'key-no-padding': 'accept-matches',
	'key-echoed': 'accept-matches',
	'joined-with-space': 'accept-matches',
	'joined-with-lf': 'accept-matches',
	'joined-with-crlf': 'accept-matches',
	'padding-lost': 'accept-length',
	'url-alphabet': 'accept-matches',
	'case-changed': 'accept-case',
	'other-key': 'accept-own-key',
} as const satisfies Record<AcceptMistakeId, HandshakeRuleCode>;

/**
 * Returns the wrong values that SHA-1 alone can give for this key, the most likely first, without
 * repetitions.
 */
export function acceptMistakes(key: string): readonly AcceptMistake[] {
	const text = keyTextBytes(key);
	const guid = latin1Bytes(GUID);
	const expected = acceptFor(key);
	const digest = sha1(joinBytes([text, guid]));
	const ascii = (characters: string): Bytes => latin1Bytes(characters);
	const hashed = (...parts: readonly Bytes[]): string => encodeBase64(sha1(joinBytes(parts)));
	const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	const found: readonly AcceptMistake[] = [
		{ id: 'key-decoded', accept: hashed(decodeBase64Lenient(key).bytes, guid) },
		{ id: 'guid-missing', accept: hashed(text) },
		{ id: 'guid-first', accept: hashed(guid, text) },
		{ id: 'guid-lower-case', accept: hashed(text, ascii(GUID.toLowerCase())) },
		{ id: 'guid-braces', accept: hashed(text, ascii(`{${GUID}}`)) },
		{ id: 'guid-no-hyphens', accept: hashed(text, ascii(GUID.replaceAll('-', ''))) },
		{ id: 'guid-only', accept: hashed(guid) },
		{ id: 'hex-encoded', accept: encodeBase64(ascii(hex)) },
		{ id: 'hex-encoded-capitals', accept: encodeBase64(ascii(hex.toUpperCase())) },
		{ id: 'hex-only', accept: hex },
		{ id: 'key-cr', accept: hashed(text, ascii('\r'), guid) },
		{ id: 'key-lf', accept: hashed(text, ascii('\n'), guid) },
		{ id: 'key-crlf', accept: hashed(text, ascii('\r\n'), guid) },
		{ id: 'key-space', accept: hashed(text, ascii(' '), guid) },
		{ id: 'key-leading-space', accept: hashed(ascii(' '), text, guid) },
		{ id: 'key-quoted', accept: hashed(ascii('"'), text, ascii('"'), guid) },
		{ id: 'key-no-padding', accept: hashed(keyTextBytes(withoutPadding(key)), guid) },
		{ id: 'joined-with-lf', accept: hashed(text, guid, ascii('\n')) },
		{ id: 'joined-with-space', accept: hashed(text, guid, ascii(' ')) },
		{ id: 'joined-with-crlf', accept: hashed(text, guid, ascii('\r\n')) },
		{ id: 'key-echoed', accept: key },
		{ id: 'padding-lost', accept: withoutPadding(expected) },
		{ id: 'url-alphabet', accept: expected.replaceAll('+', '-').replaceAll('/', '_') },
		{ id: 'case-changed', accept: expected.toLowerCase() },
		...KNOWN_PAIRS.map(({ accept, id: pair }): AcceptMistake => ({
			id: 'other-key',
			accept,
			pair,
		})),
	];
	const seen = new Set([expected]);
	return found.filter(({ accept }) => !seen.has(accept) && seen.add(accept).size > 0);
}

/**
 * Finds the mistake that gives exactly this accept value. The caller computes the values that need another
 * hash than SHA-1 and passes them as `extraCandidates`.
 */
export function explainAccept<Extra extends string = never>(
	key: string,
	accept: string,
	extraCandidates: readonly AcceptCandidate<Extra>[] = [],
): AcceptExplanation<Extra> {
	const expected = acceptFor(key);
	if (accept === expected) return { type: 'right', expected };
	const mistake = acceptMistakes(key).find((candidate) => candidate.accept === accept);
	if (mistake) return { type: 'mistake', expected, mistake };
	const extra = extraCandidates.find((candidate) => candidate.accept === accept);
	if (extra) return { type: 'extra', expected, extra };
	if (sameIgnoringCase(accept, expected)) {
		return { type: 'mistake', expected, mistake: { id: 'case-changed', accept } };
	}
	return { type: 'unknown', expected, shaped: isAcceptShaped(accept) };
}

/** Returns whether a text has the form of 20 bytes in Base64: 27 characters and one "=" (§4.2.2). */
export function isAcceptShaped(accept: string): boolean {
	return /^[A-Za-z0-9+/]{27}=$/.test(accept);
}

/**
 * Returns the most specific rule for a wrong accept value: the rule of its mistake, of its length, or
 * `accept-matches`.
 */
export function acceptRule(accept: string, explanation: AcceptExplanation): HandshakeRuleCode {
	if (explanation.type === 'mistake') {
		const { id, pair } = explanation.mistake;
		const known = KNOWN_PAIRS.find((one) => one.id === pair);
		// Only a printed accept value can come from a copy or a cache.
		if (known && known.printed !== known.accept) return 'accept-matches';
		return RULE_OF_MISTAKE[id];
	}
	return accept.length === ACCEPT_CHARACTERS ? 'accept-matches' : 'accept-length';
}

function withoutPadding(text: string): string {
	let end = text.length;
	while (end > 0 && text[end - 1] === '=') end--;
	return text.slice(0, end);
}
