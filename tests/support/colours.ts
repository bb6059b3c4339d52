// Computes colours of the style sheets, in the notations of this project (CSS Color 4 and 5), and their
// contrast by WCAG.

/** Represents a colour as linear sRGB with alpha. */
interface Colour {
	readonly rgb: readonly [number, number, number];
	readonly alpha: number;
}

export type Theme = 'light' | 'dark';

/** Holds the values of custom properties, in which `light-dark()` and `var()` are not resolved. */
export type Variables = Readonly<Record<string, string>>;

/** Returns the custom properties that a style sheet sets. */
export function variablesOf(css: string): Variables {
	return Object.fromEntries(
		[...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
	);
}

/**
 * Computes a colour of a style sheet.
 * @throws Error for a notation that this project does not use
 */
export function colour(text: string, variables: Variables, theme: Theme): Colour {
	const read = (inner: string) => colour(inner, variables, theme);
	const value = text.trim();
	if (value === 'transparent') return { rgb: [0, 0, 0], alpha: 0 };
	const hex = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
	if (hex) return { rgb: triple((i) => linear(parseInt(hex[i + 1]!, 16) / 15)), alpha: 1 };
	const call = /^([\w-]+)\((.*)\)$/s.exec(value);
	if (call?.[1] === 'var') return read(variables[call[2]!.trim()] ?? '?');
	const parts = call ? parameters(call[2]!) : [];
	if (call?.[1] === 'light-dark') return read(parts[theme === 'light' ? 0 : 1]!);
	if (call?.[1] === 'oklch') {
		const [lightness, chroma, hue] = call[2]!.split(/\s+/).map(parseFloat);
		return { rgb: fromOklch(lightness! / 100, chroma!, hue!), alpha: 1 };
	}
	if (call?.[1] === 'color-mix') {
		const [, one, share] = /^(.*?)(?:\s+([\d.]+)%)?$/s.exec(parts[1]!)!;
		return mix(parts[0]!, read(one!), read(parts[2]!), Number(share ?? 50) / 100);
	}
	throw new Error(`no colour: ${value}`);
}

/** Returns a colour on an opaque one. Browsers blend in sRGB with its transfer curve. */
export function over(top: Colour, below: Colour): Colour {
	const rgb = triple((i) =>
		linear(curved(top.rgb[i]) * top.alpha + curved(below.rgb[i]) * (1 - top.alpha)),
	);
	return { rgb, alpha: 1 };
}

/** Returns the contrast of two opaque colours by WCAG 2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

function luminance({ rgb: [red, green, blue] }: Colour): number {
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(space: string, one: Colour, other: Colour, share: number): Colour {
	// A transparent colour adds no colour of its own, only transparency.
	if (other.alpha === 0) return { rgb: one.rgb, alpha: one.alpha * share };
	const between = (a: number, b: number) => a * share + b * (1 - share);
	const [a, b] = [toOklab(one.rgb), toOklab(other.rgb)];
	if (space === 'in oklab') {
		return { rgb: fromOklab(triple((i) => between(a[i], b[i]))), alpha: 1 };
	}
	const chroma = [Math.hypot(a[1], a[2]), Math.hypot(b[1], b[2])] as const;
	const hues = [degrees(a), degrees(b)] as const;
	// A grey has no hue, so the other hue counts. Two hues are joined on the shorter way.
	const from = chroma[0] < 4e-6 ? hues[1] : hues[0];
	const to = chroma[1] < 4e-6 ? hues[0] : hues[1];
	const turn = ((((to - from + 180) % 360) + 360) % 360) - 180;
	const rgb = fromOklch(
		between(a[0], b[0]),
		between(chroma[0], chroma[1]),
		from + turn * (1 - share),
	);
	return { rgb, alpha: 1 };
}

type Triple = readonly [number, number, number];

function triple(of: (index: 0 | 1 | 2) => number): Triple {
	return [of(0), of(1), of(2)];
}

function parameters(text: string): string[] {
	const found = [''];
	let depth = 0;
	for (const char of text) {
		if (char === ',' && depth === 0) found.push('');
		else found.push(`${found.pop() ?? ''}${char}`);
		depth += char === '(' ? 1 : char === ')' ? -1 : 0;
	}
	return found.map((one) => one.trim());
}

function linear(value: number): number {
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function curved(value: number): number {
	return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function degrees([, a, b]: Triple): number {
	return (Math.atan2(b, a) * 180) / Math.PI;
}

function fromOklch(lightness: number, chroma: number, hue: number): Triple {
	const angle = (hue * Math.PI) / 180;
	return fromOklab([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
}

/** Returns the colour with values outside of sRGB clipped. */
function fromOklab([lightness, a, b]: Triple): Triple {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const rgb = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	] as const;
	return triple((i) => Math.min(1, Math.max(0, rgb[i])));
}

function toOklab([red, green, blue]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}
