// Draws what explains an input in the frame after the one that shows the input, so that typing does not wait for it.

/** Lists the draw functions that wait, in the order in which they came. */
const waiting = new Set<() => void>();
let planned = false;

/** Calls `draw` once, in the frame after the next one. */
export function drawLater(draw: () => void): void {
	waiting.add(draw);
	plan();
}

/** Cancels a call that waits. */
export function cancelDrawing(draw: () => void): void {
	waiting.delete(draw);
}

/** Draws now all that waits: before a print, before a press, and before Tab looks for the next control. */
export function drawAllNow(): void {
	for (const draw of waiting) {
		waiting.delete(draw);
		draw();
	}
}

function plan(): void {
	if (planned) return;
	planned = true;
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			planned = false;
			try {
				drawAllNow();
			} finally {
				// After a drawing that throws, the others have their turn.
				if (waiting.size > 0) plan();
			}
		}),
	);
}
