// Which arrow of the diagram has the focus, and how keys move it. The diagram has one tab stop, and a new drawing gives the
// focus back to the arrow that had it.
import { flushSync } from 'svelte';
import { ownValue } from '../../../engine/own-value.ts';
import type { Arrow } from './arrows.ts';
import type { DrawnArrow } from './drawing.ts';
import type { SequenceView } from './sequence-view.svelte.ts';

interface Diagram {
	readonly scroller: () => HTMLElement | undefined;
	/** Returns the arrows that are drawn. */
	readonly shown: () => readonly DrawnArrow[];
	/** Returns all arrows that have departed, in their order, drawn or not. */
	readonly departed: () => readonly Arrow[];
	readonly choose: (drawn: DrawnArrow) => void;
}

export class ArrowFocus {
	/** Holds the arrow at which Tab stops, or null for the default. */
	stop: Arrow | null = $state.raw(null);
	/** Holds the arrow with the focus, which gets the focus again after a new drawing. */
	#sought: Arrow | null = null;
	readonly #view: SequenceView;
	readonly #diagram: Diagram;

	constructor(view: SequenceView, diagram: Diagram) {
		this.#view = view;
		this.#diagram = diagram;
	}

	/** Returns the tab stop, if it is drawn. */
	get drawnStop(): DrawnArrow | null {
		return this.stop === null ? null : this.#drawnWith(this.stop);
	}

	drawnUnder(target: Element): DrawnArrow | null {
		const index = target.closest<HTMLElement>('[data-arrow]')?.dataset['arrow'];
		return this.#diagram.shown().find(({ shape }) => String(shape.index) === index) ?? null;
	}

	keydown(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const view = this.#view;
		const zooms = ownValue({ '+': 1, '=': 1, '-': -1 }, event.key);
		const drawn = this.drawnUnder(event.target as Element);
		const arrow = drawn?.shape.arrows[0];
		if (arrow !== undefined) this.#sought = arrow;
		if (zooms !== undefined) view.zoomBy(zooms, arrow && view.viewY(arrow.departs));
		else if (event.key === '0') view.zoomFit();
		else if (drawn === null) return;
		else if (event.key === 'Enter' || event.key === ' ') this.#diagram.choose(drawn);
		else if (!this.#walk(drawn, event.key)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	focusout({ relatedTarget }: FocusEvent): void {
		if (relatedTarget instanceof Node && !this.#diagram.scroller()?.contains(relatedTarget))
			this.#sought = null;
	}

	/** Gives the focus back to the arrow that had it, unless it has gone elsewhere. */
	restore(): void {
		const drawn = this.#sought && this.#drawnWith(this.#sought);
		const { activeElement } = document;
		const scroller = this.#diagram.scroller();
		const elsewhere = activeElement !== document.body && !scroller?.contains(activeElement);
		if (drawn === null || elsewhere) return;
		const selector = `g[data-arrow="${String(drawn.shape.index)}"]`;
		scroller?.querySelector<SVGGElement>(selector)?.focus({ preventScroll: true });
	}

	/** Moves the focus to another arrow, and scrolls to it first if necessary. Returns false for other keys. */
	#walk({ shape: { arrows: own } }: DrawnArrow, key: string): boolean {
		const arrows = this.#diagram.departed();
		const here = arrows.indexOf(own[0]!);
		const to = ownValue(
			{ ArrowDown: here, ArrowUp: here - 1, Home: 0, End: arrows.length - 1 },
			key,
		);
		if (to === undefined) return false;
		let target = to;
		// One step leads past all arrows of the same band.
		while (key === 'ArrowDown' && target < arrows.length && own.includes(arrows[target]!)) target++;
		const arrow = arrows[target];
		if (arrow === undefined) return true;
		this.stop = this.#sought = arrow;
		this.#view.reveal(arrow.departs, arrow.ends);
		flushSync();
		this.restore();
		return true;
	}

	#drawnWith(arrow: Arrow): DrawnArrow | null {
		return this.#diagram.shown().find(({ shape }) => shape.arrows.includes(arrow)) ?? null;
	}
}
