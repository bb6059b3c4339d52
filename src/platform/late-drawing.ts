// Draws what explains an input after the frame that shows the input itself, the oldest first, and as much per frame as
// leaves time for the next input. It draws at the start of a frame, which lays out and paints it at once. Drawn between
// two frames, it would have to be laid out before the next input.

/** Holds the number of milliseconds of drawing after which the rest waits for the next frame. */
const DRAWING_MS = 4;
/** Bounds the number of frames in a row that only show an input: a press and its click may be two. */
const MOST_SKIPPED = 2;

/** Lists the draw functions that wait, the oldest first. */
let waiting: readonly (() => void)[] = [];
let planned = false;
/** Says whether an input came since the last frame. */
let fresh = false;
/** Counts the last frames in which nothing was drawn, because each showed an input. */
let skipped = 0;

/** Calls `draw` once, in one of the next frames. What began to wait earlier is drawn earlier. */
export function drawLater(draw: () => void): void {
	if (!waiting.includes(draw)) waiting = [...waiting, draw];
	fresh = true;
	plan();
}

/** Cancels a call that waits. */
export function cancelDrawing(draw: () => void): void {
	waiting = waiting.filter((one) => one !== draw);
}

/** Draws now all that waits: before a print, and before Tab looks for the next control. */
export function drawAllNow(): void {
	for (let [draw] = waiting; draw; [draw] = waiting) {
		cancelDrawing(draw);
		draw();
	}
}

function plan(): void {
	if (planned) return;
	planned = true;
	requestAnimationFrame(() => {
		planned = false;
		skipped = fresh && skipped < MOST_SKIPPED ? skipped + 1 : 0;
		try {
			if (skipped === 0) drawSome();
		} finally {
			// What begins to wait because of a drawing is no input.
			fresh = false;
			if (waiting.length > 0) plan();
			else skipped = 0;
		}
	});
}

function drawSome(): void {
	const began = performance.now();
	do {
		const [draw] = waiting;
		if (!draw) return;
		cancelDrawing(draw);
		draw();
	} while (performance.now() - began < DRAWING_MS);
}
