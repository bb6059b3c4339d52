import { expect, test } from 'vitest';
import { LateRepaint } from '../../src/editor/late-repaint.ts';

/** The frame after the next one has begun. */
const framesPassed = () =>
	new Promise<void>((resolve) => {
		requestAnimationFrame(() => {
			setTimeout(() => requestAnimationFrame(() => resolve()));
		});
	});

test('a repaint that is planned several times is drawn once, after the next frame', async () => {
	const log: string[] = [];
	const late = new LateRepaint(() => log.push('drawn'));
	late.plan();
	late.plan();
	requestAnimationFrame(() => log.push('frame'));
	expect(log).toEqual([]);
	await framesPassed();
	expect(log).toEqual(['frame', 'drawn']);
	late.plan();
	await framesPassed();
	expect(log).toEqual(['frame', 'drawn', 'drawn']);
});

test('a cancelled repaint is not drawn', async () => {
	const log: string[] = [];
	const late = new LateRepaint(() => log.push('drawn'));
	late.plan();
	late.cancel();
	await framesPassed();
	expect(log).toEqual([]);
});
