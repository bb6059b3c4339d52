import wholeMono400 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?url';
import wholeMono500 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2?url';
import wholeSans400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import wholeSans600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import { expect, test } from 'vitest';
import '../../src/ui/fonts.css';
import mono400 from '../../src/ui/fonts/ibm-plex-mono-400.woff2?url';
import mono500 from '../../src/ui/fonts/ibm-plex-mono-500.woff2?url';
import sans400 from '../../src/ui/fonts/ibm-plex-sans-400.woff2?url';
import sans600 from '../../src/ui/fonts/ibm-plex-sans-600.woff2?url';
import { charactersIn } from '../support/unicode-range.ts';

test('one file is drawn for medium and for semibold, so that no browser makes its own bold', () => {
	const weights = [...document.fonts]
		.filter(({ family }) => family.includes('IBM Plex Mono'))
		.map(({ weight }) => weight);
	expect(weights.toSorted()).toEqual(['400', '400', '500 600', '500 600']);
});

for (const { name, family, weight, few, whole } of [
	{ name: 'Sans', family: 'IBM Plex Sans', weight: '400', few: sans400, whole: wholeSans400 },
	{ name: 'Sans', family: 'IBM Plex Sans', weight: '600', few: sans600, whole: wholeSans600 },
	{ name: 'Mono', family: 'IBM Plex Mono', weight: '400', few: mono400, whole: wholeMono400 },
	{ name: 'Mono', family: 'IBM Plex Mono', weight: '500', few: mono500, whole: wholeMono500 },
]) {
	test(`the small file of Plex ${name} ${weight} draws what the whole one draws`, async () => {
		const characters = charactersOf(family);
		await declare(`${name} ${weight} few`, few);
		await declare(`${name} ${weight} whole`, whole);
		// Kerning and ligatures too.
		const texts = [...characters, 'AVATAR, To. Wa', 'office, first flow'];
		const different = texts.filter(
			(text) => drawn(text, `${name} ${weight} few`) !== drawn(text, `${name} ${weight} whole`),
		);
		expect(characters.length).toBeGreaterThan(100);
		expect(different).toEqual([]);
	});
}

/** Of the small file of its regular weight. */
function charactersOf(family: string): readonly string[] {
	const face = [...document.fonts].find(
		(one) => one.family.includes(family) && one.weight === '400',
	);
	return charactersIn(face!.unicodeRange);
}

async function declare(family: string, file: string): Promise<void> {
	document.fonts.add(await new FontFace(family, `url(${file})`).load());
}

const canvas = new OffscreenCanvas(400, 60).getContext('2d', { willReadFrequently: true })!;

/** The picture of a text, and its width. */
function drawn(text: string, family: string): string {
	const { width, height } = canvas.canvas;
	canvas.clearRect(0, 0, width, height);
	canvas.font = `32px "${family}", serif`;
	canvas.fillText(text, 20, 40);
	const pixels = canvas.getImageData(0, 0, width, height).data;
	return `${canvas.measureText(text).width} ${pixels.join()}`;
}
