// The form of a lesson's texts: `code` in backticks, **strong words**, blocks of code between lines of three
// backticks, [links](#/learn/claims) to places of this site, and the signs of pins.

import { pinsNamedBy } from '../../lessons/pin-signs.ts';
import { joinLines } from '../../strings/sentence-space.ts';

/** Represents a part of a text, and says how it is marked: null for plain words. The text of a pin is its number. */
export interface MarkedPart {
	readonly as: 'block' | 'code' | 'strong' | 'link' | 'pin' | null;
	readonly text: string;
	/** Holds the address to which a link leads, from `#/` on. */
	readonly to?: string;
}

const MARKED = /(```[^]*?```|`[^`]*`|\*\*[^*]*\*\*|\[[^\][]+\]\(#\/[^()\s]*\)|[①-⑨])/;

/** Returns the parts of a text. */
export function markedParts(text: string): readonly MarkedPart[] {
	return text.split(MARKED).flatMap((piece, i): readonly MarkedPart[] => {
		// The marked parts are those with odd indices.
		if (i % 2 === 0) return piece === '' ? [] : [{ as: null, text: joinLines(piece) }];
		if (piece.startsWith('```')) {
			return [{ as: 'block', text: piece.slice(3, -3).replace(/^\n|\n$/g, '') }];
		}
		const [pin] = pinsNamedBy(piece);
		if (pin !== undefined && piece.length === 1) return [{ as: 'pin', text: String(pin) }];
		if (piece.startsWith('[')) {
			const [text = '', to = ''] = piece.slice(1, -1).split('](');
			return [{ as: 'link', text, to }];
		}
		const as = piece.startsWith('`') ? 'code' : 'strong';
		return [{ as, text: as === 'code' ? piece.slice(1, -1) : piece.slice(2, -2) }];
	});
}

/** Returns the paragraphs of a text, which are its lines. A block of code is one paragraph. */
export function paragraphsOf(text: string): readonly string[] {
	return text.match(/(?:```[^]*?```|[^\n])+/g) ?? [];
}
