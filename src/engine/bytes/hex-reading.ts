// Reads hex digits as they stand in an editor, half-typed or not. Only digits, separators and the marks
// `0x` and `\x` have a meaning here; dumps, arrays and literals are read by paste.ts.
import { LIMITS } from '../limits.ts';
import type { Bytes } from './bytes.ts';
import type { HexFaultKind } from './hex-scan.ts';
import { scanHex } from './hex-scan.ts';
import type { TextProblem } from './text-problem.ts';
import { locateFaults } from './text-problem.ts';

/** `odd-digits`: a byte lacks its second digit. `not-hex`: no digit and no separator. */
export type HexProblemKind = HexFaultKind;

export interface HexReading {
	/** What could be read. Only when `complete` is it what the text means. */
	readonly bytes: Bytes;
	readonly problems: readonly TextProblem<HexProblemKind>[];
	/** True when every character was understood and every byte has both digits. */
	readonly complete: boolean;
}

/**
 * The bytes that `text` spells. Spaces, line breaks, `,` `:` `;` `-` may separate bytes; `0x` and `\x` may
 * stand before them. At most one problem a run of characters, at most 100 in all; never throws.
 */
export function readHex(text: string): HexReading {
	const end = Math.min(text.length, LIMITS.pasteCharacters);
	const { bytes, faults } = scanHex(text, 0, end);
	const all =
		end < text.length
			? [...faults, { kind: 'too-long' as const, offset: end, end: end + 1 }]
			: faults;
	return { bytes, problems: locateFaults(text, all), complete: all.length === 0 };
}
