// Laws about evidence among words: what a person writes around it, or a program in front of each line, changes nothing.
import { expect, test } from 'vitest';
import { itemName } from '../../src/evidence/case-items.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { LABELLED } from './labelled-inputs.ts';

function firstOf(pieces: readonly string[]): string {
	const readings = pieces.map((content) => readPiece({ content, name: null, kind: null }));
	const [item] = makeCase(readings, {}).items;
	if (item === undefined) return 'nothing';
	const certainty = item.type === 'rule' ? 'certain' : item.finding.certainty;
	return certainty === 'possible' || certainty === 'info' ? 'nothing' : itemName(item);
}

const lines = (text: string, change: (line: string) => string) =>
	text.split('\n').map(change).join('\n');

const WAYS: Readonly<Record<string, (text: string) => string>> = {
	'English prose': (text) =>
		`Hello, I need some help with my project.\nThis is what I see:\n\n${text}\n\nWhat can I do? Thanks in advance.`,
	'Chinese prose': (text) => `大家好，我遇到一个问题，请帮忙看看。\n\n${text}\n\n谢谢！`,
	'marks of a mail': (text) => lines(text, (line) => `> ${line}`),
	'an indent': (text) => lines(text, (line) => `    ${line}`),
	fences: (text) => `\`\`\`\n${text}\n\`\`\``,
	'prose and fences': (text) => `My log:\n\n\`\`\`\n${text}\n\`\`\`\n\nAny idea?`,
};

const LONGEST = 20_000;
const inputs = LABELLED.filter(({ pieces, answers }) => {
	const texts = pieces.filter((piece) => typeof piece === 'string' && piece.length < LONGEST);
	return answers === undefined && texts.length === pieces.length;
}).map(({ pieces, kind }) => ({ kind, pieces: pieces.map(String) }));

test.each(Object.entries(WAYS))('the first finding is the same in %s', (_, way) => {
	const differs = inputs.flatMap(({ kind, pieces }) => {
		const expected = firstOf(pieces);
		const found = firstOf(pieces.map(way));
		return found === expected
			? []
			: [`${kind}: ${expected} → ${found}: ${pieces[0]!.slice(0, 120)}`];
	});
	expect(differs).toEqual([]);
});
