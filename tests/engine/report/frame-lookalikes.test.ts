import { expect, test } from 'vitest';
import { frameLookalikesOf } from '../../../src/engine/report/frame-lookalikes.ts';

test('of the causes of a breach, those that frames show', () => {
	expect(frameLookalikesOf('frame-incomplete')).toEqual(['length-without-key']);
	expect(frameLookalikesOf('mask-client')).toEqual([]);
});
