import type { PasteMeaning, SplitHandshake } from '../../engine/index.ts';

const LETTER_G = 0x47;

/**
 * Who sent pasted bytes: what the copy says, else what stands in front of them, else what their first frame's
 * MASK bit says of a sender that keeps the rules (§5.1).
 */
export function guessSender(
	{ side, bytes }: Pick<PasteMeaning, 'side' | 'bytes'>,
	split: SplitHandshake | null,
	otherwise: 'client' | 'server',
): 'client' | 'server' {
	if (side === 'client' || side === 'server') return side;
	if (split?.heads.length === 1) return split.head[0] === LETTER_G ? 'client' : 'server';
	const second = (split?.rest ?? bytes)[1];
	if (second === undefined) return otherwise;
	return second & 0x80 ? 'client' : 'server';
}
