import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { GuidedLab } from '../../../../src/app/learn/guide/guided-lab.svelte.ts';
import type { PredictStep } from '../../../../src/lessons/lesson.ts';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import GuidedLabProbe from '../../../support/GuidedLabProbe.svelte';
import { guideOf } from '../../../support/guide-of.ts';

const PREDICTION: PredictStep = {
	id: 'length',
	kind: 'predict',
	open: '/frame?hex=8100&from=server',
	then: '/frame?hex=810548656c6c6f&from=server',
	byHand: true,
	answer: { type: 'number', fact: 'length', within: 0, mistakes: [] },
};

test('what the step hides stays hidden in a new lab, and the lab before is as it was', async () => {
	const { model, lab } = await guideOf(PREDICTION, {});
	const hidden: (string | null)[] = [];
	const guided: GuidedLab = { lab, pins: [], onhide: (parts) => hidden.push(parts) };
	const { rerender, unmount } = await render(GuidedLabProbe, { model, guided });
	expect(hidden.at(-1)).toBe('outcomes');
	expect(lab.byHand).toBe(true);

	const next = new FrameLab();
	await rerender({ guided: { ...guided, lab: next } });
	expect(hidden.at(-1)).toBe('outcomes');
	expect([lab.byHand, next.byHand]).toEqual([false, true]);

	await unmount();
	expect(hidden.at(-1)).toBeNull();
	expect(next.byHand).toBe(false);
});
