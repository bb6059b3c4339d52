import { expect, test } from 'vitest';
import { decodeFrames } from '../../../../src/engine/frame/index.ts';
import { readMessages } from '../../../../src/engine/message/index.ts';
import { RECORDED_IDS } from '../../../../src/panels/frame/examples/example.ts';
import {
	EXAMPLE_CHOICES,
	EXAMPLES,
	findExample,
} from '../../../../src/panels/frame/examples/examples.ts';
import { frameVerdictFacts } from '../../../../src/panels/frame/verdict/document-facts.ts';
import { EXAMPLE_WORDS as en } from '../../../../src/panels/frame/strings/en/examples.ts';
import { EXAMPLE_WORDS as zhCN } from '../../../../src/panels/frame/strings/zh-CN/examples.ts';

test.each(EXAMPLES)('the example $id has the stated outcome', ({ document, outcome }) => {
	const { bytes, ...context } = document();
	const facts = frameVerdictFacts(decodeFrames(bytes, context), [], null);
	switch (outcome.type) {
		case 'valid':
			expect(facts.type).toBe('valid');
			break;
		case 'waits':
			expect(facts).toEqual({ type: 'waits', missing: BigInt(outcome.missing), atLeast: false });
			break;
		case 'fails':
			expect(facts).toMatchObject({ type: 'fails', rule: outcome.code, frame: outcome.frame });
			break;
	}
});

test.each(EXAMPLES)('the messages of $id have the stated fault', ({ document, messageFault }) => {
	const { bytes, ...context } = document();
	const messages = readMessages(decodeFrames(bytes, context), bytes, context);
	const found = Array.from({ length: messages.count }, (_, i) => messages.at(i).diagnoses).flat();
	expect(found.map(({ code }) => code)).toEqual(messageFault === null ? [] : [messageFault]);
});

test('the second message of the pair copies the first', () => {
	const { document } = EXAMPLES.find(({ id }) => id === 'message-takeover')!;
	const { bytes, ...context } = document();
	const messages = readMessages(decodeFrames(bytes, context), bytes, context);
	const texts = [0, 1].map((i) => String.fromCharCode(...messages.at(i).content));
	expect(texts).toEqual(['{"type":"move","x":12,"y":34}', '{"type":"move","x":13,"y":34}']);
	expect([0, 1].map((i) => messages.at(i).joined.payload.length)).toEqual([31, 8]);
});

test('every example has its own title and explanation in both languages', () => {
	for (const words of [en, zhCN]) {
		const titles = EXAMPLE_CHOICES.map(({ id }) => words[id].title);
		expect(new Set(titles).size).toBe(EXAMPLE_CHOICES.length);
		for (const { id } of EXAMPLE_CHOICES) expect(words[id].note.length).toBeGreaterThan(5);
	}
});

test('the issue’s examples are there: §5.7, the article’s frames, the borders of the length forms', () => {
	const of = (group: string) => EXAMPLES.filter((one) => one.group === group);
	expect(of('rfc').map(({ document }) => document().bytes.length)).toEqual([
		7, 11, 9, 7, 11, 260, 65_546,
	]);
	expect(of('article').length).toBe(8);
	const payloads = of('lengths').map(({ document }) => {
		const { bytes, ...context } = document();
		return decodeFrames(bytes, context).words[5];
	});
	expect(payloads.slice(0, 5)).toEqual([125, 126, 127, 65_535, 65_536]);
});

test('a menu finds every example, and nothing else', async () => {
	for (const { id, group } of EXAMPLE_CHOICES) {
		expect(await findExample(id)).toMatchObject({ id, group });
	}
	expect(await findExample('nobody')).toBe(null);
	expect(EXAMPLE_CHOICES.length).toBe(EXAMPLES.length + RECORDED_IDS.length);
});
