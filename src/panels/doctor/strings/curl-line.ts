// The command that shows how a server answers a handshake. It is the same in every language.

/** Returns an address without the marks of the text around it, such as those that close a bracket or a quotation. */
export function bareAddress(found: string): string {
	const bare = found.replace(/[\])}>,.;:!?'"`]{1,9}$/, '');
	// The bracket that closes an IPv6 address is its own.
	return bare.lastIndexOf('[') > bare.lastIndexOf(']') ? `${bare}]` : bare;
}

/** Returns the command for a host with its path; without one the reader puts in their own. */
export function curlLine(host: unknown, secure: unknown): string {
	const address =
		host === ''
			? 'https://HOST/PATH'
			: `${secure === 1 ? 'https' : 'http'}://${bareAddress(String(host))}`;
	return `curl -si --http1.1 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==' ${address}`;
}
