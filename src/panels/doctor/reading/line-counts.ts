// Finds the number of a line in a large text without a walk over the whole text: the line ends before each block
// are counted once, where the piece is read.

/** Holds, for each block of a text, the number of lines that end before it. */
export type LineCounts = Float64Array;

const BLOCK = 4096;

/** Counts the lines of a text. */
export function countLines(text: string): LineCounts {
	const counts = new Float64Array(Math.ceil(text.length / BLOCK) + 1);
	let lines = 0;
	let block = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		while (block * BLOCK <= at) counts[block++] = lines;
		lines++;
	}
	return counts.fill(lines, block);
}

/** Returns the number of the line, from 1, that contains a character. */
export function lineNumberAt(text: string, counts: LineCounts, at: number): number {
	const block = Math.floor(at / BLOCK);
	let lines = counts[block] ?? 0;
	let end = text.indexOf('\n', block * BLOCK);
	while (end >= 0 && end < at) {
		lines++;
		end = text.indexOf('\n', end + 1);
	}
	return lines + 1;
}
