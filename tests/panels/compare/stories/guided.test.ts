import { describe, expect, it, test } from 'vitest';
import {
	closedForm,
	costsOf,
	readSetting,
	totalBothWays,
	verdictOf,
} from '../../../../src/engine/compare/index.ts';
import { formatBytes, formatCount, formatMs } from '../../../../src/panels/compare/figures.ts';
import { guidedFigures } from '../../../../src/panels/compare/stories/guided-figures.ts';
import {
	GUIDED_IDS,
	GUIDED_STEPS,
	guidedNumbers,
	type GuidedId,
} from '../../../../src/panels/compare/stories/guided.ts';
import { guided as en } from '../../../../src/panels/compare/strings/en/guided.ts';
import { guided as zhCN } from '../../../../src/panels/compare/strings/zh-CN/guided.ts';
import vectors from '../../../vectors/transports.json' with { type: 'json' };

const numbers = guidedNumbers();
const settingOf = (id: GuidedId) =>
	readSetting(GUIDED_STEPS.find((step) => step.id === id)!.fields).setting;

test('each step comes once', () => {
	expect(GUIDED_STEPS.map(({ id }) => id)).toEqual(GUIDED_IDS);
});

describe.each(GUIDED_STEPS)('step $id', ({ id, fields }) => {
	it('is read without problems', () => {
		expect(readSetting(fields).problems).toEqual([]);
	});

	it.each([
		['en', en],
		['zh-CN', zhCN],
	] as const)('names each of its numbers in %s', (locale, words) => {
		const figures = guidedFigures(numbers, locale);
		const text = words.steps[id].text(figures);
		for (const figure of Object.values(figures[id])) expect(text).toContain(figure);
		expect(text).not.toMatch(/undefined|NaN|∞/);
		// What is not computed is not written as a number, but for what the setting says in words and HTTP’s versions.
		const typed = [...Object.values(figures[id]), ...Object.values(figures.ratios)]
			.toSorted((a, b) => b.length - a.length)
			.reduce((rest, figure) => rest.replaceAll(figure, ''), text);
		expect(typed.replaceAll(/HTTP\/[12](\.1)?/g, '')).not.toMatch(/\d/);
	});
});

describe('the numbers are the engine’s', () => {
	const say = (id: GuidedId) => en.steps[id].text(guidedFigures(numbers, 'en'));

	it('of one message in ten polls', () => {
		const form = closedForm('short-polling', settingOf('wasteful'));
		expect(say('wasteful')).toContain(formatBytes(totalBothWays(form.bytesPerSecond!), 'en'));
		expect(numbers.wasteful.emptyShare).toBeCloseTo(Math.exp(-0.1));
	});

	it('of a poll with a message and of its waiting', () => {
		const { perUpdate, appBytes } = vectors.lab;
		expect(numbers.passive).toMatchObject({ application: appBytes.ajax, longestMs: 10_050 });
		expect(numbers.passive.wire).toBe(perUpdate.ajax.total);
		expect(say('passive')).toContain(formatMs(5050, 'en'));
	});

	it('of pushes, 12 bytes apart', () => {
		expect(numbers.push.sseWire - numbers.push.socketWire).toBe(12);
		expect(verdictOf(settingOf('push')).transport).toBe('sse');
	});

	it('over HTTP/2, 83 against 54 bytes', () => {
		expect(numbers.http2).toEqual({ before: 415, socketBefore: 36, poll: 83, socket: 54 });
	});

	it('of rare news, where polling wins', () => {
		expect(verdictOf(settingOf('rare')).transport).toBe('short-polling');
		expect(numbers.rare.bytes).toBeLessThan(numbers.rare.sseBytes);
	});

	it('of heartbeats, dearer than a message', () => {
		const { idle } = costsOf('websocket', settingOf('heartbeats'));
		expect(numbers.heartbeats.heartbeat).toBe(totalBothWays(idle));
		expect(numbers.heartbeats.heartbeat).toBeGreaterThan(numbers.heartbeats.update);
		expect(say('heartbeats')).toContain('45%');
	});

	it('of 100,000 connections', () => {
		const { requests, memory, herd } = numbers.connections;
		expect(requests).toBe(10_000);
		expect(memory / 2 ** 30).toBeCloseTo(28.1, 1);
		expect(say('connections')).toContain(formatCount(herd, 'en'));
	});
});
