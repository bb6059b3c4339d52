import type { Base64Group } from '../../engine/index.ts';

/** A bit of the bytes, a zero that fills a character up, or the place of a pad, which has none. */
export interface GroupBit {
	readonly type: 'digit' | 'fill' | 'none';
	readonly text: string;
}

/** The 24 places of a group, six a character. */
export function groupBits({ bytes, characters }: Base64Group): readonly GroupBit[] {
	const digits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
	const sextets = characters.filter(({ value }) => value !== null).length;
	return Array.from({ length: 24 }, (_, i): GroupBit => {
		const digit = digits[i];
		if (digit !== undefined) return { type: 'digit', text: digit };
		return i < 6 * sextets ? { type: 'fill', text: '0' } : { type: 'none', text: '·' };
	});
}
