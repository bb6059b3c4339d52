import { expect, onTestFinished, test } from 'vitest';
import { cancelDrawing, drawAllNow, drawLater } from '../../src/platform/late-drawing.ts';

/** Holds the time in ms at which the last test began. The next one begins long after its frames. */
let begin = 1e9;

/**
 * Takes the frames and the clock of the page until the test ends. `frame` calls what waits for a frame, `wait` lets
 * time pass until the next one, and `allDrawn` does both until nothing waits.
 */
async function ownFrames() {
	// What an earlier test left waiting has its frame first.
	drawAllNow();
	await new Promise((resolve) => requestAnimationFrame(resolve));
	const { requestAnimationFrame: request } = globalThis;
	const { now } = performance;
	let time = (begin += 1e6);
	let callbacks: FrameRequestCallback[] = [];
	globalThis.requestAnimationFrame = (callback) => callbacks.push(callback);
	performance.now = () => time;
	const wait = (ms: number) => {
		time += ms;
	};
	const frame = () => {
		const [called, began] = [callbacks, time];
		callbacks = [];
		for (const call of called) call(began);
	};
	const allDrawn = () => {
		for (; callbacks.length > 0; wait(16)) frame();
	};
	onTestFinished(() => {
		allDrawn();
		globalThis.requestAnimationFrame = request;
		performance.now = now;
	});
	// The last drawing of the test before has no part in this one.
	drawLater(() => {});
	allDrawn();
	wait(1000);
	return { frame, wait, allDrawn };
}

/** Returns a log, and a function that makes drawings, which write into it. */
function logged() {
	const log: string[] = [];
	const drawing = (text: string) => () => {
		log.push(text);
	};
	return { log, drawing };
}

/**
 * Changes a view in each of some frames. A frame lasts 16 ms, or `lastsMs` if it draws the view.
 * @returns the numbers of the frames that draw, from 0
 */
function drag(
	{ frame, wait }: Awaited<ReturnType<typeof ownFrames>>,
	frames: number,
	lastsMs: number,
) {
	const drawnIn: number[] = [];
	let at = 0;
	const draw = () => {
		drawnIn.push(at);
	};
	for (; at < frames; at++) {
		drawLater(draw);
		frame();
		wait(drawnIn.at(-1) === at ? lastsMs : 16);
	}
	cancelDrawing(draw);
	return drawnIn;
}

test('what waits is drawn once, in order, and not in the frame of the input', async () => {
	const { log, drawing } = logged();
	const { frame, wait, allDrawn } = await ownFrames();
	const [first, second] = [drawing('first'), drawing('second')];
	drawLater(first);
	drawLater(second);
	drawLater(first);
	frame();
	expect(log).toEqual([]);
	wait(16);
	frame();
	expect(log).toEqual(['first', 'second']);
	allDrawn();
	drawLater(first);
	allDrawn();
	expect(log).toEqual(['first', 'second', 'first']);
});

test('in a drag, a frame draws after 50 ms, and then every frame that follows in time', async () => {
	expect(drag(await ownFrames(), 8, 16)).toEqual([4, 5, 6, 7]);
});

test('when a drawing makes the next frame late, half of the time is left for the inputs', async () => {
	// After a frame of 100 ms, seven frames of 16 ms show inputs alone.
	expect(drag(await ownFrames(), 22, 100)).toEqual([4, 12, 20]);
});

test('frames show inputs alone for at least 50 ms if a drawing makes the next frame late', async () => {
	expect(drag(await ownFrames(), 15, 25)).toEqual([4, 9, 14]);
});

test('an input that misses a frame does not end a drag, a pause does', async () => {
	const frames = await ownFrames();
	expect(drag(frames, 6, 16)).toEqual([4, 5]);
	frames.frame();
	frames.wait(16);
	expect(drag(frames, 3, 16)).toEqual([0, 1, 2]);
	frames.allDrawn();
	frames.wait(100);
	expect(drag(frames, 6, 16)).toEqual([4, 5]);
});

test('an input soon after a drawing begins no drag', async () => {
	const frames = await ownFrames();
	drawLater(() => {});
	frames.frame();
	frames.wait(16);
	frames.frame();
	frames.wait(16);
	expect(drag(frames, 6, 16)).toEqual([4, 5]);
});

test('what lasts between two inputs is not taken for a drawing', async () => {
	const frames = await ownFrames();
	const { log, drawing } = logged();
	drawLater(drawing('drawn'));
	frames.allDrawn();
	expect(log).toEqual(['drawn']);
	frames.wait(10_000);
	expect(drag(frames, 6, 16)).toEqual([4, 5]);
});

test('after a drawing in a page that was hidden then, a drag draws after half a second', async () => {
	const frames = await ownFrames();
	drawLater(() => {});
	frames.frame();
	frames.wait(16);
	frames.frame();
	frames.wait(600_000);
	// The 33rd frame of 16 ms begins after 512 ms.
	expect(drag(frames, 34, 16)).toEqual([32, 33]);
});

test('a drawing that fails does not hold up the others', async () => {
	const { log, drawing } = logged();
	const { frame, wait, allDrawn } = await ownFrames();
	drawLater(() => {
		throw new Error('broken');
	});
	drawLater(drawing('drawn'));
	frame();
	wait(16);
	expect(frame).toThrow('broken');
	wait(16);
	allDrawn();
	expect(log).toEqual(['drawn']);
});

test('what a drawing lets wait is drawn in the next frame, if this one has no time left', async () => {
	const { log, drawing } = logged();
	const { frame, wait } = await ownFrames();
	drawLater(() => {
		log.push('first');
		drawLater(drawing('second'));
		wait(5);
	});
	frame();
	wait(16);
	frame();
	expect(log).toEqual(['first']);
	wait(16);
	frame();
	expect(log).toEqual(['first', 'second']);
});

test('after a drawing that takes long, the rest waits for the next frame', async () => {
	const { log, drawing } = logged();
	const { frame, wait } = await ownFrames();
	drawLater(() => {
		log.push('long');
		wait(5);
	});
	drawLater(drawing('short'));
	frame();
	wait(16);
	frame();
	expect(log).toEqual(['long']);
	wait(16);
	frame();
	expect(log).toEqual(['long', 'short']);
});

test('a cancelled drawing is not drawn', async () => {
	const { log, drawing } = logged();
	const { allDrawn } = await ownFrames();
	const draw = drawing('drawn');
	drawLater(draw);
	cancelDrawing(draw);
	allDrawn();
	expect(log).toEqual([]);
});

test('a print draws all at once, and an input after it waits for its frame again', async () => {
	const { log, drawing } = logged();
	const { frame, wait } = await ownFrames();
	drawLater(drawing('first'));
	drawLater(drawing('second'));
	drawAllNow();
	expect(log).toEqual(['first', 'second']);
	for (let i = 0; i < 4; i++) {
		drawLater(() => {});
		drawAllNow();
		frame();
		wait(16);
	}
	drawLater(drawing('third'));
	frame();
	expect(log).toEqual(['first', 'second']);
	wait(16);
	frame();
	expect(log).toEqual(['first', 'second', 'third']);
});
