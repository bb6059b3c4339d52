// Every card of the claims and of the bug museum: what its lab shows, and its words in both languages.
import { describe, expect, test } from 'vitest';
import { BUGS } from '../../src/lessons/bugs.ts';
import { CLAIMS } from '../../src/lessons/claims.ts';
import { holds } from '../../src/lessons/conditions.ts';
import { factsAskedBy, fillIn } from '../../src/lessons/fill-in.ts';
import { cards as enBugs } from '../../src/strings/en/bugs.ts';
import { cards as enClaims } from '../../src/strings/en/claims.ts';
import { cards as zhBugs } from '../../src/strings/zh-CN/bugs.ts';
import { cards as zhClaims } from '../../src/strings/zh-CN/claims.ts';
import { complaintsAbout, factsIn } from '../support/open-address.ts';

describe.each([
	['claims', CLAIMS, { en: enClaims, 'zh-CN': zhClaims }],
	['bugs', BUGS, { en: enBugs, 'zh-CN': zhBugs }],
] as const)('%s', (page, cards, words) => {
	const ids = cards.map(({ id }) => id);

	test('each has an id of its own, and its words in both languages in the same order', () => {
		expect(new Set(ids).size).toBe(ids.length);
		expect(Object.keys(words.en)).toEqual(ids);
		expect(Object.keys(words['zh-CN'])).toEqual(ids);
	});

	test('the place of an answer does not tell that it is right', () => {
		const places = cards.map(({ choices, right }) => choices.indexOf(right));
		expect(new Set(places)).toEqual(new Set([0, 1, 2]));
	});

	test.each(cards.map((card) => [card.id, card] as const))(
		'%s: the lab shows what is true, and the texts name facts that exist',
		async (id, { choices, right, proof, thread }) => {
			expect(choices).toContain(right);
			expect(thread === null).toBe(page === 'claims');
			if (thread)
				expect(thread).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d+$/);
			expect(await complaintsAbout(proof.open)).toEqual([]);
			const facts = await factsIn(proof.open);
			expect(proof.shownBy).not.toEqual([]);
			expect(proof.shownBy.filter(({ fact }) => facts(fact) === undefined)).toEqual([]);
			expect(holds(proof.shownBy, facts)).toBe(true);
			for (const one of [words.en[id]!, words['zh-CN'][id]!]) {
				const asked = [one.truth, one.shows].flatMap(factsAskedBy);
				expect(asked.filter((name) => (facts(name) ?? null) === null)).toEqual([]);
				// A name with a character that no fact has would stay in its braces.
				expect(fillIn(one.truth + one.shows, facts, String)).not.toMatch(/[{}]/);
				expect(Object.keys(one.choices ?? {})).toEqual(page === 'bugs' ? [...choices] : []);
			}
		},
	);
});

test('there are at least thirty claims and twenty bugs', () => {
	expect(CLAIMS.length).toBeGreaterThanOrEqual(30);
	expect(BUGS.length).toBeGreaterThanOrEqual(20);
});

test('the claim about the interface of browsers says what each of its three members is', () => {
	for (const { statement, truth } of [enClaims['ready-state-2']!, zhClaims['ready-state-2']!]) {
		for (const member of ['readyState', 'send()', 'URL']) expect(statement).toContain(member);
		for (const right of ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED', 'undefined', '`url`']) {
			expect(truth).toContain(right);
		}
	}
});

test('the claim about a printed log shows what its code logs', async () => {
	const { proof } = CLAIMS.find(({ id }) => id === 'printed-log')!;
	const facts = await factsIn(proof.open);
	for (const { statement, truth } of [enClaims['printed-log']!, zhClaims['printed-log']!]) {
		expect(statement).toContain('server: received hello');
		expect(fillIn(truth, facts, String)).toContain('server: received: from client: hello');
		expect(truth).toContain('ws onopen');
	}
});
