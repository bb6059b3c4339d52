import { joinBytes, latin1Bytes } from '../../src/engine/bytes/index.ts';

/** Returns a printable update of one line, different for each index: `#7 abcdefgh…`. */
export function sampleUpdate(bytes: number, index: number): Uint8Array<ArrayBuffer> {
	const label = latin1Bytes(`#${index} `).subarray(0, bytes);
	const rest = new Uint8Array(bytes - label.length).map((_, i) => 0x61 + (i % 26));
	return joinBytes([label, rest]);
}
