import { describe, expect, it, test } from 'vitest';
import { readSetting, verdictOf } from '../../../../src/engine/compare/index.ts';
import { COMPARE_FIELDS } from '../../../../src/panels/compare/compare-document.ts';
import { SITUATION_IDS, SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import { situations as en } from '../../../../src/panels/compare/strings/en/situations.ts';
import { situations as zhCN } from '../../../../src/panels/compare/strings/zh-CN/situations.ts';

const settingOf = (id: string) =>
	readSetting(SITUATIONS.find((situation) => situation.id === id)!.fields).setting;
const warningTypes = (id: string) => [
	...new Set(warningsOf(settingOf(id)).map(({ type }) => type)),
];

describe.each(SITUATIONS)('$id', ({ id, fields, expected, teaches }) => {
	it('is read without problems, and contains every field except the pasted request and the seed', () => {
		expect(readSetting(fields).problems).toEqual([]);
		const named = COMPARE_FIELDS.filter((field) => field !== 'pasted' && field !== 'seed');
		expect(Object.keys(fields).toSorted()).toEqual(named.toSorted());
		expect(Number(fields.seconds)).toBeLessThanOrEqual(3600);
	});

	it(`leads to ${expected}`, () => {
		const verdict = verdictOf(settingOf(id));
		expect(verdict.transport).toBe(expected);
		expect(verdict.reason).not.toBe('nothing-fits');
	});

	it('warns only where it is there to teach that', () => {
		expect(warningsOf(settingOf(id)).length > 0).toBe(teaches);
	});

	it('has two sentences in each language', () => {
		expect(en.situations[id].note.match(/\. |\.$/g)).toHaveLength(2);
		expect(zhCN.situations[id].note.match(/。/g)).toHaveLength(2);
		expect(zhCN.situations[id].name).not.toBe(en.situations[id].name);
	});
});

test('each comes once', () => {
	expect(SITUATIONS.map(({ id }) => id)).toEqual(SITUATION_IDS);
});

test('polling wins somewhere, and so do SSE and WebSocket', () => {
	const winners = new Set(SITUATIONS.map(({ id }) => verdictOf(settingOf(id)).transport));
	expect([...winners].toSorted()).toEqual(['short-polling', 'sse', 'websocket']);
});

test('each situation shows its lesson', () => {
	expect(warningTypes('too-fast')).toEqual(['poll-shorter-than-round-trip', 'polls-pile-up']);
	expect(warningTypes('slow-server')).toEqual(['server-overloaded']);
	expect(warningTypes('thin-link')).toEqual(['link-overloaded']);
});
