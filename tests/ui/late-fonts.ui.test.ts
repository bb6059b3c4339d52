import { expect, test } from 'vitest';
import { bringMono } from '../../src/ui/late-fonts.ts';

test('one file is drawn for medium and for semibold, so that no browser makes its own bold', async () => {
	await bringMono();
	const faces = [...document.fonts].filter(({ family }) => family.includes('IBM Plex Mono'));
	expect(faces.map(({ weight, status }) => [weight, status])).toEqual([['500 600', 'loaded']]);
});
