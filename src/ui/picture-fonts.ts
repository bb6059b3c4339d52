// Puts the fonts of the page into a picture: a picture in a file or in an image loads none.
import wholeMono400 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?url';
import wholeMono500 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2?url';
import wholeSans400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import wholeSans600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import { encodeBase64 } from '../engine/bytes/index.ts';
import mono400 from './fonts/ibm-plex-mono-400.woff2?url';
import mono500 from './fonts/ibm-plex-mono-500.woff2?url';
import sans400 from './fonts/ibm-plex-sans-400.woff2?url';
import sans600 from './fonts/ibm-plex-sans-600.woff2?url';

interface FontFile {
	readonly family: string;
	readonly weight: string;
	/** Holds the least weight of a text that is drawn in this font, as the page draws it. */
	readonly from: number;
	/** Holds the file with the characters of the site's own words. */
	readonly own: string;
	/** Holds the file with all characters of the font. */
	readonly whole: string;
}

const SANS = 'IBM Plex Sans';
const MONO = 'IBM Plex Mono';
const FILES: readonly FontFile[] = [
	{ family: SANS, weight: '600', from: 501, own: sans600, whole: wholeSans600 },
	{ family: SANS, weight: '400', from: 0, own: sans400, whole: wholeSans400 },
	{ family: MONO, weight: '500 600', from: 500, own: mono500, whole: wholeMono500 },
	{ family: MONO, weight: '400', from: 0, own: mono400, whole: wholeMono400 },
];

/** Matches characters that the smaller files lack; late-fonts.css lists them. */
const OTHER =
	/[\u{a1}-\u{a6}\u{a8}-\u{ab}\u{ad}-\u{b0}\u{b4}\u{b6}\u{b8}\u{ba}-\u{d6}\u{d8}-\u{ff}\u{131}\u{152}\u{153}\u{2bb}-\u{2dc}\p{M}\u{201a}\u{201e}\u{2022}\u{2032}\u{2033}\u{2044}\u{20ac}\u{2122}\u{2215}]/u;

/** Returns the text of an SVG with the fonts that it uses. A font that does not arrive is left out. */
export async function withFonts(svg: string): Promise<string> {
	const faces = await Promise.all(filesIn(svg).map(faceOf));
	const style = `<style>${faces.join('')}</style>`;
	return svg.replace(/<svg\b[^>]*>/, (root) => root + style);
}

/** Matches a tag of an SVG, or a text between two tags. The values of attributes have no angle brackets. */
const PART = /<([^<>]*)>|[^<>]+/g;

/** Returns the fonts of the texts in a drawing, each with its file. A text has the font of the elements around it. */
function filesIn(svg: string): readonly (FontFile & { readonly url: string })[] {
	const texts = new Map<FontFile, string>();
	const around = [{ name: '', family: '', weight: '400' }];
	for (const [part, tag] of svg.matchAll(PART)) {
		const { name, family, weight } = around.at(-1)!;
		if (tag === undefined) {
			if (name === 'title' || part.trim() === '') continue;
			const file = FILES.find((one) => family.includes(one.family) && one.from <= Number(weight));
			if (file) texts.set(file, (texts.get(file) ?? '') + part);
		} else if (tag.startsWith('/')) around.pop();
		else if (!tag.endsWith('/')) {
			around.push({
				name: tag.split(' ', 1)[0]!,
				family: valueIn(tag, 'font-family') ?? family,
				weight: valueIn(tag, 'font-weight') ?? weight,
			});
		}
	}
	return Array.from(texts, ([file, text]) => ({
		...file,
		url: OTHER.test(text) ? file.whole : file.own,
	}));
}

function valueIn(tag: string, name: 'font-family' | 'font-weight'): string | undefined {
	return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

async function faceOf({
	family,
	weight,
	url,
}: FontFile & { readonly url: string }): Promise<string> {
	const data = await dataOf(url);
	if (data === null) return '';
	return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2")}`;
}

async function dataOf(url: string): Promise<string | null> {
	if (url.startsWith('data:')) return url;
	try {
		const response = await fetch(url);
		if (!response.ok) return null;
		return `data:font/woff2;base64,${encodeBase64(new Uint8Array(await response.arrayBuffer()))}`;
	} catch {
		return null;
	}
}
