import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { CompareLab } from '../../../../src/panels/compare/compare-lab.svelte.ts';
import Builds from '../../../../src/panels/compare/lanes/Builds.svelte';
import {
	BUILDS,
	BUILD_SLIDERS,
	documentOf,
} from '../../../../src/panels/compare/stories/builds.ts';
import { en } from '../../../../src/panels/compare/strings/en.ts';
import { zhCN } from '../../../../src/panels/compare/strings/zh-CN.ts';
import { insideEach, textOf } from '../../../support/server-text.ts';

function opened(address: string) {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	return lab;
}

function answered(lab: CompareLab, locale: 'en' | 'zh-CN' = 'en') {
	const words = locale === 'en' ? en : zhCN;
	const shown = render(Builds, { props: { lab, words, locale } });
	return textOf(insideEach(shown, '[role="status"]')[0]!);
}

test('a fresh lab asks, and recommends nothing', () => {
	const lab = new CompareLab();
	expect(lab.build).toBeNull();
	expect(answered(lab)).toBe(
		'Is polling fine for what you build? Choose something, and each way gets its verdict.',
	);
	expect(answered(lab, 'zh-CN')).not.toMatch(/SSE|WebSocket/);
});

test('a choice answers at once, is one step of undo, and its link shows the same', () => {
	const lab = new CompareLab();
	lab.chooseBuild('chat');
	expect(answered(lab)).toBe(
		'Polling isn’t fine for your chat: a message can wait 2,040 ms. Use a WebSocket. If it only reads and never writes, SSE is enough.',
	);
	expect(lab.parameters).toMatchObject({ build: 'chat' });
	const again = opened(`${new URLSearchParams(lab.parameters!)}`);
	expect(again.history.document).toEqual(lab.history.document);
	expect(again.build).toBe('chat');
	lab.history.undo();
	expect(lab.build).toBeNull();
});

test('a moved slider keeps the choice; the reader’s own keeps the figures', () => {
	const lab = opened('build=score');
	lab.type('rate', '2');
	expect(lab.build).toBe('score');
	const { build: _, ...figures } = lab.history.document;
	lab.chooseBuild('own');
	expect(lab.build).toBe('own');
	expect(lab.history.document).toMatchObject(figures);
});

test('a link from before there were choices is the choice with its figures, or the reader’s own', () => {
	expect(opened('clients=500').build).toBe('own');
	expect(opened('build=cathedral').build).toBeNull();
	const { build: _, ...figures } = documentOf('game');
	expect(opened(`${new URLSearchParams(figures)}`).build).toBe('game');
	expect(opened(`${new URLSearchParams({ ...figures, rate: '19' })}`).build).toBe('own');
});

describe.each(BUILDS)('%s', (build) => {
	test('has five or six sliders, each once', () => {
		const sliders = BUILD_SLIDERS[build];
		expect([5, 6]).toContain(sliders.length);
		expect(new Set(sliders).size).toBe(sliders.length);
		expect(sliders).toContain('age');
		expect(sliders).toContain('poll');
	});

	test('has an answer of its own in both languages', () => {
		const lab = new CompareLab();
		lab.chooseBuild(build);
		expect(answered(lab)).toMatch(/^Polling .*\. [A-Z]/);
		expect(answered(lab, 'zh-CN')).not.toMatch(/undefined|NaN|[a-z]{4,} [a-z]{4,}/);
	});
});
