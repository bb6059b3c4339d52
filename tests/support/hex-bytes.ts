/** Returns bytes from hex digits as on the wire: hex`81 05 48`. */
export function hex(text: TemplateStringsArray | string): Uint8Array<ArrayBuffer> {
	const digits = (typeof text === 'string' ? text : text.join('')).replace(/\s+/g, '');
	if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new TypeError(`not hex: ${digits}`);
	const bytes = new Uint8Array(digits.length / 2);
	for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
	return bytes;
}
