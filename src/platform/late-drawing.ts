// Draws what explains an input after the frame that shows the input itself, the oldest first, and as much per frame as
// leaves time for the next input. It draws at the start of a frame, which lays out and paints it at once. Drawn between
// two frames, it would have to be laid out before the next input. A frame that shows an input does not draw, except
// during a drag, which moves what the learner looks at.

/** Holds the number of milliseconds of drawing after which the rest waits for the next frame. */
const DRAWING_MS = 4;
/** Holds the least number of milliseconds in which frames only show inputs: a press and its click come within it. */
const LEAST_SKIPPED_MS = 50;
/** Holds the greatest number of them: after a page was hidden, its last drawing seems to have taken very long. */
const MOST_SKIPPED_MS = 500;
/** Bounds the number of milliseconds to the next frame after one that drew in time. Then every frame of a drag draws. */
const IN_TIME_MS = 25;
/** Bounds the number of milliseconds between two inputs of a drag: the pointer may miss two frames. */
const DRAG_MS = 50;

/** Lists the draw functions that wait, the oldest first. */
const waiting = new Set<() => void>();
let planned = false;
/** Says whether an input came since the last frame. */
let fresh = false;
/** Holds the time since which frames only showed inputs, otherwise 0. */
let skippedFrom = 0;
/** Holds the time of the last frame if it drew, otherwise 0. */
let drawnAt = 0;
/** Holds the number of milliseconds from the last frame that drew to the next one. */
let lastedMs = 0;
/** Holds the time of the last frame that drew and showed an input. It is 0 before the first. */
let drawnWithInput = 0;

/** Calls `draw` once, in one of the next frames. What began to wait earlier is drawn earlier. */
export function drawLater(draw: () => void): void {
	waiting.add(draw);
	fresh = true;
	plan();
}

/** Cancels a call that waits. */
export function cancelDrawing(draw: () => void): void {
	waiting.delete(draw);
}

/** Draws now all that waits: before a print, and before Tab looks for the next control. */
export function drawAllNow(): void {
	for (const draw of waiting) {
		waiting.delete(draw);
		draw();
	}
}

function plan(): void {
	if (planned) return;
	planned = true;
	requestAnimationFrame((time) => {
		planned = false;
		if (drawnAt > 0) lastedMs = Math.min(time - drawnAt, MOST_SKIPPED_MS);
		const fluent = lastedMs < IN_TIME_MS && time - drawnWithInput < DRAG_MS;
		// At least half of the time is left for the inputs.
		const due = time - (skippedFrom ||= time) >= Math.max(lastedMs, LEAST_SKIPPED_MS);
		const draws = !fresh || fluent || due;
		const waits = waiting.size > 0;
		if (draws || !waits) skippedFrom = 0;
		if (draws && fresh) drawnWithInput = time;
		drawnAt = draws && waits ? time : 0;
		// After a drawing the next frame tells how long it lasted. It comes also if a drawing throws.
		if (waits) plan();
		if (draws) drawSome();
		// What begins to wait because of a drawing is no input.
		fresh = false;
	});
}

function drawSome(): void {
	const began = performance.now();
	for (const draw of waiting) {
		waiting.delete(draw);
		draw();
		if (performance.now() - began >= DRAWING_MS) return;
	}
}
