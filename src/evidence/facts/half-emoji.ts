// Finds half of a surrogate pair: in JavaScript a text can be cut in the middle of one, and what remains has no UTF-8
// (RFC 3629 §3).
import { hexText, type Bytes } from '../../engine/bytes/index.ts';

export interface HalfCharacter {
	/** Holds the code point, such as `DE80`. */
	readonly unit: string;
	/** Holds the bytes that an encoder makes of it without looking, such as `ED BA 80`. */
	readonly hex: string;
	/** Says which half it is. */
	readonly half: 'high' | 'low';
}

/** Returns the first half of a pair among bytes; null if there is none. */
export function halfCharacterIn(bytes: Bytes): HalfCharacter | null {
	for (let i = 0; i + 2 < bytes.length; i++) {
		const [a, b, c] = [bytes[i]!, bytes[i + 1]!, bytes[i + 2]!];
		if (a === 0xed && b >= 0xa0 && b <= 0xbf && c >= 0x80 && c <= 0xbf) {
			return halfCharacter(0xd000 | ((b & 0x3f) << 6) | (c & 0x3f));
		}
	}
	return null;
}

/** Returns the half that a code unit is; null for other units. */
export function halfCharacter(unit: number): HalfCharacter | null {
	if (unit < 0xd800 || unit > 0xdfff) return null;
	const bytes = Uint8Array.of(
		0xe0 | (unit >> 12),
		0x80 | ((unit >> 6) & 0x3f),
		0x80 | (unit & 0x3f),
	);
	return {
		unit: unit.toString(16).toUpperCase(),
		hex: hexText(bytes).toUpperCase(),
		half: unit < 0xdc00 ? 'high' : 'low',
	};
}
