import { expect, test } from 'vitest';
import { frameCausesOf } from '../../../src/engine/report/frame-causes.ts';

test('of the causes of a breach, those that frames show', () => {
	expect(frameCausesOf('frame-incomplete')).toEqual(['length-without-key']);
	expect(frameCausesOf('mask-client')).toEqual([]);
});
