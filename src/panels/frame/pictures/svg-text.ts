// Writes SVG as text, without a browser. All texts are in a font in which every character has the same width, so
// that a drawing looks right in whatever font the reader has.
import { fitForXml } from '../../../ui/picture.ts';

/** Holds the width of a Latin character in em. In all usual fonts of this kind it is at most this. */
const LATIN_EM = 0.61;
/** Matches characters that have the width of a Chinese one, at least in a font for Chinese. */
const WIDE =
	/[\u00a7\u00b7\u1100-\u115f\u2010-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{1f300}-\u{1faff}]/u;

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

export type Attributes = Readonly<Record<string, string | number>>;

/** Returns the text for an attribute or between tags. What cannot be written there becomes U+FFFD. */
export function xmlText(text: string): string {
	return fitForXml(text).replace(/[&<>"]/g, (found) => ENTITIES.get(found) ?? found);
}

/**
 * Writes an element.
 * @param children elements, already written
 */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
	const written = Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
		.join('');
	return children.length === 0
		? `<${name}${written}/>`
		: `<${name}${written}>${children.join('')}</${name}>`;
}

export interface TextStyle {
	readonly fill: string;
	readonly size: number;
	readonly bold?: boolean;
	readonly anchor?: 'start' | 'middle' | 'end';
}

/**
 * Writes a text element.
 * @param y the base line
 */
export function textAt(
	x: number,
	y: number,
	text: string,
	{ fill, size, bold = false, anchor = 'start' }: TextStyle,
): string {
	return element(
		'text',
		{
			x,
			y,
			fill,
			'font-size': size,
			...(bold ? { 'font-weight': 600 } : {}),
			...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
		},
		xmlText(text),
	);
}

/** Returns a width that the text does not exceed, in pixels. */
export function widthOf(text: string, size: number): number {
	let em = 0;
	for (const character of text) em += WIDE.test(character) ? 1 : LATIN_EM;
	return Math.ceil(em * size);
}
