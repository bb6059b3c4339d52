// Makes QR codes (ISO/IEC 18004) of texts in ASCII, such as addresses. The package chooses the smallest
// version that holds the text, and the strongest correction that this version has room for.
import { correction, generate } from 'lean-qr';

/** Holds the number of light modules around a code, without which scanners do not find it. */
export const QUIET_ZONE = 4;

/** Holds the number of bytes that the largest QR code holds (version 40, correction L). */
export const QR_CODE_BYTES = 2953;

export interface QrCode {
	/** Counts the modules per side, without the quiet zone. */
	readonly size: number;
	/** Draws the dark modules as the path of an SVG in which a module has the side 1. */
	readonly path: string;
}

/** Returns the QR code of a text; null if the text is too long for any. */
export function qrCodeOf(text: string): QrCode | null {
	if (text.length > QR_CODE_BYTES) return null;
	const code = generate(text, { minCorrectionLevel: correction.L });
	const runs: string[] = [];
	for (let y = 0; y < code.size; y++) {
		for (let x = 0; x < code.size; x++) {
			if (!code.get(x, y)) continue;
			const from = x;
			while (code.get(x + 1, y)) x++;
			const width = String(x + 1 - from);
			runs.push(`M${String(from)} ${String(y)}h${width}v1h-${width}z`);
		}
	}
	return { size: code.size, path: runs.join('') };
}
