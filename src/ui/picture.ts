// Exports a drawing as a file: an SVG that does not need the styles and fonts of the page, and a PNG made
// from it. What only says where the page is, such as the play head, is not in it.
import { withFonts } from './picture-fonts.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Holds the margin around the drawing, in pixels. */
const MARGIN_PX = 16;

/** Holds the greatest width and height of a canvas that all browsers draw. */
const LONGEST_CANVAS_PX = 16_384;
/** Holds the height of a part that is drawn in a few milliseconds. */
const STRIP_PX = 1024;

/** Lists the presentation attributes that children inherit. They are written only where they change. */
const INHERITED = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-dashoffset',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'text-anchor',
	'visibility',
] as const;
const PAINTS: readonly string[] = ['fill', 'stroke'];

/** Matches attributes that have a meaning only in the page. */
const OF_THE_PAGE = /^(class|style|tabindex|role|on.*|aria-.*|data-.*)$/;

/** Matches characters that XML 1.0 does not allow, and those that turn the direction of the text around them. */
const UNFIT =
	// oxlint-disable-next-line no-control-regex -- XML forbids control characters
	/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

export interface Picture {
	readonly text: string;
	readonly width: number;
	readonly height: number;
}

/** Returns the drawing as it looks now. Elements with `data-picture="without"` are left out. */
export function svgPicture(svg: SVGSVGElement, title: string): Picture {
	const picture = svg.cloneNode(true) as SVGSVGElement;
	inlineStyles(svg, picture, null, new Map());
	picture.querySelectorAll('[data-picture="without"]').forEach((part) => part.remove());
	const drawn = svg.viewBox.baseVal;
	const [x, y] = [drawn.x - MARGIN_PX, drawn.y - MARGIN_PX];
	const [width, height] = [drawn.width + 2 * MARGIN_PX, drawn.height + 2 * MARGIN_PX];
	const ground = document.createElementNS(SVG, 'rect');
	setAll(ground, { x, y, width, height, fill: rgb(groundOf(svg)), stroke: 'none' });
	const name = document.createElementNS(SVG, 'title');
	name.textContent = title;
	picture.prepend(name, ground);
	for (const element of [picture, ...picture.querySelectorAll('*')]) clean(element);
	setAll(picture, { width, height, viewBox: `${x} ${y} ${width} ${height}` });
	// `XMLSerializer` writes the namespace itself.
	return { text: fitForXml(new XMLSerializer().serializeToString(picture)), width, height };
}

/** Returns the text with U+FFFD for each character that a file of XML cannot hold, or that turns its direction. */
export function fitForXml(text: string): string {
	return text.replace(UNFIT, '\ufffd');
}

/** Returns the picture as a file, with its fonts inside. */
export async function svgFile({ text }: Picture): Promise<Blob> {
	return new Blob([await withFonts(text)], { type: 'image/svg+xml' });
}

/**
 * Draws the picture as a PNG, with its fonts.
 * @param wanted pixels of the picture per pixel of the drawing; a long drawing gets fewer
 */
export async function pngPicture(picture: Picture, wanted: number): Promise<Blob> {
	const { width, height } = picture;
	const scale = Math.min(wanted, LONGEST_CANVAS_PX / Math.max(width, height));
	const address = URL.createObjectURL(await svgFile(picture));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(width * scale);
		canvas.height = Math.round(height * scale);
		await drawInStrips(image, canvas);
		const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (png === null) throw new RangeError(`no picture of ${canvas.width} by ${canvas.height}`);
		return png;
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** Draws a strip at a time, so that the page can do other things in between. */
async function drawInStrips(image: HTMLImageElement, canvas: HTMLCanvasElement): Promise<void> {
	const { width, height } = canvas;
	// A canvas that is read is drawn at once, and not when it becomes a file.
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	for (let y = 0; y < height; y += STRIP_PX) {
		if (y > 0) await new Promise((resume) => setTimeout(resume));
		context.save();
		context.beginPath();
		context.rect(0, y, width, STRIP_PX);
		context.clip();
		context.drawImage(image, 0, 0, width, height);
		context.restore();
	}
}

/**
 * To ask the browser for a style or a colour takes long, so each is asked for once.
 * @param parent the values of `INHERITED` of the parent; null for the outermost element
 * @param colours the colours that are known, as `rgb` returns them
 */
function inlineStyles(
	from: Element,
	to: Element,
	parent: readonly string[] | null,
	colours: Map<string, string>,
): void {
	const style = getComputedStyle(from);
	if (style.display === 'none') to.setAttribute('data-picture', 'without');
	// It is left out with all that it contains.
	if (to.getAttribute('data-picture') === 'without') return;
	const values = INHERITED.map((property) => style.getPropertyValue(property));
	for (const [i, property] of INHERITED.entries()) {
		const value = values[i]!;
		if (parent?.[i] === value) to.removeAttribute(property);
		else
			to.setAttribute(property, PAINTS.includes(property) ? known(value) : withLatinFonts(value));
	}
	if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
	for (const [i, child] of [...from.children].entries()) {
		inlineStyles(child, to.children[i]!, values, colours);
	}

	function known(paint: string): string {
		let colour = colours.get(paint);
		if (colour === undefined) colours.set(paint, (colour = rgb(paint)));
		return colour;
	}
}

/**
 * Names common fonts for Latin letters behind the one of the page, for programs that do not read the fonts in a file. A
 * Chinese font would take its wide quotation marks for English texts, too.
 */
function withLatinFonts(value: string): string {
	return value.replace(
		/("IBM Plex Sans"|IBM Plex Sans),/,
		'$1, "Helvetica Neue", "Segoe UI", Arial,',
	);
}

function clean(element: Element): void {
	for (const { name } of [...element.attributes]) {
		if (OF_THE_PAGE.test(name)) element.removeAttribute(name);
	}
	// Svelte leaves comment nodes as anchors; a file does not need them.
	for (const node of [...element.childNodes]) {
		if (node.nodeType === Node.COMMENT_NODE) node.remove();
	}
}

/**
 * Returns the computed background colour. A token may be a function of the colour scheme, so only an element
 * that uses it gives its colour.
 */
function groundOf(svg: SVGSVGElement): string {
	const probe = document.createElementNS(SVG, 'rect');
	probe.style.fill = 'var(--sheet)';
	svg.append(probe);
	const { fill } = getComputedStyle(probe);
	probe.remove();
	return fill;
}

let pixel: CanvasRenderingContext2D | null = null;

/** Returns a colour as sRGB, because few programs besides browsers can read oklch(). */
function rgb(paint: string): string {
	if (paint === 'none' || paint.startsWith('url(') || paint.startsWith('context-')) return paint;
	if (pixel === null) {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = 1;
		pixel = canvas.getContext('2d', { willReadFrequently: true })!;
	}
	pixel.clearRect(0, 0, 1, 1);
	pixel.fillStyle = paint;
	pixel.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
	if (alpha === 0) return 'none';
	return alpha === 255
		? `rgb(${red}, ${green}, ${blue})`
		: `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 1000) / 1000})`;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
	for (const [name, value] of Object.entries(attributes)) {
		element.setAttribute(name, String(value));
	}
}
