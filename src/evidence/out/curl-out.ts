// Writes a curl command that asks a server for a WebSocket. It shows the status and the whole response, also those of a
// failed handshake, which no browser tells a page.
import type { Bytes } from '../../engine/bytes/index.ts';
import { headerField, parseRequestHead, type RequestHead } from '../../engine/http/index.ts';

/** Describes what is asked: an `http` or `https` URL, and header fields in their order. */
export interface Asked {
	readonly url: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Holds the fields of each opening request. The key is the example of RFC 6455 §1.3. */
const OPENING: Asked['fields'] = [
	['Connection', 'Upgrade'],
	['Upgrade', 'websocket'],
	['Sec-WebSocket-Version', '13'],
	['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
];
/** Lists the fields that decide how a server answers. What is secret in them is left for the person to fill in. */
const DECIDING = ['Origin', 'Sec-WebSocket-Protocol'] as const;
const SECRET = ['Cookie', 'Authorization'] as const;

const ADDRESS = /\bwss?:\/\/[\w.~:/?#[\]@!$&*+,;=%-]{1,2000}/gi;
/** Bounds how many characters of a text are searched. */
const MOST_CHARACTERS = 1 << 20;
const LOCAL = /^(?:localhost|127\.|\[::1\])/;

/** Returns the command. It ends after five seconds, since curl would wait for a WebSocket that opens. */
export function curlText({ url, fields }: Asked): string {
	const lines = [...OPENING, ...fields].map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
	return ['curl -i -N --http1.1 --max-time 5', ...lines, quoted(url)].join(' \\\n  ');
}

/**
 * Returns what a request asks for, or null if it names no host.
 * @param secure says whether the connection has TLS; null if that is not known
 */
export function askedBy(request: RequestHead, secure: boolean | null): Asked | null {
	const host = headerField(request, 'Host')?.value.text ?? '';
	const target = request.startLine?.target?.text;
	if (host === '' || !target?.startsWith('/')) return null;
	const found = (name: string) => headerField(request, name)?.value.text ?? null;
	const deciding = DECIDING.flatMap((name) => {
		const value = found(name);
		return value === null ? [] : [[name, value] as const];
	});
	const secret = SECRET.filter((name) => found(name) !== null).map(
		(name) => [name, `YOUR-${name.toUpperCase()}`] as const,
	);
	const scheme = (secure ?? !LOCAL.test(host)) ? 'https' : 'http';
	return { url: `${scheme}://${host}${target}`, fields: [...deciding, ...secret] };
}

/**
 * Returns what the evidence asks for: the first address of a WebSocket in a text, with the fields of a request that was
 * seen, or null if no piece names a host.
 * @param texts the pieces that are text
 * @param requests the bytes of clients that begin with a request
 */
export function askedInEvidence(
	texts: readonly string[],
	requests: readonly Bytes[],
): Asked | null {
	const heads = requests.map((bytes) => parseRequestHead(bytes));
	for (const text of texts) {
		const all = [...text.slice(0, MOST_CHARACTERS).matchAll(ADDRESS)].map(([one]) => one);
		// A configuration has addresses with variables, and those at which a server listens.
		const address = all.find((one) => !/%$|\$\w|\/\/0\.0\.0\.0\b/.test(one));
		if (address === undefined) continue;
		const url = address.replace(/^ws/i, 'http').replace(/[.,;:!?]{1,3}$/, '');
		const fields = heads.flatMap((head) => askedBy(head, null) ?? [])[0]?.fields ?? [];
		return { url, fields };
	}
	for (const head of heads) {
		const asked = askedBy(head, null);
		if (asked) return asked;
	}
	return null;
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
