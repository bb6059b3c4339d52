import { expect, test } from 'vitest';
import { summaryOf } from '../../../../src/panels/conversation/branches/comparison.ts';
import { flipped, sceneOf } from '../inspector/units-of.ts';

test('a branch in figures', () => {
	const { timeline, units } = sceneOf('fragments');
	expect(summaryOf(timeline, units)).toEqual({
		endings: {
			client: { code: 1000, reason: '', clean: true, error: false },
			server: { code: 1000, reason: '', clean: true, error: false },
		},
		got: { client: 1, server: 0 },
		closes: [
			{ from: 'client', code: 1000 },
			{ from: 'server', code: 1000 },
		],
		frames: 7,
		endsAt: 300,
		failure: null,
	});
});

test('the side that failed the connection, the time, the rule, and the Close that it sent', () => {
	const { timeline, units } = flipped();
	const { failure, closes, endings } = summaryOf(timeline, units);
	expect(failure).toEqual({ who: 'client', at: 165, rule: 'control-unfragmented', code: 1002 });
	expect(closes[0]).toEqual({ from: 'client', code: 1002 });
	expect(endings.client).toMatchObject({ code: 1006, error: true });
});

test('behind a box every frame is counted once, where it was sent', () => {
	const { timeline, units } = sceneOf('recut');
	const { frames } = summaryOf(timeline, units);
	const sent = units.filter(
		({ kind, hop, way }) => kind === 'frame' && (way === 'up') === (hop === 0),
	);
	expect(frames).toBe(sent.length);
	expect(frames).toBeLessThan(units.filter(({ kind }) => kind === 'frame').length);
});

test('a Close without a code has none', () => {
	const { timeline, units } = sceneOf('no-code');
	expect(summaryOf(timeline, units).closes.map(({ code }) => code)).toContain(null);
});
