// The scroll position of one element over a content of any length. A caller that wants another position gets
// the content of that place first, and the element scrolls then: its layout happens once. The scroll event
// that follows carries the exact place.
import { flushSync, tick } from 'svelte';
import type { ScrollAxis, ScrollPosition } from './virtual-window.ts';
import {
	START,
	movedTo,
	revealing,
	scrolled,
	proportionalPosition,
	stuck,
	limitedPosition,
} from './virtual-window.ts';

export class VirtualScroll {
	readonly #side: 'scrollLeft' | 'scrollTop';
	readonly #element: () => HTMLElement | undefined;
	readonly #axis: () => ScrollAxis;
	#stored = $state.raw<ScrollPosition>(START);
	readonly #now = $derived.by(() => limitedPosition(this.#axis(), this.#stored));

	constructor(
		side: 'scrollLeft' | 'scrollTop',
		element: () => HTMLElement | undefined,
		axis: () => ScrollAxis,
	) {
		this.#side = side;
		this.#element = element;
		this.#axis = axis;
	}

	/** Returns the place in the content at which the view begins, in pixels. */
	get logical(): number {
		return this.#now.logical;
	}

	/** Returns the difference between a place in the content and its place on the track. */
	get shift(): number {
		return this.#now.logical - this.#now.physical;
	}

	/** Handles `onscroll`. */
	readonly follow = (): void => {
		const element = this.#shown();
		if (!element) return;
		this.#stored = scrolled(this.#axis(), this.#now, element[this.#side]);
		if (stuck(this.#axis(), this.#stored)) this.restoreProportion();
	};

	/** Handles `onscrollend`: it brings the scroll bar of a long content back into proportion. */
	readonly restoreProportion = (): void => {
		if (!this.#shown()) return;
		const target = proportionalPosition(this.#axis(), this.#now.logical);
		if (Math.abs(target.physical - this.#now.physical) > 1) this.#go(target);
	};

	/**
	 * Scrolls so that [start, end) is in view, with `margin` beyond it if it must scroll. It waits until the
	 * track has its new length.
	 */
	reveal(start: number, end: number, margin = 0): void {
		void tick().then(() => {
			if (this.#shown()) this.#show(start, end, margin);
		});
	}

	/**
	 * Returns the element, or null if it has gone. Its last events come after it, when nothing may be read any
	 * more.
	 */
	#shown(): HTMLElement | null {
		const element = this.#element();
		return element?.isConnected ? element : null;
	}

	#show(start: number, end: number, margin: number): void {
		const axis = this.#axis();
		if (axis.viewPx <= 0) return;
		const logical = revealing(axis, this.#now.logical, start, end, margin);
		if (logical !== this.#now.logical) this.#go(movedTo(axis, this.#now, logical));
	}

	#go(target: ScrollPosition): void {
		const element = this.#element();
		if (
			!element ||
			(target.logical === this.#now.logical && target.physical === this.#now.physical)
		)
			return;
		flushSync(() => (this.#stored = target));
		const before = element[this.#side];
		element[this.#side] = target.physical;
		// The browser fires no event if the scroll bar did not move, so this line fires one.
		if (element[this.#side] === before) element.dispatchEvent(new Event('scroll'));
	}
}
