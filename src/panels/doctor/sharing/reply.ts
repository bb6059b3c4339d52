// Writes the first finding as a text that one can post in a thread: the evidence as a quotation, with credentials and
// payloads covered, and what to do.
import { evidencePlaces, type CaseItem } from '../../../evidence/case-items.ts';
import { itemSides } from '../../../evidence/item-sides.ts';
import { redactedPiece } from '../../../evidence/redaction/redact-piece.ts';
import type { Piece } from '../../../evidence/piece.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';
import { itemText } from '../findings/card-text.ts';
import type { DoctorWords } from '../strings/en.ts';

/** Bounds the lines that are quoted, and the characters of each. */
const MOST = { lines: 8, characters: 200 } as const;

/** Returns the reply in Markdown, or null while there is no finding. */
export function replyOf(
	lab: Pick<DoctorLab, 'case' | 'document'>,
	words: DoctorWords,
): string | null {
	const [item] = lab.case.items;
	if (!item) return null;
	const { title, what, todo, asks, sure, certainty } = itemText(item, words);
	const sides = itemSides(item, lab.case.connections).map((side) => words.sides[side]);
	const standing = [
		words.certainties[certainty],
		...(sides.length > 0 ? [sides.join(words.or)] : []),
	];
	const quoted = quotation(item, lab.document.pieces);
	const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
	return [
		`**${title}** (${standing.join(', ')})`,
		quoted.map((line) => `> ${line}`).join('\n'),
		what,
		todo.length === 0 ? '' : `${words.todo}:\n${list(todo)}`,
		asks === null ? '' : `${words.ask}:\n${list([asks])}`,
		sure === null ? '' : `${words.sure}:\n${list([sure])}`,
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** Returns the lines of the pieces that show an item. Where covering moved them, the first lines stand for them. */
function quotation(item: CaseItem, pieces: readonly Piece[]): readonly string[] {
	const places = evidencePlaces(item).filter(({ piece }) => piece >= 0);
	const lines = new Set<string>();
	for (const { piece: at, range } of places) {
		const piece = pieces[at];
		if (typeof piece?.content !== 'string') continue;
		const { piece: redacted } = redactedPiece(piece, new Set());
		if (typeof redacted?.content !== 'string') continue;
		const text = redacted.content;
		const isMoved = text.length !== piece.content.length;
		const from = isMoved || range === null ? 0 : text.lastIndexOf('\n', range.from - 1) + 1;
		const to = isMoved || range === null ? text.length : Math.max(range.to, range.from + 1);
		const end = text.indexOf('\n', to - 1);
		for (const line of text.slice(from, end < 0 ? text.length : end).split('\n', MOST.lines)) {
			const shown = line.trim().slice(0, MOST.characters);
			if (shown !== '' && lines.size < MOST.lines) lines.add(shown);
		}
	}
	return [...lines];
}
