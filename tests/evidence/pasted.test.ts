// What people paste, with sentences, prefixes and quotations around it: inputs made after public reports. Each has what
// must be said first, how certain, on whose side, and what must not be found.
import { expect, test } from 'vitest';
import { itemName, type CaseItem } from '../../src/evidence/case-items.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { itemSides } from '../../src/evidence/item-sides.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { facts as english } from '../../src/panels/doctor/strings/en/facts.ts';
import { facts as chinese } from '../../src/panels/doctor/strings/zh-CN/facts.ts';
import pasted from './pasted.json' with { type: 'json' };

function caseOf(content: string) {
	return makeCase([readPiece({ content, name: null, kind: null })], {});
}

/** Says which value of a fact names its record. */
const NAMED_BY: ReadonlyMap<string, string> = new Map([
	['known-line', 'line'],
	['program-error', 'error'],
	['config-fault', 'fault'],
]);

/** Returns the id of an item; a fact that stands for many names which it is, and one with a hint names that. */
function nameOf(item: CaseItem): string {
	if (item.type !== 'fact') return itemName(item);
	const { id, values } = item.finding;
	const which =
		values['difference'] ??
		values['topic'] ??
		(values['app'] !== undefined ? values['usual'] : undefined) ??
		(values['moment'] === '' ? undefined : values['moment']) ??
		values[NAMED_BY.get(id) ?? ''];
	return `${id} ${which ?? ''}`.trim();
}

const rows = pasted.map((one, i) => [`${one.id} (${String(i)})`, one] as const);

test.each(rows)('what was pasted is understood: %s', (_, one) => {
	const { items, connections } = caseOf(one.pasted);
	const [item] = items;
	const certainty = item?.type === 'rule' ? 'certain' : item?.finding.certainty;
	expect({
		first: item && nameOf(item),
		certainty,
		side: item && itemSides(item, connections).join(' '),
	}).toEqual({ first: one.first, certainty: one.certainty, side: one.side });
	const others = items.filter((other) => other.type !== 'fact').map(nameOf);
	expect(others.filter((name) => one.not.includes(name))).toEqual([]);
});

test.each([
	'server closes with 1002 when I send this\n81 05 48 65 6c 6c 6f',
	'When I send 81 05 48 65 6c 6c 6f the server closes with 1002',
	'the browser closes with 1002 when I send 81 85 37 fa 21 3d 7f 9f 4d 51 58',
])('the words “when I send” name the other side of the one that reacts: %s', (text) => {
	const [item] = caseOf(text).items;
	expect(item && nameOf(item)).toBe('masking-fault');
});

test.each([
	'Nginx 代理后 websocket 60 秒自动断开，配置如下：\nlocation /ws {\n  proxy_pass http://127.0.0.1:8080;\n}',
	'nginx 后面的 websocket 60秒断开',
])('a time before the end is how long it was open: %s', (text) => {
	const [item] = caseOf(text).items;
	expect(item && nameOf(item)).toBe('usual-limit');
});

test.each([
	'nginx 后面的 WebSocket 不到1分钟就断开，onclose 1006',
	'WebSocket 连上后 5~20分钟 自己断开',
	'the WebSocket behind nginx closes after 50-60 seconds',
	'the socket behind nginx drops in less than 60 seconds, at times after 60 seconds',
])('a bound or a range is not a time after which it always ends: %s', (text) => {
	const ids = readPiece({ content: text, name: null, kind: null }).signs.map(({ id }) => id);
	expect(ids).not.toContain('usual-limit');
	expect(ids).not.toContain('open-for');
});

test.each(pasted.filter(({ id }) => id === 'java-end').map(({ pasted: text }) => text))(
	'what an exception of Java shows is the line of the exception: %s',
	(text) => {
		const [item] = caseOf(text).items;
		const range = item?.type === 'fact' ? item.finding.evidence[0]?.range : null;
		const line = text.split('\n').find((one) => one.startsWith('java.io.'));
		expect(range && text.slice(range.from, range.to)).toBe(line);
	},
);

test('all that is said of a fact has words in both languages, without an empty value', () => {
	for (const { pasted: text } of pasted) {
		for (const item of caseOf(text).items) {
			if (item.type !== 'fact') continue;
			for (const words of [english, chinese]) {
				const { says, todo } = words[item.finding.id](item.finding.values);
				for (const one of [says, todo]) {
					// A name that the paste has may be such a word.
					const own = one.replaceAll(/[`“]([^`”]+)[`”]/g, (span, shown: string) => {
						return text.includes(shown) ? 'x' : span;
					});
					expect(own.replaceAll(/“(?:undefined|null)”/g, '')).not.toMatch(
						/undefined|null|\s{2}|“”|^$/,
					);
				}
			}
		}
	}
});

test('one card has at most 120 words', () => {
	for (const { pasted: text } of pasted) {
		const [item] = caseOf(text).items;
		if (item?.type !== 'fact') continue;
		const { says, todo, asks } = english[item.finding.id](item.finding.values);
		expect(`${says} ${todo} ${asks ?? ''}`.split(/\s+/).length).toBeLessThanOrEqual(120);
	}
});
