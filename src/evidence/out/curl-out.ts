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
 * seen, or null if no piece names a host at a port that speaks HTTP.
 * @param texts the pieces that are text
 * @param requests the bytes of clients that begin with a request
 * @param through prefers a public address, which goes through a proxy, to the address of a server behind it
 */
export function askedInEvidence(
	texts: readonly string[],
	requests: readonly Bytes[],
	through = false,
): Asked | null {
	const heads = requests.flatMap((bytes): readonly Asked[] => {
		const head = parseRequestHead(bytes);
		const asked = askedBy(head, null);
		if (asked === null) return [];
		const outer = headerField(head, 'X-Forwarded-Host')?.value.text ?? '';
		const forwarded = { ...asked, url: asked.url.replace(/^https?:\/\/[^/]*/, `https://${outer}`) };
		return outer === '' ? [asked] : [asked, forwarded];
	});
	const named = texts.flatMap((text) =>
		[...text.slice(0, MOST_CHARACTERS).matchAll(ADDRESS)]
			.map(([one]) => one)
			// A configuration has addresses with variables, and those at which a server listens.
			.filter((one) => !/%$|\$\w|\/\/0\.0\.0\.0\b/.test(one))
			.map((one) => ({
				url: one.replace(/^ws/i, 'http').replace(/[.,;:!?]{1,3}$/, ''),
				fields: heads[0]?.fields ?? [],
			})),
	);
	const all = [...named, ...heads].filter(({ url }) => mayAnswer(url));
	return (through ? all.find(({ url }) => isPublic(url)) : undefined) ?? all[0] ?? null;
}

/** Matches ports of protocols that are not HTTP: SSH, MySQL, PostgreSQL, AMQP, Redis, MQTT. */
const WITHOUT_HTTP = /^https?:\/\/[^/]*:(?:22|3306|5432|5672|6379|1883|8883)(?![\d])/;

/** Returns whether the port of a URL may speak HTTP. */
export function mayAnswer(url: string): boolean {
	return !WITHOUT_HTTP.test(url);
}

/** Matches hosts of one machine or one network: private addresses (RFC 1918), and names without a public domain. */
const PRIVATE =
	/^https?:\/\/(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[|[^./]+(?:[:/]|$)|[^/:]*\.(?:local|internal|lan|svc)\b)/i;

function isPublic(url: string): boolean {
	return !PRIVATE.test(url);
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
