// Draws the marks of a changed text after the frame in which the text itself appears. So a key waits only for
// its character. Until then the marks move with the text.
export class LateRepaint {
	readonly #repaint: () => void;
	#planned = false;

	constructor(repaint: () => void) {
		this.#repaint = repaint;
	}

	/** Plans the drawing for after the next frame. */
	plan(): void {
		if (this.#planned) return;
		this.#planned = true;
		requestAnimationFrame(() => setTimeout(() => this.#draw()));
	}

	/** Cancels the planned drawing, because the marks are drawn already or the view is gone. */
	cancel(): void {
		this.#planned = false;
	}

	#draw(): void {
		if (!this.#planned) return;
		this.#planned = false;
		this.#repaint();
	}
}
