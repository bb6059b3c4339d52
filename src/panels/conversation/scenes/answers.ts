// Answers that a server writes instead of speaking WebSocket.

/** With its length, so that one knows where it ends. */
export function httpAnswer(status: string, fields: readonly string[], body = ''): string {
	return head(status, [...fields, `Content-Length: ${String(body.length)}`]) + body;
}

/** A 101 made by hand, for the key of RFC 6455 §1.3. */
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
