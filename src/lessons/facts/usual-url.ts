// The usual form of a URL of a WebSocket, for conditions: people may write a default port or capital letters.
import { parseWebSocketUri } from '../../engine/handshake/index.ts';

/** Returns an address in its usual form. The scheme of a page stays: only new browsers read `https` as `wss`. */
export function usualUrl(text: string): string | null {
	const { uri } = parseWebSocketUri(text);
	if (uri === null) return null;
	const { scheme, authority, resourceName, notes } = uri;
	const written = notes.includes('http-scheme') ? scheme.replace('ws', 'http') : scheme;
	return `${written}://${authority}${resourceName}`;
}
