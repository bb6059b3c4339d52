import type { PasteMeaning, SplitHandshake } from '../../../engine/paste/index.ts';

const LETTER_G = 0x47;

/**
 * Guesses which side sent pasted bytes. The pasted form may name the side. Else a single head in front of the
 * bytes shows it (a request begins with G). Else the MASK bit of the first frame shows it (§5.1).
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
