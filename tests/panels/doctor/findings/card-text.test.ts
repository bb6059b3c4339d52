// The card of the first finding: few words before the fold, and always a reason and what to do.
import { describe, expect, test } from 'vitest';
import { makeCase } from '../../../../src/evidence/case.ts';
import { readPiece } from '../../../../src/evidence/readers.ts';
import { EXAMPLES } from '../../../../src/panels/doctor/examples.ts';
import { cardText, wordsIn } from '../../../../src/panels/doctor/findings/card-text.ts';
import { en } from '../../../../src/panels/doctor/strings/en.ts';
import { zhCN } from '../../../../src/panels/doctor/strings/zh-CN.ts';
import pasted from '../../../evidence/pasted.json' with { type: 'json' };
import { LABELLED } from '../../../evidence/labelled-inputs.ts';

const INPUTS = [
	...Object.values(EXAMPLES),
	...pasted.map((one) => one.pasted),
	...LABELLED.flatMap(({ pieces }) => pieces),
];

function cardsOf(content: (typeof INPUTS)[number], words: typeof en) {
	const pieces = [{ content, name: null, kind: null }];
	return makeCase([readPiece(pieces[0]!)], {}).items.map((item) => cardText(item, words, pieces));
}

describe.each([
	['en', en],
	['zh-CN', zhCN],
] as const)('%s', (_, words) => {
	const { where, evidenceLabel, todo, ask, fine } = words;
	const labels = [where, evidenceLabel, todo, ask, fine.label].join(' ');

	test('a card has at most 120 words before the fold', () => {
		let cards = 0;
		for (const content of INPUTS) {
			for (const card of cardsOf(content, words)) {
				cards++;
				const said = [
					labels,
					card.title,
					card.what,
					...card.reasons.slice(0, card.reasonsShown).map(({ text }) => text),
					...card.todo.slice(0, card.todoShown),
					card.asks ?? '',
					card.hasSure ? (card.sure ?? '') : '',
				].join(' ');
				expect([said, wordsIn(said) <= 120]).toEqual([said, true]);
				expect(card.title).not.toBe('');
				expect(card.todoShown).toBeGreaterThan(0);
				expect(card.reasonsShown).toBeGreaterThan(0);
			}
		}
		expect(cards).toBeGreaterThan(300);
	});
});

test('the headline of a broken rule is what is wrong, with its value, and not the class of the cause', () => {
	const [cause] = cardsOf('my server sends\n81 02 68 69\n83 00', en);
	expect(cause?.title).toBe('An opcode reserved for future data frames. Opcode 3 has no meaning.');
	expect(cause?.reasons[0]?.text).toBe('From byte 4 of what the server sent.');
	const [bit] = cardsOf('my server sends\n81 02 68 69\nf2 00', en);
	expect(bit?.title).toBe('RSV2 is set');
});

test('the headline of a fact is its first sentence or two', () => {
	const [card] = cardsOf(pasted[0]!.pasted, en);
	expect(card?.title).toBe('Frame 2 begins with c0: RSV1 is set on a continuation frame.');
	expect(card?.what).toBe('Only the first frame of a compressed message may have it.');
});
