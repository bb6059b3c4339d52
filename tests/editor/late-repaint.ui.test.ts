import { expect, test } from 'vitest';
import { LateRepaint } from '../../src/editor/late-repaint.ts';

/** Resolves when all that was planned before is drawn: what is planned last is drawn last. */
const allDrawn = () => new Promise<void>((resolve) => new LateRepaint(resolve).plan());

test('a repaint that is planned several times is drawn once, after the next frame', async () => {
	const log: string[] = [];
	const late = new LateRepaint(() => log.push('drawn'));
	late.plan();
	late.plan();
	requestAnimationFrame(() => log.push('frame'));
	expect(log).toEqual([]);
	await allDrawn();
	expect(log).toEqual(['frame', 'drawn']);
	late.plan();
	await allDrawn();
	expect(log).toEqual(['frame', 'drawn', 'drawn']);
});

test('a cancelled repaint is not drawn', async () => {
	const log: string[] = [];
	const late = new LateRepaint(() => log.push('drawn'));
	late.plan();
	late.cancel();
	await allDrawn();
	expect(log).toEqual([]);
});
