import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import DistributionChart from '../../src/panels/compare/charts/DistributionChart.svelte';
import LaneChart from '../../src/panels/compare/charts/LaneChart.svelte';
import LoadBars from '../../src/panels/compare/charts/LoadBars.svelte';
import { pngPicture, svgFile, svgPicture, type Picture } from '../../src/ui/picture.ts';
import { charts as words } from '../../src/panels/compare/strings/en/charts.ts';
import { defaultBars, defaultLanes, defaultSeries } from '../panels/compare/charts/default-data.ts';

const shared = { words, locale: 'en' as const };

async function drawn(chart: 'lanes' | 'distribution' | 'load'): Promise<SVGSVGElement> {
	const nothing = () => undefined;
	const { component } =
		chart === 'lanes'
			? await render(LaneChart, {
					...shared,
					...defaultLanes(),
					toMs: 6000,
					chosen: null,
					onchoose: nothing,
				})
			: chart === 'distribution'
				? await render(DistributionChart, { ...shared, series: defaultSeries(), toMs: 1200 })
				: await render(LoadBars, { ...shared, bars: defaultBars(), onopen: nothing });
	await expect.poll(() => svgOf(component)).not.toBeNull();
	return svgOf(component)!;
}

/** ESLint takes a component for `any`. */
function svgOf(component: unknown): SVGSVGElement | null {
	return (component as { svg: () => SVGSVGElement | null }).svg();
}

function parsed(text: string): Document {
	const document = new DOMParser().parseFromString(text, 'image/svg+xml');
	expect(document.querySelector('parsererror')).toBeNull();
	return document;
}

async function pixels(png: Blob): Promise<{ image: ImageBitmap; data: Uint8ClampedArray }> {
	const image = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
	canvas.drawImage(image, 0, 0);
	return { image, data: canvas.getImageData(0, 0, image.width, image.height).data };
}

describe.each(['lanes', 'distribution', 'load'] as const)('the picture of %s', (chart) => {
	test('is complete in itself: a title, nothing from the page, no colour notation that only browsers read', async () => {
		const { text } = svgPicture(await drawn(chart), 'Polling & others');
		const { documentElement: root } = parsed(text);
		expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
		expect(root.firstElementChild!.textContent).toBe('Polling & others');
		expect(Number(root.getAttribute('width'))).toBeGreaterThan(300);
		const ofThePage =
			/\s(class|style|tabindex|role|aria-\S+|data-\S+)=|<!--|var\(|oklch|light-dark/;
		expect(ofThePage.exec(text)).toBeNull();
		expect(text).toContain('IBM Plex Sans');
		const fonts = [...text.matchAll(/font-family="([^"]*)"/g)].map(([, family]) => family!);
		const sans = fonts.filter((family) => family.includes('IBM Plex Sans'));
		for (const family of sans) expect(family).toMatch(/Arial.*PingFang/);
		expect(text.match(/xmlns="http/g)).toHaveLength(1);
	});

	test('leaves the drawing on the page as it was', async () => {
		const svg = await drawn(chart);
		const before = new XMLSerializer().serializeToString(svg);
		svgPicture(svg, 'title');
		expect(new XMLSerializer().serializeToString(svg)).toBe(before);
	});

	test('becomes a PNG of the size asked for, with the colours of the page', async () => {
		const svg = await drawn(chart);
		const picture = svgPicture(svg, 'title');
		const { width, height } = picture;
		expect(width).toBe(svg.viewBox.baseVal.width + 32);
		const png = await pngPicture(picture, 2);
		expect(png.type).toBe('image/png');
		const { image, data } = await pixels(png);
		expect([image.width, image.height]).toEqual([Math.round(width * 2), Math.round(height * 2)]);
		expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
		const colours = new Set(new Uint32Array(data.buffer));
		expect(colours.size).toBeGreaterThan(20);
	});
});

test('the drawing looks the same alone as on the page', async () => {
	const svg = await drawn('lanes');
	const inPage = getComputedStyle(svg.querySelector('.transport-websocket .response')!);
	const { documentElement: root } = parsed(svgPicture(svg, 'title').text);
	document.body.append(document.importNode(root, true));
	const alone = document.body.lastElementChild!;
	try {
		const answers = [...alone.querySelectorAll('path')];
		const widths = answers.map((path) => getComputedStyle(path).strokeWidth);
		expect(widths).toContain(inPage.strokeWidth);
		expect(answers.some((path) => getComputedStyle(path).opacity === '0.4')).toBe(true);
		expect(alone.querySelectorAll('path')).toHaveLength(
			svg.querySelectorAll('path:not([data-picture])').length,
		);
	} finally {
		alone.remove();
	}
});

test('a text with characters that XML does not allow is in a file that can be read', async () => {
	const svg = await drawn('load');
	const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
	text.textContent = 'GET /\x01\0\ufffe\u202e]]> ';
	svg.append(text);
	try {
		const picture = svgPicture(svg, 'title');
		const { documentElement: root } = parsed(picture.text);
		expect(root.lastElementChild!.textContent).toBe('GET /\ufffd\ufffd\ufffd\ufffd]]> ');
		expect((await pngPicture(picture, 1)).type).toBe('image/png');
	} finally {
		text.remove();
	}
});

describe('the fonts of a picture', () => {
	const textOf = (family: string, weight = 400, text = 'Wave QR 150 ms'): Picture => ({
		text: `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><title>é</title><g font-family="${family}"><text x="4" y="28" font-size="24" font-weight="${weight}">${text}</text></g></svg>`,
		width: 200,
		height: 40,
	});

	async function drawnPixels(picture: Picture) {
		return [...(await pixels(await pngPicture(picture, 1))).data].join();
	}

	test.each([
		['IBM Plex Sans', 400],
		['IBM Plex Sans', 600],
		['IBM Plex Mono', 400],
		['IBM Plex Mono', 500],
	])('a PNG is drawn in %s %s, which no system has', async (family, weight) => {
		const other = family.endsWith('Mono') ? 'monospace' : 'sans-serif';
		const named = await drawnPixels(textOf(`'${family}', ${other}`, weight));
		expect(named).not.toBe(await drawnPixels(textOf(other, weight)));
	});

	test('a file has the fonts that its texts use, and no others', async () => {
		const facesOf = async (picture: Picture) => {
			const text = await (await svgFile(picture)).text();
			parsed(text);
			return [
				...text.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:([^;]+);src:url\(data:/g),
			].map(([, family, weight]) => `${family} ${weight}`);
		};
		expect(await facesOf(textOf("'IBM Plex Sans', Arial"))).toEqual(['IBM Plex Sans 400']);
		// The page has no medium weight of Plex Sans, either.
		expect(await facesOf(textOf("'IBM Plex Sans', Arial", 500))).toEqual(['IBM Plex Sans 400']);
		expect(await facesOf(textOf("'IBM Plex Mono'", 500))).toEqual(['IBM Plex Mono 500 600']);
		expect(await facesOf(textOf('Arial'))).toEqual([]);
	});

	test('characters that are not in the words of the site are in the font, too', async () => {
		const [plain, other] = await Promise.all(
			['abc', 'äbc'].map(
				async (text) => (await svgFile(textOf("'IBM Plex Sans'", 400, text))).size,
			),
		);
		expect(other).toBeGreaterThan(plain! + 5000);
	});

	test('a font that does not arrive is left out, and the picture stays', async () => {
		const failing = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('offline'));
		try {
			const file = await svgFile(textOf("'IBM Plex Sans', Arial"));
			expect(await file.text()).not.toContain('@font-face');
			expect((await pngPicture(textOf("'IBM Plex Sans', Arial"), 1)).type).toBe('image/png');
		} finally {
			failing.mockRestore();
		}
	});
});

test('in the dark it has the dark ground', async () => {
	document.documentElement.dataset['theme'] = 'dark';
	try {
		const { text } = svgPicture(await drawn('load'), 'title');
		const [, fill] = /<rect[^>]* fill="rgb\((\d+)/.exec(text)!;
		expect(Number(fill)).toBeLessThan(60);
	} finally {
		delete document.documentElement.dataset['theme'];
	}
});

test('a text that is no picture is an error', async () => {
	await expect(pngPicture({ text: 'no picture', width: 10, height: 10 }, 1)).rejects.toThrow();
});
