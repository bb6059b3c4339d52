// The command that shows how a server answers a handshake. It is the same in every language.

/** Returns the command for a host with its path; without one the reader puts in their own. */
export function curlLine(host: unknown, secure: unknown): string {
	const address =
		host === '' ? 'https://HOST/PATH' : `${secure === 1 ? 'https' : 'http'}://${String(host)}`;
	return `curl -si --http1.1 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==' ${address}`;
}
