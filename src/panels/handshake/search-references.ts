// The status codes and header fields that the search over the whole site finds, and where each is to be seen. Their
// notes are in `strings/<language>/search.ts`.

interface Reference {
	readonly name: string;
	readonly address: string;
}

/** Holds status codes by their numbers. The names are those of the registry, in all languages. */
export const STATUS_CODES = {
	101: { name: 'Switching Protocols', address: '/handshake?example=rfc&step=7' },
	200: { name: 'OK', address: '/conversation?scenario=never-upgrades' },
	302: { name: 'Found', address: '/conversation?scenario=redirect' },
	400: { name: 'Bad Request', address: '/handshake?example=rfc-version' },
	401: { name: 'Unauthorized', address: '/rules/response-401-challenge' },
	403: { name: 'Forbidden', address: '/conversation?scenario=wrong-origin' },
	404: { name: 'Not Found', address: '/rules/response-resource-unknown' },
	405: { name: 'Method Not Allowed', address: '/rules/response-405-allow' },
	407: { name: 'Proxy Authentication Required', address: '/conversation?scenario=forward-proxy' },
	426: { name: 'Upgrade Required', address: '/rules/response-426-upgrade' },
	503: { name: 'Service Unavailable', address: '/conversation?scenario=redirect' },
} as const satisfies Readonly<Record<number, Reference>>;
export type StatusCode = keyof typeof STATUS_CODES;

/** Maps header fields by their names to the address that shows them. */
export const HEADER_FIELDS = {
	Host: '/rules/http-host-missing',
	Upgrade: '/rules/request-upgrade-websocket',
	Connection: '/rules/request-connection-upgrade',
	'Sec-WebSocket-Key': '/rules/request-key-length',
	'Sec-WebSocket-Accept': '/rules/accept-matches',
	'Sec-WebSocket-Version': '/rules/request-version-13',
	'Sec-WebSocket-Protocol': '/conversation?scenario=subprotocol',
	'Sec-WebSocket-Extensions': '/handshake?example=rfc-deflate',
	Origin: '/rules/request-origin-browser',
	Cookie: '/conversation?scenario=wrong-origin',
	Authorization: '/rules/api-no-headers',
	Location: '/conversation?scenario=redirect',
	Allow: '/rules/response-405-allow',
	'WWW-Authenticate': '/rules/response-401-challenge',
	'Content-Length': '/rules/http-1xx-content-length',
	'Transfer-Encoding': '/rules/http-1xx-transfer-encoding',
} as const;
export type HeaderFieldName = keyof typeof HEADER_FIELDS;
