// Which scene an address opens.
import { expect, test } from 'vitest';
import { TourLab } from '../../../src/panels/tour/tour-lab.svelte.ts';

test.each([
	['', 'flip'],
	['scene=mask', 'mask'],
	['message=Hi', 'talk'],
	['s=', 'talk'],
	['scene=nowhere', 'flip'],
])('after the scene of the flip, “%s” opens %s', (query, scene) => {
	const lab = new TourLab();
	expect(lab.scene).toBe('talk');
	lab.go('flip');
	lab.open(new URLSearchParams(query));
	expect(lab.scene).toBe(scene);
});
