// Reads the value of Host: a host and an optional port (RFC 9112 §3.2, RFC 3986 §3.2.2).
import { lowerCase } from '../http/abnf.ts';
import { readIpv6 } from './ip-address.ts';
import type { WebSocketUri } from './websocket-uri.ts';
import { DEFAULT_PORTS } from './websocket-uri.ts';

export interface Authority {
	readonly host: string;
	readonly port: number | null;
}

/** Returns null when the text is not an authority; an empty text is not one. */
export function readAuthority(text: string): Authority | null {
	const found = /^(\[[^\]]*\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::(\d*))?$/.exec(
		text,
	);
	if (found === null) return null;
	const written = lowerCase(found[1] ?? '');
	const address = written.startsWith('[') ? readIpv6(written.slice(1, -1)) : null;
	if (written.startsWith('[') && address === null) return null;
	const host = address === null ? written : `[${address}]`;
	const port = found[2] === undefined || found[2] === '' ? null : Number(found[2]);
	if (port !== null && port > 65535) return null;
	return { host, port };
}

/** Returns whether the authority names the server of the URI. The scheme's default port may be written or omitted. */
export function namesServer({ host, port }: Authority, dialled: WebSocketUri): boolean {
	return host === dialled.host && (port ?? DEFAULT_PORTS[dialled.scheme]) === dialled.port;
}
