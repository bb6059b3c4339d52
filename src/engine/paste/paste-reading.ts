import type { Bytes } from '../bytes/bytes.ts';
import type { TextProblem } from '../bytes/text-problem.ts';

/** What a text was taken for. `unknown` reads nothing and says where it gave up. */
export type PasteFormat =
	| 'hex'
	| 'bits'
	| 'xxd-plain'
	| 'node-buffer'
	| 'array'
	| 'xxd-include'
	| 'python-bytes'
	| 'escaped-string'
	| 'hexdump'
	| 'xxd'
	| 'od'
	| 'word-dump'
	| 'wireshark-dump'
	| 'follow-stream'
	| 'base64'
	| 'base64url'
	| 'http-text'
	| 'unknown';

/**
 * `empty`, `not-recognised`, `too-long`: about the whole paste.
 * `odd-digits`, `not-hex`: a byte lacks a digit; not a digit.
 * `line`, `offset`, `repeat`: of a dump — no line of one; bytes before it are missing or too many; `*` with
 * nothing to repeat or no end.
 * `number`, `range`: of a list — no number; a number that is no byte.
 * `escape`, `unclosed`: of a literal.
 * `total`: the length written beside the bytes is another one.
 * `truncated`: the tool that wrote the text left bytes out.
 * `character`, `length`, `padding`, `trailing-bits`: as in Base64; `character` also in a literal.
 */
export type PasteProblemKind =
	| 'empty'
	| 'not-recognised'
	| 'too-long'
	| 'odd-digits'
	| 'not-hex'
	| 'line'
	| 'offset'
	| 'repeat'
	| 'number'
	| 'range'
	| 'escape'
	| 'unclosed'
	| 'total'
	| 'truncated'
	| 'character'
	| 'length'
	| 'padding'
	| 'trailing-bits';

export type PasteProblem = TextProblem<PasteProblemKind>;

/** Which lines of a followed stream: Wireshark indents what the server sent. */
export type PasteSide = 'client' | 'server' | 'both';

/** How the digits of a word stand for bytes: `little` swaps them, as a dump on a PC needs. */
export type WordOrder = 'little' | 'big';

/** One meaning of a pasted text. */
export interface PasteMeaning {
	readonly format: PasteFormat;
	readonly bytes: Bytes;
	/** In the order of the text, at most 100. */
	readonly problems: readonly PasteProblem[];
	readonly side?: PasteSide;
	readonly order?: WordOrder;
}
