// Writes the first finding as a text that one can post in a thread: the evidence as a quotation, with credentials and
// payloads covered, and what to do.
import { RULES } from '../../../engine/report/index.ts';
import { evidencePlaces, type CaseItem } from '../../../evidence/case-items.ts';
import { itemSides } from '../../../evidence/item-sides.ts';
import { redactedPiece } from '../../../evidence/redaction/redact-piece.ts';
import type { Piece } from '../../../evidence/piece.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';
import { causeWords } from '../findings/cause-words.ts';
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
	const { title, why, todo, sure, certainty } = partsOf(item, words);
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
		why.join(' '),
		todo.length === 0 ? '' : `${words.todo}:\n${list(todo)}`,
		sure === '' ? '' : `${words.sure}:\n${list([sure])}`,
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** Returns what an item says, in the parts of a reply. Empty texts are left out. */
function partsOf(item: CaseItem, words: DoctorWords) {
	const given = (texts: readonly (string | null)[]) =>
		texts.filter((one) => one !== null && one !== '') as string[];
	if (item.type === 'fact') {
		const { id, values, certainty } = item.finding;
		const { says, todo, asks } = words.facts[id](values);
		return { title: says, why: given([asks]), todo: given([todo]), sure: '', certainty };
	}
	if (item.type === 'cause') {
		const { cause, evidence, certainty } = item.finding;
		const { title, what, todo, sure } = causeWords(words, cause, evidence);
		return { title, why: given([what]), todo, sure, certainty };
	}
	const { rule, by, breaches, times } = item.finding;
	const { title, duty, remedy, detail } = words.rules[rule];
	const why = [
		words.brokenBy(by, RULES[rule].section, times),
		detail?.(breaches[0]!.data) ?? '',
		duty,
	];
	return { title, why: given(why), todo: given([remedy]), sure: '', certainty: 'certain' as const };
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
