// Puts the styles for paper into one sheet that only print uses, and finds the size at which a lab fits on one page.
import shared from './print.css?inline';

const ofLabs = import.meta.glob<string>('../../panels/*/print.css', {
	eager: true,
	query: '?inline',
	import: 'default',
});

/** Holds the room between the margins, in CSS pixels: the lesser width and height of A4 and Letter, so that both fit. */
const PAGES = {
	portrait: { width: 710, height: 976 },
	landscape: { width: 972, height: 718 },
} as const;
/** Lists the sizes of a lab on paper. At the smallest one its smallest letters can still be read. */
const ZOOMS = [0.74, 0.71, 0.68, 0.65, 0.62, 0.59, 0.56, 0.53] as const;
/** Holds the size in which a lab is printed that does not fit on one page anyway. It takes several pages. */
const ZOOM_OF_MANY = 0.68;
/** Holds the part of a page that stays free, since printers and screens do not measure letters alike. */
const SPARE = 0.02;

/** Takes an editor away from the page while its lines are printed, which is before print begins. */
const WITHOUT_EDITORS =
	'.editor:has(> .drawn-lines) > :not(.drawn-lines) { display: none !important; }';

export class PaperSheet {
	readonly #sheet = new CSSStyleSheet({ media: 'not all' });

	constructor() {
		const always = new CSSStyleSheet();
		always.replaceSync(WITHOUT_EDITORS);
		this.#sheet.replaceSync([shared, ...Object.values(ofLabs)].join('\n'));
		document.adoptedStyleSheets.push(always, this.#sheet);
	}

	/**
	 * Uses the sheet for the page in front, at the greatest size at which it fits on one page of A4 or Letter, upright or not. The
	 * pages for a class have a style of their own.
	 */
	fit(): void {
		if (document.querySelector('article.paper')) {
			this.#sheet.media.mediaText = 'not all';
			return;
		}
		const { body, documentElement } = document;
		const scrolled = scrollY;
		this.#sheet.media.mediaText = 'all';
		for (const [orientation, { width, height }] of Object.entries(PAGES)) {
			body.style.width = `${width}px`;
			const fitting = ZOOMS.find((zoom) => {
				documentElement.style.setProperty('--print-zoom', String(zoom));
				return body.offsetHeight <= height * (1 - SPARE);
			});
			documentElement.style.setProperty(`--zoom-${orientation}`, String(fitting ?? ZOOM_OF_MANY));
		}
		documentElement.style.removeProperty('--print-zoom');
		body.style.width = '';
		this.#sheet.media.mediaText = 'print';
		scrollTo({ top: scrolled });
	}
}
