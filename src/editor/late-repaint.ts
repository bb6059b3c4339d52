// What a model says about a text that was just typed, in marks and colours, is drawn after the frame in which the text
// itself shows: so a key waits for nothing but its character. Until then the marks move with the text.
export class LateRepaint {
	readonly #repaint: () => void;
	#planned = false;

	constructor(repaint: () => void) {
		this.#repaint = repaint;
	}

	/** After the next frame has been painted. */
	plan(): void {
		if (this.#planned) return;
		this.#planned = true;
		requestAnimationFrame(() => setTimeout(() => this.#draw()));
	}

	/** It has been drawn since, or there is nothing to draw on any more. */
	cancel(): void {
		this.#planned = false;
	}

	#draw(): void {
		if (!this.#planned) return;
		this.#planned = false;
		this.#repaint();
	}
}
