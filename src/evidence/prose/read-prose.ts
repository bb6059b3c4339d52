// Reads the evidence among the words of a paste: heads with a prefix or in a quotation, and bytes between sentences. Each
// run goes to its reader; what is left is context.
import { readPaste } from '../paste/paste.ts';
import type { PieceRange } from '../piece-range.ts';
import type { PieceReading, PieceKind } from '../piece.ts';
import { readBytesText } from '../bytes/read-bytes.ts';
import { endsWithFrame, isPartOfHead } from '../bytes/what-bytes.ts';
import { readHeadsText } from '../heads/read-heads.ts';
import { sideInWords } from '../facts/words.ts';
import { bytesInProse, onlyRanges } from './bytes-in-prose.ts';
import { asCopied, asksForSocket, headsInProse } from './heads-in-prose.ts';
import type { LabelledLine } from './labelled-lines.ts';

/** Returns what the runs of a text show, beside what was read of it already. */
export function readProse(
	text: string,
	lines: readonly LabelledLine[],
	kind: PieceKind | null,
	reading: PieceReading | null,
): PieceReading | null {
	if (reading?.kind === 'heads') return besideFrames(text, lines, reading);
	if (reading !== null && reading.kind !== 'message') return reading;
	const heads = kind === null || kind === 'heads' ? headsRun(lines) : null;
	if (heads !== null) return joined(reading, heads);
	if (kind !== null && kind !== 'bytes') return reading;
	const ranges = bytesInProse(text, lines);
	const bytes = ranges.length > 0 ? bytesRuns(text, ranges) : null;
	return bytes === null || (reading !== null && bytes.connections.length === 0)
		? reading
		: joined(reading, bytes);
}

/** Adds the frames behind a head that has opened a WebSocket or asked for one. Behind a single head its sender sent them. */
function besideFrames(
	text: string,
	lines: readonly LabelledLine[],
	reading: PieceReading,
): PieceReading {
	const heads = headsInProse(lines);
	const head = heads.at(-1);
	if (!head?.whole || head.which === null) return reading;
	const opens = head.which === 'request' ? asksForSocket(head) : / 101\b/.test(head.startLine);
	const ranges = bytesInProse(text, lines).filter(({ from }) => from >= head.range.to);
	if (!opens || ranges.length === 0) return reading;
	const isOfBoth = heads.some(({ which }) => which !== null && which !== head.which);
	const sender = head.which === 'request' ? 'client' : 'server';
	const from = isOfBoth ? sideInWords(text) : sender;
	const frames = readBytesText(onlyRanges(text, ranges), from);
	if (frames === null || frames.connections.length === 0) return reading;
	return {
		...reading,
		connections: [...reading.connections, ...frames.connections],
		problems: [...reading.problems, ...frames.problems],
	};
}

/** Reads the bytes: as those of one side, or of both if some runs are frames with a mask and others without. */
function bytesRuns(text: string, ranges: readonly PieceRange[]): PieceReading | null {
	if (isPartOfHead(readPaste(onlyRanges(text, ranges)).readings[0].bytes)) return null;
	const masks = ranges.map(({ from, to }) => maskOfRun(text.slice(from, to)));
	const isOfTwo = masks.includes(true) && masks.includes(false) && !masks.includes(null);
	if (!isOfTwo) return readBytesText(onlyRanges(text, ranges), sideInWords(text));
	const ofMask = (masked: boolean) =>
		readBytesText(
			onlyRanges(
				text,
				ranges.filter((_, i) => masks[i] === masked),
			),
		);
	const client = ofMask(true);
	const server = ofMask(false);
	if (client === null || server === null) return client ?? server;
	return {
		...client,
		connections: [...client.connections, ...server.connections],
		problems: [...client.problems, ...server.problems],
	};
}

/** Returns whether the frames of a run are masked; null if it is no chain of whole frames. */
function maskOfRun(text: string): boolean | null {
	const [{ bytes, problems }] = readPaste(text).readings;
	if (problems.length > 0 || bytes.length < 2) return null;
	return endsWithFrame(bytes) ? (bytes[1]! & 0x80) !== 0 : null;
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
