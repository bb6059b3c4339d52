// Writes the first finding as a text that one can post in a thread: the evidence as a quotation, with credentials and
// payloads covered, and what to do.
import { evidencePlaces, type CaseItem } from '../../../evidence/case-items.ts';
import { itemSides } from '../../../evidence/item-sides.ts';
import { redactedPiece } from '../../../evidence/redaction/redact-piece.ts';
import type { Piece } from '../../../evidence/piece.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';
import { itemText } from '../findings/card-text.ts';
import { excerpts } from '../findings/excerpt.ts';
import { stepsOf, withHost } from './case-command.ts';
import type { DoctorWords } from '../strings/en.ts';

/** Holds the greatest number of lines that are quoted. */
const MOST_LINES = 8;

/** Returns the reply in Markdown, or null while there is no finding. */
export function replyOf(
	lab: Pick<DoctorLab, 'case' | 'document'>,
	words: DoctorWords,
): string | null {
	const [item] = lab.case.items;
	if (!item) return null;
	const text = withHost(itemText(item, words), lab);
	const { title, what, mayHelp, sure, certainty } = text;
	const { steps, asks } = stepsOf(text, lab, words);
	const sides = itemSides(item, lab.case.connections).map((side) => words.sides[side]);
	const standing = [
		words.certainties[certainty],
		...(sides.length > 0 ? [sides.join(words.or)] : []),
	];
	const quoted = quotation(item, lab.document.pieces);
	const section = (label: string, lines: readonly string[]) =>
		[words.replyLabel(label), ...lines.map((line) => `- ${line}`)].join('\n');
	return [
		words.replyHead(title, standing),
		quoted.map((line) => `> ${line}`).join('\n'),
		what,
		section(mayHelp ? words.mayHelp : words.todo, steps.map(written)),
		asks === null ? '' : section(words.ask, [asks]),
		sure === null ? '' : section(words.sure, [sure]),
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** Writes a step as an item of a list, with its command below it. */
function written([said, command]: readonly [said: string, command: string | null]): string {
	return command === null
		? said
		: `${said}\n\n${`\`\`\`sh\n${command}\n\`\`\``.replaceAll(/^/gm, '  ')}`;
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
		const lit = isMoved || range === null ? { from: 0, to: text.length } : range;
		for (const line of excerpts(text, lit, MOST_LINES)) {
			if (lines.size < MOST_LINES) lines.add(line);
		}
	}
	return [...lines];
}
