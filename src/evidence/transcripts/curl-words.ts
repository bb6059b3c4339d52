// What the sentences of curl mean: those of `-v` after "* ", of `--trace` after "== Info: ", and the last one
// after "curl: (7) ". Sources: curl, lib/connect.c and lib/cf-socket.c (connecting), lib/hostip.c and
// lib/asyn-ares.c (names), lib/vtls/ (TLS), lib/transfer.c and lib/sendf.c (data), lib/multi.c (times),
// and libcurl-errors(3); versions 7.88 to 8.16.
import type { SignId } from '../sign.ts';

/** Says what a sentence means for the connection. */
export type CurlFact =
	/** Holds a fault that ends the attempt. */
	| { readonly fact: 'fault'; readonly sign: SignId }
	/** Holds a fault with one address; curl tries the next one. */
	| { readonly fact: 'address-fault'; readonly sign: SignId }
	| { readonly fact: 'trying' | 'connected'; readonly address: string }
	| { readonly fact: PlainFact };

type PlainFact =
	| 'tls-agreed'
	| 'tls-verified'
	| 'reset'
	| 'empty'
	| 'no-reply'
	| 'limit'
	| 'over'
	| 'left';

type FactOf = (groups: Readonly<Record<string, string | undefined>>) => CurlFact;

const fault =
	(sign: SignId): FactOf =>
	() => ({ fact: 'fault', sign });
const addressFault =
	(sign: SignId): FactOf =>
	() => ({ fact: 'address-fault', sign });
const address =
	(fact: 'trying' | 'connected'): FactOf =>
	({ ip = '', port = '' }) => ({
		fact,
		address: ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`,
	});
const plain =
	(fact: PlainFact): FactOf =>
	() => ({ fact });

/** Lists the sentences and what they mean. The first pattern that matches counts. */
const WORDS: readonly (readonly [pattern: RegExp, fact: FactOf])[] = [
	[/^Could not resolve (?:host|proxy)\b/, fault('name-not-found')],
	[/^Resolving timed out after/, fault('timed-out')],
	[/^Trying \[?(?<ip>[\da-fA-F.:]{2,45})\]?:(?<port>\d{1,5})\b/, address('trying')],
	[/^Connected to \S+ \((?<ip>[^)\s]{2,45})\) port (?<port>\d{1,5})/, address('connected')],
	[
		/^Established connection to \S+ \((?<ip>[^)\s]{2,45}) port (?<port>\d{1,5})\)/,
		address('connected'),
	],
	[/^connect to .{1,200} failed: Connection refused/, addressFault('tcp-refused')],
	[/^connect to .{1,200} failed: .{0,40}timed out/i, addressFault('tcp-no-answer')],
	[
		/^connect to .{1,200} failed: (?:No route to host|Network is unreachable|Host is unreachable)/,
		addressFault('network-unreachable'),
	],
	[
		/^Immediate connect fail for .{1,100}: Network is unreachable/,
		addressFault('network-unreachable'),
	],
	[
		/^(?:Connection timed out|Connection timeout|Failed to connect to .{1,300}: (?:Timeout|(?:Connection|Operation) timed out))/,
		fault('tcp-no-answer'),
	],
	[/^Failed to connect to .{1,300}: Connection refused/, fault('tcp-refused')],
	[
		/^Failed to connect to .{1,300}: (?:No route|Network is unreachable)/,
		fault('network-unreachable'),
	],
	[/^Failed to connect to /, fault('connect-failed')],
	[/^SSL connection using /, plain('tls-agreed')],
	[/^SSL certificate verify (?:ok|result: .{1,200} continuing anyway)/, plain('tls-verified')],
	// What fails while the open connection is read or written.
	[
		/(?:^|: )Recv failure: |^Send failure: |SSL_(?:read|write): .{0,60}reset by peer/,
		plain('reset'),
	],
	[/SSL_(?:read|write): /, plain('empty')],
	[/^SSL certificate problem|^SSL: |certificate .{0,200}does not match/, fault('tls-not-accepted')],
	[
		/\bSSL routines:|^TLS connect error|\bSSL_connect: |^SSL peer |^schannel: /,
		fault('tls-not-accepted'),
	],
	[/^gnutls_handshake\(\) failed|^Unknown SSL protocol error/, fault('tls-not-accepted')],
	[/^Empty reply from server/, plain('no-reply')],
	[/^Operation timed out after/, plain('limit')],
	[/^(?:Closing|closing|shutting down) connection\b/, plain('over')],
	[/^Connection #\d+ to host .{1,300} left intact/, plain('left')],
];

/** Returns what a sentence of curl means; null if it is not about the end or the start of the connection. */
export function curlFact(sentence: string): CurlFact | null {
	for (const [pattern, fact] of WORDS) {
		const match = pattern.exec(sentence);
		if (match) return fact(match.groups ?? {});
	}
	return null;
}
