// Where a redirect leads. RFC 6455 §4.1 lets a client follow it, with another connection and another key; the WHATWG
// standard does not let a browser.
import type { WebSocketUri } from '../handshake/websocket-uri.ts';
import { parseWebSocketUri } from '../handshake/websocket-uri.ts';

/** The URL that a Location means (RFC 3986 §5.2); null when it is none for a WebSocket, or would give TLS up. */
export function redirectTarget(from: WebSocketUri, location: string): WebSocketUri | null {
	// §3: a WebSocket has no use for a fragment.
	const [reference = ''] = location.trim().split('#', 1);
	const { uri } = parseWebSocketUri(resolved(from, reference));
	return uri !== null && from.scheme === 'wss' && uri.scheme === 'ws' ? null : uri;
}

function resolved(
	{ scheme, authority, path, resourceName }: WebSocketUri,
	reference: string,
): string {
	if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference;
	if (reference.startsWith('//')) return `${scheme}:${reference}`;
	const origin = `${scheme}://${authority}`;
	if (reference.startsWith('/')) return `${origin}${reference}`;
	if (reference === '') return `${origin}${resourceName}`;
	if (reference.startsWith('?')) return `${origin}${path}${reference}`;
	// Dot segments go when it is parsed.
	return `${origin}${path.slice(0, path.lastIndexOf('/') + 1)}${reference}`;
}
