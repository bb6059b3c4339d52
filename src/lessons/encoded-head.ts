/** Returns a head of HTTP with these lines, as a parameter of an address holds it. */
export function encodedHead(lines: readonly string[]): string {
	return encodeURIComponent([...lines, '', ''].join('\r\n'));
}
