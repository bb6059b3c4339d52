// How a cache that knows HTTP but not Upgrade misreads a WebSocket stream. Text in the stream that looks like
// a request is a request for this cache. Text that then looks like a response is stored, and served to the
// next client that asks for the same URL. Masking exists to prevent this attack (RFC 6455 §10.3).
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Text } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { LIMITS } from '../limits.ts';
import type { Way } from './line.ts';

/** Represents a response that the cache has stored. */
export interface CachedAnswer {
	readonly url: string;
	readonly body: string;
}

/** Holds what the cache has read so far. */
export interface Misreading {
	/** Holds the last bytes of each way that may be the beginning of a request (`up`) or a response (`down`). */
	readonly tails: Readonly<Record<Way, Bytes>>;
	/** Holds the URL whose response the cache expects next; it is null when the cache expects none. */
	readonly awaited: string | null;
	readonly cache: readonly CachedAnswer[];
}

export const NOTHING_MISREAD: Misreading = {
	tails: { up: NO_BYTES, down: NO_BYTES },
	awaited: null,
	cache: [],
};

/** Describes what the cache noticed, as an entry of the timeline shows it. */
export type MisreadNote =
	| { readonly type: 'took-for-request'; readonly url: string }
	| { readonly type: 'cached'; readonly url: string; readonly body: string };

const REQUEST = /GET (\S{1,200}) HTTP\/1\.[01]\r\nHost: ([^\r\n]{1,200})\r\n/;
const ANSWER = /HTTP\/1\.[01] (\d{3})[^\r\n]{0,100}\r\n(?:[^\r\n]{1,200}\r\n){0,20}\r\n([^]*)/;
const BEGINS: Readonly<Record<Way, string>> = { up: 'GET ', down: 'HTTP/1.' };

/** Reads the next bytes of one way as the cache does. */
export function misread(
	before: Misreading,
	way: Way,
	bytes: Bytes,
): { readonly after: Misreading; readonly notes: readonly MisreadNote[] } {
	const seen = before.tails[way].length === 0 ? bytes : joinBytes([before.tails[way], bytes]);
	const text = latin1Text(seen);
	const found =
		way === 'up' ? REQUEST.exec(text) : before.awaited === null ? null : ANSWER.exec(text);
	if (found === null) {
		const tails = { ...before.tails, [way]: tailOf(seen, text, BEGINS[way]) };
		return { after: { ...before, tails }, notes: [] };
	}
	const tails = { ...before.tails, [way]: NO_BYTES };
	if (way === 'up') {
		const url = `http://${found[2] ?? ''}${found[1] ?? ''}`;
		return {
			after: { ...before, tails, awaited: url },
			notes: [{ type: 'took-for-request', url }],
		};
	}
	// Only a response with 200 is cached. The first response is the 101 of the opening handshake.
	if (found[1] !== '200') return { after: { ...before, tails, awaited: null }, notes: [] };
	const answer = { url: before.awaited ?? '', body: found[2] ?? '' };
	const cache = [...before.cache.filter(({ url }) => url !== answer.url), answer];
	return { after: { tails, cache, awaited: null }, notes: [{ type: 'cached', ...answer }] };
}

/**
 * Returns the end of the bytes from where a request or response may begin. The result is a copy, because it
 * is kept for long.
 */
function tailOf(seen: Bytes, text: string, begins: string): Bytes {
	const at = text.indexOf(begins);
	const from = at === -1 ? text.length - begins.length + 1 : at;
	return seen.slice(Math.max(0, from, seen.length - LIMITS.boxMemory));
}
