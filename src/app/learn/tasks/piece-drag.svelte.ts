// A piece that is dragged with the mouse or a pen: how far it has come, and where in the list it would be put. A
// finger scrolls, so under a finger a press on a line says where the next piece goes.

/** Holds the least movement of a drag. A press that moves less is a click. */
const CLICK_PX = 5;

interface Press {
	readonly id: string;
	readonly pointer: number;
	readonly x: number;
	readonly y: number;
}

export class PieceDrag {
	readonly #list: () => HTMLElement;
	readonly #drop: (id: string, at: number | null) => void;
	#press: Press | null = null;
	#ended = false;
	/** Holds the id of the dragged piece, once the press has become a drag. */
	id: string | null = $state(null);
	/** Says how far the piece has come, in px. */
	by: { readonly x: number; readonly y: number } = $state.raw({ x: 0, y: 0 });
	/** Counts the lines before the place where the piece would be put. It is null outside the list. */
	at: number | null = $state(null);

	/**
	 * Lets pieces be dragged into a list.
	 * @param list returns the element with the lines, each with the id of its piece in `data-piece`
	 * @param drop is called with the piece and the number of lines before it, or null outside the list
	 */
	constructor(list: () => HTMLElement, drop: (id: string, at: number | null) => void) {
		this.#list = list;
		this.#drop = drop;
	}

	press(
		id: string,
		{ pointerId, pointerType, button, clientX: x, clientY: y }: PointerEvent,
	): void {
		this.#ended = false;
		if (pointerType !== 'touch' && button === 0) this.#press = { id, pointer: pointerId, x, y };
	}

	readonly onpointermove = ({ pointerId, clientX, clientY }: PointerEvent): void => {
		const press = this.#press;
		if (press?.pointer !== pointerId) return;
		const by = { x: clientX - press.x, y: clientY - press.y };
		if (this.id === null && Math.hypot(by.x, by.y) < CLICK_PX) return;
		this.id = press.id;
		this.by = by;
		this.at = this.#placeAt(press.id, clientX, clientY);
	};

	readonly onpointerup = ({ pointerId }: PointerEvent): void => {
		if (this.#press?.pointer !== pointerId) return;
		const { id, at } = this;
		this.cancel();
		if (id === null) return;
		this.#ended = true;
		this.#drop(id, at);
	};

	/** Stops the click with which a drag ends. */
	readonly onclickcapture = (event: MouseEvent): void => {
		if (!this.#ended) return;
		this.#ended = false;
		event.stopPropagation();
		event.preventDefault();
	};

	readonly onkeydown = ({ key }: KeyboardEvent): void => {
		if (key === 'Escape') this.cancel();
	};

	/** Leaves everything as it was before the press. */
	readonly cancel = (): void => {
		this.#press = null;
		this.id = null;
		this.by = { x: 0, y: 0 };
		this.at = null;
	};

	#placeAt(id: string, x: number, y: number): number | null {
		const list = this.#list();
		const { left, right, top, bottom } = list.getBoundingClientRect();
		if (x < left || x > right || y < top || y > bottom) return null;
		const lines = [...list.querySelectorAll<HTMLElement>('[data-piece]')];
		const middles = lines
			.filter(({ dataset }) => dataset['piece'] !== id)
			.map((line) => {
				const box = line.getBoundingClientRect();
				return (box.top + box.bottom) / 2;
			});
		return middles.filter((middle) => middle < y).length;
	}
}
