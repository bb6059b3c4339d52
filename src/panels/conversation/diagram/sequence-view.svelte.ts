// How near one looks at the axis of time, and at which part of it: what is drawn is a window twice as long as the view,
// which moves by most of a view, so that few moves of the play head draw it anew.
import { flushSync } from 'svelte';
import { VirtualScroll } from '../../../ui/virtual-scroll.svelte.ts';
import type { TimeScale } from '../time/time-scale.ts';
import { axisOf, MOST_PX_PER_MS, pxPerMsFor, type Axis } from './axis.ts';
import type { Window } from './shapes.ts';

/** What there is to look at. */
export interface Subject {
	readonly scale: TimeScale;
	readonly arrows: number;
	readonly hops: number;
}

/** Above the beginning and below the end. */
export const TOP = 18;
const BOTTOM = 26;
const FOLD_EM = 3.2;
const ROW_EM = 5.2;
/** Longer than so many views it is only when asked for: what begins late would be out of sight. */
const MOST_VIEWS = 2.5;
const STEP = 1.5;
const PAGE_VIEWS = 0.75;
/** Drawn around what can come into view: whoever scrolls sees no edge. */
const BESIDE_VIEWS = 0.2;
/** Around what is to be seen. */
const MARGIN = 60;
/** What is not longer can be saved as one picture. */
const LONGEST_PICTURE = 6000;

export class SequenceView {
	/** As the page measures them. */
	widthPx = $state(0);
	viewPx = $state(0);
	emPx = $state(0);
	readonly #subject: () => Subject;
	/** Null: so that all of it can be read. */
	#zoom: number | null = $state(null);
	#whole = $state(false);

	readonly #foldPx = $derived.by(() => FOLD_EM * this.emPx);
	readonly #fitPx = $derived.by(() => Math.max(this.viewPx - TOP - BOTTOM, 10 * this.emPx));
	readonly #fitZoom = $derived.by(() =>
		pxPerMsFor(this.#subject().scale, this.#fitPx, this.#foldPx),
	);
	readonly #readZoom = $derived.by(() => {
		const { scale, arrows, hops } = this.#subject();
		const readPx = Math.min(MOST_VIEWS * this.viewPx, (arrows / hops) * ROW_EM * this.emPx);
		return pxPerMsFor(scale, Math.max(this.#fitPx, readPx), this.#foldPx);
	});
	readonly #pxPerMs = $derived.by(() => this.#zoom ?? this.#readZoom);
	readonly axis: Axis = $derived.by(() =>
		axisOf(this.#subject().scale, this.#pxPerMs, this.#foldPx),
	);
	readonly content = $derived.by(() => {
		const { viewPx } = this;
		return { lengthPx: Math.max(viewPx, this.axis.lengthPx + TOP + BOTTOM), viewPx };
	});
	readonly scroll: VirtualScroll;
	readonly #pagePx = $derived.by(() => Math.max(100, PAGE_VIEWS * this.viewPx));
	readonly #page: number = $derived.by(() => Math.floor(this.scroll.logical / this.#pagePx));
	/** On the axis. */
	readonly window: Window = $derived.by(() => {
		const { lengthPx, viewPx } = this.content;
		if (this.#whole) return { from: -TOP, to: Math.min(LONGEST_PICTURE, lengthPx) - TOP };
		const from = Math.max(0, this.#page * this.#pagePx - BESIDE_VIEWS * viewPx);
		const to = (this.#page + 1) * this.#pagePx + (1 + BESIDE_VIEWS) * viewPx;
		return { from: from - TOP, to: Math.min(lengthPx, to) - TOP };
	});

	/** @param scroller the element that scrolls, once there is one */
	constructor(scroller: () => HTMLElement | undefined, subject: () => Subject) {
		this.#subject = subject;
		this.scroll = new VirtualScroll('scrollTop', scroller, () => this.content);
	}

	/** The drawing holds all of it, to be saved. */
	get whole(): boolean {
		return this.#whole;
	}

	/** Where the window stands on the track. */
	get topPx(): number {
		return this.window.from + TOP - this.scroll.shift;
	}

	/** In the window. */
	y(ms: number): number {
		return this.axis.y(ms) - this.window.from;
	}

	/** In the view. */
	viewY(ms: number): number {
		return this.axis.y(ms) + TOP - this.scroll.logical;
	}

	/** Brings a time into sight, or as much of it as there is room for. */
	reveal(fromMs: number, toMs = fromMs): void {
		const from = this.axis.y(fromMs) + TOP - MARGIN;
		const to = this.axis.y(toMs) + TOP + MARGIN;
		this.scroll.reveal(from, Math.max(from, Math.min(to, from + this.viewPx)));
	}

	/** Brings the play head into sight, with a share of a view behind it. */
	follow(ms: number, share: number): void {
		const y = this.axis.y(ms) + TOP;
		this.scroll.reveal(y - MARGIN, y + this.viewPx * share);
	}

	/** The time from then to then takes the whole view. */
	lookInto(fromMs: number, toMs: number): void {
		const wanted = (this.viewPx * 0.8) / Math.max(1e-6, toMs - fromMs);
		this.#zoom = Math.min(MOST_PX_PER_MS, Math.max(this.#pxPerMs * STEP, wanted));
		const y = Math.max(0, this.axis.y(fromMs) + TOP - MARGIN);
		this.scroll.reveal(y, y + this.viewPx);
	}

	/** The moment at that height of the view stays where it is. */
	zoomBy(steps: number, viewY?: number): void {
		this.#zoomTo(this.#pxPerMs * STEP ** steps, viewY);
	}

	/** All of it in one view; once more: all of it so that it can be read. */
	zoomFit(): void {
		this.#zoomTo(this.#pxPerMs === this.#fitZoom ? null : this.#fitZoom);
	}

	/** While it is done, all is drawn, where that is not endless. */
	withWhole<T>(take: () => T): T {
		this.#whole = true;
		flushSync();
		try {
			return take();
		} finally {
			this.#whole = false;
			flushSync();
		}
	}

	#zoomTo(next: number | null, viewY = this.viewPx / 2): void {
		const ms = this.axis.msAt(this.scroll.logical + viewY - TOP);
		this.#zoom = next && Math.min(MOST_PX_PER_MS, Math.max(this.#fitZoom, next));
		const to = Math.max(0, this.axis.y(ms) + TOP - viewY);
		this.scroll.reveal(to, to + this.viewPx);
	}
}
