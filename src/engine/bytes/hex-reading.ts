// Reads the hexadecimal digits of an editor, also while the user is still typing. Only digits, separators and
// the prefixes `0x` and `\x` have a meaning here. Dumps, arrays and literals are read by paste.ts.
import { LIMITS } from '../limits.ts';
import type { Bytes } from './bytes.ts';
import type { HexFaultKind } from './hex-scan.ts';
import { scanHex } from './hex-scan.ts';
import type { TextProblem } from './text-problem.ts';
import { locateFaults } from './text-problem.ts';

/**
 * Names what is wrong. `odd-digits`: a byte lacks its second digit. `not-hex`: a character is neither a digit nor a
 * separator. `too-long`: the text or its bytes exceed the limit.
 */
export type HexProblemKind = HexFaultKind;

/** Represents what was read of a text of hexadecimal digits. */
export interface HexReading {
	/** Holds the bytes that could be read. They are the meaning of the text only when `complete` is true. */
	readonly bytes: Bytes;
	readonly problems: readonly TextProblem<HexProblemKind>[];
	/** Is true when every character was understood and every byte has two digits. */
	readonly complete: boolean;
}

/**
 * Returns the bytes that `text` denotes. Spaces, line breaks, `,` `:` `;` `-` may separate bytes; `0x` and
 * `\x` may come before them. The result has at most one problem per run of characters and about 100 in all.
 * The function never throws.
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
