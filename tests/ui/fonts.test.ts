// Which characters the small files of the type have and which the whole ones add, by the style sheets, by the fonts
// themselves and by what is written in the source.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { charactersIn } from '../support/unicode-range.ts';

const root = join(import.meta.dirname, '../..');
const faces = facesIn('src/ui/fonts.css');
const few = faces.filter(({ isWhole }) => !isWhole);
const others = faces.filter(({ isWhole }) => isWhole);

/** Spaces and marks without a picture: no file is fetched for them. */
const WITHOUT_PICTURE = [0x0, 0xd, 0x2002, 0x2009, 0x200b, 0xfeff];

test.each([
	{ family: 'ibm-plex-sans', weights: [400, 600] },
	{ family: 'ibm-plex-mono', weights: [400, 500] },
])('each character of $family is in one range of every weight', ({ family, weights }) => {
	const whole = charactersOfFont(family).filter(
		(text) => !WITHOUT_PICTURE.includes(text.codePointAt(0)!),
	);
	const declared = [few, others].map((ranges) =>
		ranges.filter(({ font }) => font === family).map(({ range }) => range),
	);
	expect(declared.map(({ length }) => length)).toEqual([weights.length, weights.length]);
	for (const at of weights.keys()) {
		const both = declared.flatMap((ranges) => charactersIn(ranges[at]!));
		expect(both.toSorted()).toEqual(whole.toSorted());
	}
});

/** Lessons and cards show other characters on purpose; the whole fonts load when one of them is opened. */
const WITH_OTHER_CHARACTERS = /\/lessons\/|\/(bugs|claims)\.ts$/;

test('no text of the labs has a character that only the whole fonts have', () => {
	const late = new Set(others.flatMap(({ range }) => charactersIn(range)));
	const found = ['src', 'static']
		.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
				join(folder, file),
			),
		)
		.filter((file) => /\.(ts|svelte|json|js)$/.test(file))
		.filter((file) => !WITH_OTHER_CHARACTERS.test(file))
		.flatMap((file) => {
			const text = readFileSync(join(root, file), 'utf8');
			return [...text].filter((one) => late.has(one)).map((one) => `${file}: ${one}`);
		});
	expect(late).toContain('é');
	expect(found).toEqual([]);
});

function facesIn(file: string): { font: string; range: string; isWhole: boolean }[] {
	const rules = readFileSync(join(root, file), 'utf8').split('@font-face').slice(1);
	return rules.map((face) => ({
		isWhole: face.includes('@fontsource'),
		font: /ibm-plex-(?:sans|mono)/.exec(face)![0],
		range: /unicode-range:([^;]+);/.exec(face)![1]!,
	}));
}

/** By the table `cmap` of the WOFF 1.0 file, whose tables are compressed one by one. */
function charactersOfFont(family: string): string[] {
	const file = `node_modules/@fontsource/${family}/files/${family}-latin-400-normal.woff`;
	const font = readFileSync(join(root, file));
	const entries = Array.from({ length: font.readUInt16BE(12) }, (_, at) => 44 + 20 * at);
	const entry = entries.find((at) => font.toString('latin1', at, at + 4) === 'cmap')!;
	const start = font.readUInt32BE(entry + 4);
	const stored = font.subarray(start, start + font.readUInt32BE(entry + 8));
	const table = stored.length < font.readUInt32BE(entry + 12) ? inflateSync(stored) : stored;
	const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, at) =>
		table.readUInt32BE(4 + 8 * at + 4),
	);
	// Format 4: segments, their ends and, after two bytes, their starts.
	const subtable = subtables.find((at) => table.readUInt16BE(at) === 4)!;
	const twiceCount = table.readUInt16BE(subtable + 6);
	return Array.from({ length: twiceCount / 2 }, (_, segment) => {
		const end = table.readUInt16BE(subtable + 14 + 2 * segment);
		const begin = table.readUInt16BE(subtable + 16 + twiceCount + 2 * segment);
		return Array.from({ length: end - begin + 1 }, (__, at) => begin + at);
	})
		.flat()
		.filter((code) => code !== 0xffff)
		.map((code) => String.fromCodePoint(code));
}
