// Reads the evidence among the words of a paste: heads with a prefix or in a quotation, and bytes between sentences. Each
// run goes to its reader; what is left is context.
import type { PieceReading, PieceKind } from '../piece.ts';
import { readBytesText } from '../bytes/read-bytes.ts';
import { readHeadsText } from '../heads/read-heads.ts';
import { sideInWords } from '../facts/words.ts';
import { bytesInProse, onlyRanges } from './bytes-in-prose.ts';
import { asCopied, headsInProse } from './heads-in-prose.ts';
import type { LabelledLine } from './labelled-lines.ts';

/** Returns what the runs of a text show, beside what was read of it already. */
export function readProse(
	text: string,
	lines: readonly LabelledLine[],
	kind: PieceKind | null,
	reading: PieceReading | null,
): PieceReading | null {
	if (reading !== null && reading.kind !== 'message') return reading;
	const heads = kind === null || kind === 'heads' ? headsRun(lines) : null;
	if (heads !== null) return joined(reading, heads);
	if (kind !== null && kind !== 'bytes') return reading;
	const ranges = bytesInProse(text, lines);
	const bytes =
		ranges.length > 0 ? readBytesText(onlyRanges(text, ranges), sideInWords(text)) : null;
	return bytes === null || (reading !== null && bytes.connections.length === 0)
		? reading
		: joined(reading, bytes);
}

/** Reads the heads that have a start line, each in its place; what is around them becomes blanks. */
function headsRun(lines: readonly LabelledLine[]): PieceReading | null {
	const heads = headsInProse(lines).filter(({ which }) => which !== null);
	if (heads.length === 0) return null;
	const plain = heads
		.map((head) => {
			const { startLine, fields } = asCopied(head);
			return [startLine, ...fields, ...(head.whole ? [''] : ['…', ''])].join('\n');
		})
		.join('\n');
	const read = readHeadsText(plain);
	if (read === null) return null;
	const range = { from: heads[0]!.range.from, to: heads.at(-1)!.range.to };
	return {
		...read,
		signs: read.signs.map((one) => ({ ...one, range })),
		connections: read.connections.map((one) => ({ ...one, ranges: one.ranges.map(() => range) })),
	};
}

function joined(reading: PieceReading | null, run: PieceReading): PieceReading {
	if (reading === null) return run;
	// A message that names the status says more of it than the line of the response.
	const isTold = reading.signs.some(({ id }) => id === 'response');
	const own = isTold && run.connections.length === 0 ? [] : run.signs;
	return {
		...reading,
		kind: run.kind,
		format: `${run.format} + ${reading.format}`,
		connections: run.connections,
		signs: [...own, ...reading.signs],
		problems: [...run.problems, ...reading.problems],
	};
}
