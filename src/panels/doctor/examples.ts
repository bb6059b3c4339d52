// Lists evidence to try, and its addresses.

export const EXAMPLES = {
	status:
		"WebSocket connection to 'ws://localhost:8080/' failed: Error during WebSocket handshake: Unexpected response code: 502",
	/** Shows a client’s request, and a frame of this client without a mask. */
	unmasked: [
		'GET /chat HTTP/1.1',
		'Host: localhost',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
		'',
		'81 05 48 65 6c 6c 6f',
	].join('\n'),
} as const;

export function evidenceAddress(evidence: string): string {
	return `/doctor?evidence=${encodeURIComponent(evidence)}`;
}
