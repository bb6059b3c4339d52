// The card of the first finding: few words before the fold, and always a reason and what to do.
import { describe, expect, test } from 'vitest';
import { makeCase } from '../../../../src/evidence/case.ts';
import { itemSides } from '../../../../src/evidence/item-sides.ts';
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

test('a Chinese card has no English marks between its words', () => {
	const found = INPUTS.flatMap((content) =>
		cardsOf(content, zhCN).flatMap(({ title, what, todo, asks, sure }) =>
			[title, what, ...todo, asks, sure].filter((said) =>
				/[;,] (?![^（(]*[)）])|[\u4e00-\u9fff][;:,]/.test(
					(said ?? '').replace(/`[^`]*`|“[^”]*”/g, ''),
				),
			),
		),
	);
	expect([...new Set(found)]).toEqual([]);
});

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

test('advice that belongs to a class is a possibility; advice for what is proven is not', () => {
	for (const words of [en, zhCN]) {
		const [refused] = cardsOf('net::ERR_CONNECTION_REFUSED', words);
		expect([refused?.certainty, refused?.mayHelp]).toEqual(['certain', true]);
		const guesses = words.causes['tls-failed'].todo.slice(1);
		expect(guesses.every((one) => one.startsWith(words.ifBegins))).toBe(true);
		const [masked] = cardsOf('81 85 37 fa 21 3d 7f 9f 4d 51 58 81 00', words);
		expect(masked?.mayHelp ?? false).toBe(false);
	}
});

test('a wrong mask is the work of a library or of code that writes frames, not of the data', () => {
	for (const side of ['client', 'server'] as const) {
		expect(en.maskingFaults[side].todo[0]).toMatch(/library.* your data needs no change/);
		expect(zhCN.maskingFaults[side].todo[0]).toMatch(/库.*应用的数据不用改/);
	}
});

test('a Ping without an answer is one finding, whichever side printed it', () => {
	const timeout = (by: string) => `${by} 1011 (internal error) keepalive ping timeout`;
	const names = (...texts: readonly string[]) => {
		const pieces = texts.map((content) => ({ content, name: null, kind: null }));
		return makeCase(
			pieces.map((one) => readPiece(one)),
			{},
		).items.map(({ finding }) => 'id' in finding && [finding.id, finding.values['received']]);
	};
	expect(names(timeout('sent'))).toEqual([['keepalive-unanswered', 0]]);
	expect(names(timeout('sent'), 'timed out waiting for keepalive pong')).toHaveLength(1);
	expect(names(timeout('sent'), timeout('received'))).toEqual([['keepalive-unanswered', 1]]);
});

test.each([
	'WebSocket handshake: HTTP/1.1 401 Unauthorized\n\nMissing Authorization header',
	'WebSocket 连接失败：401，请求头缺少 Authorization',
])('a missing Authorization is on the side of the client: %j', (content) => {
	const { items, connections } = makeCase([readPiece({ content, name: null, kind: null })], {});
	expect(itemSides(items[0]!, connections)).toEqual(['client']);
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
