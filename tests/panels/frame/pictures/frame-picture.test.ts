import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hexText, type Bytes } from '../../../../src/engine/bytes/index.ts';
import {
	decodeFrames,
	frameFields,
	type FrameContext,
} from '../../../../src/engine/frame/index.ts';
import { FIELD_TONES } from '../../../../src/ui/bytes/field-tone.ts';
import { framePicture, picturesOf } from '../../../../src/panels/frame/pictures/frame-picture.ts';
import { PICTURE_COLOURS } from '../../../../src/panels/frame/pictures/picture-colours.ts';
import {
	FRAME_PICTURES,
	PICTURE_THEMES,
	type FramePictureKind,
	type PictureTheme,
} from '../../../../src/panels/frame/pictures/picture-kinds.ts';
import { en } from '../../../../src/panels/frame/strings/en.ts';
import { pictures as enPictures } from '../../../../src/panels/frame/strings/en/pictures.ts';
import { zhCN } from '../../../../src/panels/frame/strings/zh-CN.ts';
import { pictures as zhPictures } from '../../../../src/panels/frame/strings/zh-CN/pictures.ts';
import { colour, contrast, over, variablesOf } from '../../../support/colours.ts';
import { contexts, documents } from '../../../support/frame-arbitraries.ts';
import { hex } from '../../../support/hex-bytes.ts';
import { readSvg, textsIn } from './svg-elements.ts';

const HELLO = hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`;
const FROM_CLIENT: FrameContext = { from: 'client', deflate: false, limit: null };
const LANGUAGES = [
	['English', en, enPictures],
	['Chinese', zhCN, zhPictures],
] as const;

function sourceOf(bytes: Bytes, index = 0, context = FROM_CLIENT) {
	const rows = decodeFrames(bytes, context);
	return { bytes, rows, currentIndex: index, fields: frameFields(rows, bytes, index) };
}

function drawn(
	kind: FramePictureKind,
	source: ReturnType<typeof sourceOf>,
	{
		theme = 'light' as PictureTheme,
		title = 'Text',
		missing = '',
		words = en,
		own = enPictures,
	} = {},
) {
	const texts = { title, missing, leftOut: own.leftOut, views: words.views };
	const picture = framePicture(kind, source, theme, texts);
	const root = readSvg(picture.text);
	return { ...picture, root, texts: textsIn(root) };
}

const digits = (bytes: Bytes) => Array.from(bytes, (byte) => hexText(Uint8Array.of(byte)));
/** Returns the texts of one font size: the bytes, the bits. */
const textsOfSize = (root: ReturnType<typeof readSvg>, size: string) => {
	const found: string[] = [];
	const visit = ({ name, attributes, text, children }: typeof root) => {
		if (name === 'text' && attributes['font-size'] === size) found.push(text);
		children.forEach(visit);
	};
	visit(root);
	return found;
};

test.each(FRAME_PICTURES)('any document gives well-formed XML in each language: %s', (kind) => {
	fc.assert(
		fc.property(
			documents,
			contexts,
			fc.constantFrom(...PICTURE_THEMES),
			fc.string({ unit: 'binary' }),
			fc.constantFrom(...LANGUAGES),
			(bytes, context, theme, title, [, words, own]) => {
				const rows = decodeFrames(bytes, context);
				for (let index = 0; index < Math.min(rows.count, 3); index++) {
					const source = sourceOf(bytes, index, context);
					if (!picturesOf(source).includes(kind)) continue;
					const { root, width, height } = drawn(kind, source, { theme, title, words, own });
					expect(root.name).toBe('svg');
					expect(root.attributes['viewBox']).toBe(`0 0 ${width} ${height}`);
					expect(height).toBeLessThan(4000);
				}
			},
		),
		{ numRuns: 40 },
	);
});

describe.each(LANGUAGES)('in %s', (_, words, own) => {
	test('the strip has each byte once, and the names of its fields', () => {
		const { root, texts } = drawn('strip', sourceOf(HELLO), { words, own });
		expect(textsOfSize(root, '17')).toEqual(digits(HELLO));
		for (const section of ['first-byte', 'length', 'masking-key', 'payload'] as const) {
			const name = words.views.strip.section(section, true);
			expect(texts.some((text) => text.startsWith(name))).toBe(true);
		}
		for (const character of 'Hello') expect(texts).toContain(character);
	});

	test('the masking table has payload, key and wire', () => {
		const { root, texts } = drawn('masking', sourceOf(HELLO), { words, own });
		const hex = textsOfSize(root, '16').filter((text) => /^[\da-f]{2}$/.test(text));
		const columns = [0, 1, 2, 3, 4].flatMap((i) =>
			['48656c6c6f', '37fa213d37', '7f9f4d5158'].map((line) => line.slice(2 * i, 2 * i + 2)),
		);
		expect(hex).toEqual(columns);
		expect(texts).toContain(words.views.masking.column(4));
		for (const { name } of Object.values(words.views.masking.lines)) {
			expect(texts.some((text) => text.startsWith(name))).toBe(true);
		}
	});

	test('a long frame is drawn in part, and the picture says how much is not', () => {
		const long = new Uint8Array(4 + 65_535).fill(0x61);
		long.set([0x82, 0x7e, 0xff, 0xff]);
		const source = sourceOf(long, 0, { from: 'server', deflate: false, limit: null });
		expect(drawn('strip', source, { words, own }).texts).toContain(own.leftOut(65_539 - 256));
		expect(drawn('bits', source, { words, own }).texts).toContain(own.leftOut(65_539 - 64));
		const masked = new Uint8Array(8 + 65_535);
		masked.set([0x82, 0xfe, 0xff, 0xff, 1, 2, 3, 4]);
		const { texts } = drawn('masking', sourceOf(masked), { words, own });
		expect(texts).toContain(own.leftOut(65_535 - 32));
		expect(drawn('strip', sourceOf(HELLO), { words, own }).texts.join()).not.toContain(
			own.leftOut(0),
		);
	});
});

test('the bits are those of the bytes, in rows of 32', () => {
	const { root, texts } = drawn('bits', sourceOf(HELLO));
	const bits = textsOfSize(root, '15').join('');
	expect(bits).toBe(Array.from(HELLO, (byte) => byte.toString(2).padStart(8, '0')).join(''));
	for (const name of ['FIN', 'RSV', 'opcode', 'MASK', 'payload length', 'masking key'])
		expect(texts).toContain(name);
});

test('a hostile text stays text', () => {
	const hostile = `</text><script>alert(1)</script>&amp;" onload="x" \ufffe\u0000\u202e\ud800]]>`;
	const { root, texts } = drawn('strip', sourceOf(HELLO), { title: hostile });
	expect(texts[0]).toContain('</text><script>alert(1)</script>&amp;" onload="x" ');
	expect(texts[0]).not.toContain('\u202e');
	const names = new Set<string>();
	const visit = (one: typeof root) => {
		names.add(one.name);
		one.children.forEach(visit);
	};
	visit(root);
	expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
});

test('fragments are drawn one below the other, each with its number', () => {
	const source = sourceOf(hex('01 03 48 65 6c 80 02 6c 6f'), 1);
	const { texts } = drawn('strip', { ...source });
	expect(texts).toContain('frame 1');
	expect(texts).toContain('frame 2');
	expect(drawn('bits', source).texts).not.toContain('frame 1');
});

test('a fault is marked, and what is missing is said', () => {
	const source = sourceOf(hex('81 05 48 65 6c'));
	const { texts } = drawn('strip', source, { missing: en.views.strip.missing(2, false) });
	expect(texts).toContain('×');
	expect(texts).toContain('2 bytes missing');
});

test('without a key or a payload there is no masking table', () => {
	expect(picturesOf(sourceOf(HELLO))).toEqual(['strip', 'bits', 'masking']);
	expect(picturesOf(sourceOf(hex('81 05 48 65 6c 6c 6f')))).toEqual(['strip', 'bits']);
	expect(picturesOf(sourceOf(hex('81 80 37 fa 21 3d')))).toEqual(['strip', 'bits']);
	expect(picturesOf({ ...sourceOf(HELLO), currentIndex: -1 })).toEqual([]);
});

describe.each(PICTURE_THEMES)('the colours of %s', (theme) => {
	const read = (path: string) =>
		readFileSync(new URL(`../../../../src/ui/${path}`, import.meta.url), 'utf8');
	const tokens = variablesOf(read('tokens.css').split(':root[')[0]!);
	const { tones, ...plain } = PICTURE_COLOURS[theme];
	const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
	const srgb = (value: number) =>
		Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
	const wanted = (name: string) => colour(`var(--${name})`, tokens, theme).rgb.map(srgb);

	const toneRules = new Map(
		[...read('field-tones.css').matchAll(/\.(tone-\w+) \{\s*--c: var\(--([\w-]+)\)/g)].map(
			([, tone, name]) => [tone, name!],
		),
	);

	const used: readonly (readonly [name: string, value: string])[] = [
		['sheet', plain.sheet],
		['ink', plain.ink],
		['ink-2', plain.ink2],
		['ink-3', plain.ink3],
		['bad', plain.bad],
		['warn', plain.warn],
		...Object.entries(tones).map(([tone, value]) => [toneRules.get(tone)!, value] as const),
	];
	test.each(used)('%s is the colour of the page', (name, value) => {
		const found = channels(value);
		wanted(name).forEach((channel, i) => expect(Math.abs(channel - found[i]!)).toBeLessThan(3));
	});

	test('texts are readable on the ground of their bytes', () => {
		const tone = (name: string) => colour(`var(--${toneRules.get(name)!})`, tokens, theme);
		const sheet = colour('var(--sheet)', tokens, theme);
		for (const name of Object.values(FIELD_TONES)) {
			const ground = over({ ...tone(name), alpha: 0.13 }, sheet);
			expect(contrast(tone(name), ground)).toBeGreaterThan(4.5);
		}
	});
});

test('the drawing is the same each time, and depends on the theme only in its colours', () => {
	const source = sourceOf(HELLO);
	const light = drawn('strip', source);
	expect(drawn('strip', source).text).toBe(light.text);
	const dark = drawn('strip', source, { theme: 'dark' });
	const plain = (text: string) => text.replace(/#[\da-f]{6}/g, '#');
	expect(dark.text).not.toBe(light.text);
	expect(plain(dark.text)).toBe(plain(light.text));
});
