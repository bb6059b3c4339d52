// Tells a request for an ordinary page from one that asked for a WebSocket and lost Upgrade on the way. A head alone
// does not: the key may be lost, too. But curl shows the request that it sends, and a browser names the mode of a
// request, which is `websocket` for a WebSocket (Fetch Metadata, “Sec-Fetch-Mode”; WHATWG WebSockets, establish).
import { headerField } from '../engine/http/index.ts';
import type { Wire } from '../engine/observer/index.ts';
import type { SeenConnection } from './piece.ts';

/** Returns whether the client of a connection asked for no WebSocket. */
export function isPlainRequest({ program }: Pick<SeenConnection, 'program'>, wire: Wire): boolean {
	const { request } = wire.opening;
	if (request === null) return false;
	const { head } = request;
	return (
		(program === 'curl' || isOfPage(wire)) &&
		head.startLine?.method?.text !== 'CONNECT' &&
		headerField(head, 'Upgrade') === null &&
		headerField(head, 'Sec-WebSocket-Key') === null
	);
}

/** Returns whether the request is one of a browser for a page, a script, a picture or data. */
export function isOfPage({ opening: { request } }: Wire): boolean {
	const mode = request && headerField(request.head, 'Sec-Fetch-Mode');
	return mode !== null && mode.value.text !== 'websocket';
}
