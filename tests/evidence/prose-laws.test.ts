// Laws about evidence among words: what a person writes around it, or a program in front of each line, changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { itemName } from '../../src/evidence/case-items.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { ALL } from '../support/extent.ts';
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
	'the name of a container': (text) => lines(`${text}\n\n`, (line) => `app-1  | ${line}`),
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

/** Lists the texts of installed packages: code, documents, JSON, styles, pages. */
function installedTexts(): readonly string[] {
	const found: string[] = [];
	const walk = (folder: string, depth: number) => {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) {
				if (depth > 0 && !entry.name.startsWith('.')) walk(path, depth - 1);
			} else if (/\.(?:md|[cm]?js|ts|json|html|txt|css|map|ya?ml)$|^LICENSE/.test(entry.name)) {
				found.push(path);
			}
		}
	};
	walk(join(import.meta.dirname, '../../node_modules'), 4);
	return found.toSorted();
}

const LENGTHS = [80, 300, 1200, 4000];
const SAMPLES = ALL ? 10_000 : 400;

test('nothing is certain of texts that are about something else', () => {
	const files = installedTexts();
	expect(files.length).toBeGreaterThan(1000);
	const wrong: string[] = [];
	for (let i = 0; i < SAMPLES; i++) {
		// Prime steps come to each file, and to any place in it.
		const path = files[(i * 7919) % files.length]!;
		const text = readFileSync(path, 'utf8').slice(0, 1 << 20);
		const from = text.lastIndexOf('\n', (i * 104_729) % Math.max(1, text.length)) + 1;
		const content = text.slice(from, from + LENGTHS[i % LENGTHS.length]!);
		const [item] = makeCase([readPiece({ content, name: null, kind: null })], {}).items;
		const isCertain =
			item?.type === 'rule' || (item !== undefined && item.finding.certainty === 'certain');
		if (isCertain) wrong.push(`${path} from ${String(from)}: ${itemName(item)}`);
	}
	expect(wrong).toEqual([]);
});
