// Holds the English notes on status codes and header fields, for the search over the whole site.
import type { HeaderFieldName, StatusCode } from '../../search-references.ts';

export const STATUS_NOTES: Readonly<Record<StatusCode, string>> = {
	101: 'The server changes to WebSocket; after this head, frames follow.',
	200: 'An ordinary response: the connection does not open, and the page gets an error event and a close event with 1006.',
	302: 'A redirect. Browsers do not follow it when they open a WebSocket.',
	400: 'The server found a fault in the request.',
	401: 'The server asks for credentials. If the browser has none, the page gets only an error event and a close event with 1006.',
	403: 'The server refuses, for example because the Origin of the page is not allowed.',
	404: 'The server has no such resource.',
	405: 'The method is not allowed; the opening handshake over HTTP/1.1 uses GET.',
	407: 'A proxy between client and server asks for credentials.',
	426: 'The server requires another protocol or another version of WebSocket.',
	503: 'The server cannot accept connections now.',
};

export const FIELD_NOTES: Readonly<Record<HeaderFieldName, string>> = {
	Host: 'The host and port that the client connects to. Every HTTP/1.1 request must contain this field.',
	Upgrade:
		'Names the protocol that the client asks for and that the server switches to: websocket.',
	Connection:
		'Lists the fields that apply to the next hop only; the handshake needs the word Upgrade in this list.',
	'Sec-WebSocket-Key': 'The client’s nonce: 16 random bytes in Base64.',
	'Sec-WebSocket-Accept': 'The accept value, which the server computes from the key.',
	'Sec-WebSocket-Version':
		'The version of the protocol: 13. In a refusal, the versions that the server supports.',
	'Sec-WebSocket-Protocol':
		'The subprotocols that the client offers, or the one that the server selects.',
	'Sec-WebSocket-Extensions':
		'The extensions that the client offers, or those that the server accepts.',
	Origin: 'The origin of the page, written by the browser.',
	Cookie: 'The user’s cookies for this host, which the browser sends with the handshake.',
	Authorization: 'Credentials. A page cannot add this field to the handshake.',
	Location: 'The target of a redirect. In a WebSocket handshake, browsers do not follow redirects.',
	Allow: 'The methods that the resource supports, in a 405 response.',
	'WWW-Authenticate': 'The kind of credentials that the server asks for, in a 401 response.',
	'Content-Length': 'The length of the content. A 101 response must not contain it.',
	'Transfer-Encoding':
		'The transfer coding of the content, for example chunked. A 101 response must not contain it.',
};
