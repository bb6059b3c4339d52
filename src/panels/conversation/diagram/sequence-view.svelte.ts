// The zoom and the scroll position of the diagram. The drawn window is about twice as high as the view, and
// it moves by most of a view. Therefore few moves of the play head need a new drawing.
import { afterOthers } from '../../../platform/jobs/job-port.ts';
import { printing } from '../../../ui/printing.svelte.ts';
import { VirtualScroll } from '../../../ui/virtual-scroll.svelte.ts';
import type { TimeScale } from '../time/time-scale.ts';
import { timeAxis, MOST_PX_PER_MS, pxPerMsFor, type TimeAxis } from './axis.ts';
import type { Window } from './shapes.ts';

/** Holds the numbers that the zoom depends on. */
export interface Subject {
	readonly scale: TimeScale;
	readonly arrows: number;
	readonly hops: number;
}

/** `TOP` is the room above the beginning of the axis, `BOTTOM` that below its end, in pixels. */
export const TOP = 18;
const BOTTOM = 26;
/** Holds the share of a view that stays below the play head. */
const BELOW = 1 / 3;
/** `FOLD_EM` is the height of a fold, `ROW_EM` the wanted height per arrow, both in em. */
const FOLD_EM = 3.6;
const ROW_EM = 8;
/**
 * Is the greatest height, in views, that the diagram takes without a zoom by the learner. In a higher one late
 * events would be out of sight.
 */
const MOST_VIEWS = 2.5;
/** Holds the factor of one step of the zoom. */
const STEP = 1.5;
/** Holds the number of views by which the window moves. */
const PAGE_VIEWS = 0.75;
/** Holds the part of a view that is drawn above and below, so that scrolling shows no edge. */
const BESIDE_VIEWS = 0.2;
/** Holds the room, in pixels, around the part that is scrolled into sight. */
const MARGIN = 60;
/** Is about the greatest height of a saved picture, in pixels. A longer conversation is zoomed out to it. */
const LONGEST_PICTURE = 6000;
/** Holds the sizes on paper in pixels: the width, the size of the text, the least and the greatest height. */
const PAPER = { width: 940, em: 13, least: 300, most: 880 } as const;

/** Keeps the zoom and the scroll position, and derives the axis and the window from them. */
export class SequenceView {
	/**
	 * `screenWidthPx` and `screenPx` are the size of the view on the screen, `screenEmPx` that of its text, all
	 * measured by the page.
	 */
	screenWidthPx = $state(0);
	screenPx = $state(0);
	screenEmPx = $state(0);
	readonly #subject: () => Subject;
	/**
	 * Holds the zoom that the learner chose, in pixels per millisecond, or null for the zoom at which the labels
	 * can be read.
	 */
	#zoom: number | null = $state(null);
	/** Counts the pictures that are being taken. */
	#pictures = $state(0);

	/**
	 * `widthPx` and `viewPx` are the size of the view, `emPx` that of its text. On paper the view shows the whole
	 * conversation, as high as its labels need.
	 */
	readonly widthPx = $derived.by(() => (printing.now ? PAPER.width : this.screenWidthPx));
	readonly emPx = $derived.by(() => (printing.now ? PAPER.em : this.screenEmPx));
	readonly viewPx = $derived.by(() =>
		printing.now ? Math.min(PAPER.most, Math.max(PAPER.least, this.#labelsPx)) : this.screenPx,
	);
	/** Holds the height at which the labels of all arrows can be read. */
	readonly #labelsPx = $derived.by(() => {
		const { arrows, hops } = this.#subject();
		return (arrows / hops) * ROW_EM * this.emPx;
	});
	readonly #foldPx = $derived.by(() => FOLD_EM * this.emPx);
	readonly #fitPx = $derived.by(() => {
		const below = printing.now ? BOTTOM : this.viewPx * BELOW;
		return Math.max(this.viewPx - TOP - below, 10 * this.emPx);
	});
	readonly #fitZoom = $derived.by(() =>
		pxPerMsFor(this.#subject().scale, this.#fitPx, this.#foldPx),
	);
	readonly #readZoom = $derived.by(() => {
		const readPx = Math.min(MOST_VIEWS * this.viewPx, this.#labelsPx);
		return pxPerMsFor(this.#subject().scale, Math.max(this.#fitPx, readPx), this.#foldPx);
	});
	readonly #pxPerMs = $derived.by(() =>
		printing.now ? this.#fitZoom : (this.#zoom ?? this.#readZoom),
	);
	readonly #scrolled: TimeAxis = $derived.by(() => this.#axisAt(this.#pxPerMs));
	/** Holds the axis of the drawing. That of a saved picture does not move what the page scrolls. */
	readonly axis: TimeAxis = $derived.by(() =>
		this.whole && this.#scrolled.lengthPx > LONGEST_PICTURE
			? this.#axisAt(pxPerMsFor(this.#subject().scale, LONGEST_PICTURE, this.#foldPx))
			: this.#scrolled,
	);
	readonly content = $derived.by(() => {
		const { viewPx } = this;
		// At the end, too, a third of the view is left below the play head.
		const below = printing.now ? BOTTOM : viewPx * BELOW;
		return { lengthPx: Math.max(viewPx, this.#scrolled.lengthPx + TOP + below), viewPx };
	});
	readonly scroll: VirtualScroll;
	readonly #pagePx = $derived.by(() => Math.max(100, PAGE_VIEWS * this.viewPx));
	readonly #page: number = $derived.by(() => Math.floor(this.scroll.logical / this.#pagePx));
	/** Holds the part of the axis that is drawn. */
	readonly window: Window = $derived.by(() => {
		const { lengthPx, viewPx } = this.content;
		if (this.whole) return { from: -TOP, to: Math.max(viewPx - TOP, this.axis.lengthPx + BOTTOM) };
		const from = Math.max(0, this.#page * this.#pagePx - BESIDE_VIEWS * viewPx);
		const to = (this.#page + 1) * this.#pagePx + (1 + BESIDE_VIEWS) * viewPx;
		return { from: from - TOP, to: Math.min(lengthPx, to) - TOP };
	});

	/**
	 * Joins the view to the page and to its subject.
	 * @param scroller the scrolling element; undefined before it is mounted
	 */
	constructor(scroller: () => HTMLElement | undefined, subject: () => Subject) {
		this.#subject = subject;
		this.scroll = new VirtualScroll('scrollTop', scroller, () => this.content);
	}

	/** Is true while the drawing contains the whole conversation, to be saved as a picture. */
	get whole(): boolean {
		return this.#pictures > 0;
	}

	/** Returns the place of the window on the scrolled track, in pixels. */
	get topPx(): number {
		return this.window.from + TOP - this.scroll.shift;
	}

	/** Returns the y coordinate of a time in the window. */
	y(ms: number): number {
		return this.axis.y(ms) - this.window.from;
	}

	/** Returns the y coordinate of a time in the view. */
	viewY(ms: number): number {
		return this.axis.y(ms) + TOP - this.scroll.logical;
	}

	/** Scrolls a time span into sight, or as much of it as has room. */
	reveal(fromMs: number, toMs = fromMs): void {
		const from = this.axis.y(fromMs) + TOP - MARGIN;
		const to = this.axis.y(toMs) + TOP + MARGIN;
		this.scroll.reveal(from, Math.max(from, Math.min(to, from + this.viewPx)));
	}

	/** Scrolls the play head into the upper two thirds of the view. */
	follow(ms: number): void {
		const y = this.#scrolled.y(ms) + TOP;
		this.scroll.reveal(y - MARGIN, y + this.viewPx * BELOW);
	}

	/** Scrolls so that the view begins at a place, in pixels of the view, or as far as there is something. */
	beginAt(viewY: number): void {
		const from = Math.max(0, this.scroll.logical + viewY);
		this.scroll.reveal(from, from + this.viewPx);
	}

	/** Zooms in until the span takes most of the view, by at least one step. */
	lookInto(fromMs: number, toMs: number): void {
		const wanted = (this.viewPx * 0.8) / Math.max(1e-6, toMs - fromMs);
		this.#zoom = Math.min(MOST_PX_PER_MS, Math.max(this.#pxPerMs * STEP, wanted));
		const y = Math.max(0, this.axis.y(fromMs) + TOP - MARGIN);
		this.scroll.reveal(y, y + this.viewPx);
	}

	/** Zooms by steps. The time at `viewY` keeps its place in the view. */
	zoomBy(steps: number, viewY?: number): void {
		this.#zoomTo(this.#pxPerMs * STEP ** steps, viewY);
	}

	/**
	 * Zooms out to the whole conversation. If the view shows it already, the zoom becomes the one at which
	 * the labels can be read.
	 */
	zoomFit(): void {
		this.#zoomTo(this.#pxPerMs === this.#fitZoom ? null : this.#fitZoom);
	}

	/**
	 * Runs `take` when the drawing contains the whole conversation. The page can do other things after it is drawn, and
	 * before its window is drawn again.
	 */
	async withWhole<T>(take: () => T): Promise<T> {
		this.#pictures++;
		try {
			await new Promise<void>(afterOthers);
			return take();
		} finally {
			afterOthers(() => {
				this.#pictures--;
			});
		}
	}

	#axisAt(pxPerMs: number): TimeAxis {
		return timeAxis(this.#subject().scale, pxPerMs, this.#foldPx);
	}

	#zoomTo(next: number | null, viewY = this.viewPx / 2): void {
		const ms = this.axis.msAt(this.scroll.logical + viewY - TOP);
		this.#zoom = next && Math.min(MOST_PX_PER_MS, Math.max(this.#fitZoom, next));
		const to = Math.max(0, this.axis.y(ms) + TOP - viewY);
		this.scroll.reveal(to, to + this.viewPx);
	}
}
