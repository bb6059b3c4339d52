// HTTP responses that a scene’s server sends instead of the response of our own server.

/** Returns a response whose Content-Length says where it ends. */
export function httpAnswer(status: string, fields: readonly string[], body = ''): string {
	return head(status, [...fields, `Content-Length: ${String(body.length)}`]) + body;
}

/** Returns a 101 response. The default accept value belongs to the Sec-WebSocket-Key of RFC 6455 §1.3. */
export function upgradeAnswer(
	fields: readonly string[],
	accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
): string {
	return head('101 Switching Protocols', [
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Accept: ${accept}`,
		...fields,
	]);
}

function head(status: string, fields: readonly string[]): string {
	return [`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n');
}
