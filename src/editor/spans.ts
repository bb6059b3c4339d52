// Cuts a line into pieces with classes. The functions are pure, so the static page and CodeMirror draw the
// same.
import { leading } from '../engine/partition-point.ts';
import type { ByteSpan, HexRun, HexRuns } from './settings.ts';

/** Represents a range of a line with one list of classes, in columns or positions. */
export interface ClassSpan {
	readonly from: number;
	readonly to: number;
	readonly classes: string;
}

/** Cuts overlapping spans so that none overlap, and joins their classes. */
export function flatten(spans: readonly ClassSpan[]): ClassSpan[] {
	const sorted = spans.toSorted((a, b) => a.from - b.from);
	const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
	const flat: ClassSpan[] = [];
	let over: ClassSpan[] = [];
	let next = 0;
	edges.forEach((from, index) => {
		over = over.filter((span) => span.to > from);
		while (next < sorted.length && sorted[next]!.from === from) over.push(sorted[next++]!);
		const to = edges[index + 1];
		if (to === undefined || over.length === 0) return;
		flat.push({ from, to, classes: [...new Set(over.map((span) => span.classes))].join(' ') });
	});
	return flat;
}

/** Returns the runs that touch the bytes [from, to). */
export function runsBetween(runs: HexRuns, from: number, to: number): readonly HexRun[] {
	if (typeof runs === 'function') return runs(from, to);
	const first = leading(runs, (run) => run.to <= from);
	let end = first;
	while (end < runs.length && runs[end]!.from < to) end++;
	return runs.slice(first, end);
}

/** Returns the spans of one line of hex; neighbouring bytes with the same classes become one span. */
export function hexSpans(
	columns: readonly number[],
	start: number,
	runs: readonly HexRun[],
	selection: ByteSpan | null,
): ClassSpan[] {
	const spans: ClassSpan[] = [];
	const end = start + columns.length;
	const add = (from: number, to: number, classes: string) => {
		const first = Math.max(from, start);
		const last = Math.min(to, end);
		if (first >= last) return;
		spans.push({ from: columns[first - start]!, to: columns[last - 1 - start]! + 2, classes });
	};
	for (let i = 0; i < runs.length; i++) {
		const { from, kind } = runs[i]!;
		let to = runs[i]!.to;
		while (i + 1 < runs.length && runs[i + 1]!.kind === kind && runs[i + 1]!.from === to) {
			to = runs[++i]!.to;
		}
		add(from, to, `run run-${kind}`);
	}
	if (selection !== null) add(selection.from, selection.to, 'lit');
	return spans;
}
