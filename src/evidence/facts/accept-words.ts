// An accept value that has words of the right hash at wrong places: SHA-1 gives five words of 32 bits (RFC 3174 §6.1), and code
// that copies them into 20 bytes by hand gets their order or their size wrong.
import { decodeBase64, hexText, type Bytes } from '../../engine/bytes/index.ts';
import { acceptFor } from '../../engine/handshake/index.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const ACCEPT_WORDS: readonly FactSearch[] = [acceptWords];

const KEY = /\bSec-WebSocket-Key["']?\s{0,3}[:=]\s{0,3}["']?([\w+/]{22}==)/i;
const ACCEPT = /\bSec-WebSocket-Accept["']?\s{0,3}[:=]\s{0,3}["']?([\w+/]{27}=)/i;
const WORDS = 5;
const WORD_BYTES = 4;
/** One word of 32 bits is right by chance once in 2^32 times; two leave no doubt about the rest. */
const LEAST_RIGHT = 2;

function acceptWords({ text }: Paste): FoundFacts | null {
	const key = KEY.exec(text)?.[1];
	const match = ACCEPT.exec(text);
	if (key === undefined || match === null) return null;
	const expected = acceptFor(key);
	const right = wordsOf(decodeBase64(expected).bytes);
	const got = wordsOf(decodeBase64(match[1]!).bytes);
	if (expected === match[1] || got.length !== WORDS) return null;
	const isSwapped = right.every((word, i) => got[i] === reversed(word));
	const places = right.flatMap((word, i) => (got.includes(word) ? [[i, got.indexOf(word)]] : []));
	if (!isSwapped && places.length < LEAST_RIGHT) return null;
	// Words that lie two places apart come from numbers of 64 bits.
	const isWide = !isSwapped && places.every(([from, to]) => to === from! * 2);
	const values = {
		expected,
		order: isSwapped ? 'bytes' : isWide ? 'wide' : 'words',
		count: isSwapped ? WORDS : places.length,
	};
	return found('accept-words', placeOf(match), 'certain', 'server', values, ['accept-of-pair']);
}

function wordsOf(bytes: Bytes): readonly string[] {
	return Array.from({ length: Math.floor(bytes.length / WORD_BYTES) }, (_, i) =>
		hexText(bytes.subarray(i * WORD_BYTES, (i + 1) * WORD_BYTES)),
	);
}

function reversed(word: string): string {
	return word.split(' ').toReversed().join(' ');
}
