// Encodes a text as UTF-16, which the platform only decodes.
export function inUtf16(text: string, form: 'utf-16le' | 'utf-16be'): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) {
		view.setUint16(2 * i, text.charCodeAt(i), form === 'utf-16le');
	}
	return bytes;
}
