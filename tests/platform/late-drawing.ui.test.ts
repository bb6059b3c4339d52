import { expect, onTestFinished, test } from 'vitest';
import { cancelDrawing, drawAllNow, drawLater } from '../../src/platform/late-drawing.ts';

/** Takes the frames of the page until the test ends. Returns a function that calls what waits for a frame. */
async function ownFrames(): Promise<() => void> {
	// What an earlier test left waiting has its frames first.
	drawAllNow();
	for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
	const { requestAnimationFrame: request } = globalThis;
	let callbacks: FrameRequestCallback[] = [];
	globalThis.requestAnimationFrame = (callback) => callbacks.push(callback);
	const frame = () => {
		const called = callbacks;
		callbacks = [];
		for (const call of called) call(0);
	};
	onTestFinished(() => {
		while (callbacks.length > 0) frame();
		globalThis.requestAnimationFrame = request;
	});
	return frame;
}

/** Returns a log, and a function that makes drawings, which write into it. */
function logged() {
	const log: string[] = [];
	const drawing = (text: string) => () => {
		log.push(text);
	};
	return { log, drawing };
}

test('what waits is drawn once, in order, in the frame after that of the input', async () => {
	const { log, drawing } = logged();
	const frame = await ownFrames();
	const [first, second] = [drawing('first'), drawing('second')];
	drawLater(first);
	drawLater(second);
	drawLater(first);
	frame();
	expect(log).toEqual([]);
	frame();
	expect(log).toEqual(['first', 'second']);
	frame();
	drawLater(first);
	frame();
	frame();
	expect(log).toEqual(['first', 'second', 'first']);
});

test('inputs in every frame do not put the drawing off', async () => {
	const { log, drawing } = logged();
	const frame = await ownFrames();
	const draw = drawing('drawn');
	for (let i = 0; i < 6; i++) {
		drawLater(draw);
		frame();
	}
	expect(log).toEqual(['drawn', 'drawn', 'drawn']);
});

test('a drawing that fails does not hold up the others', async () => {
	const { log, drawing } = logged();
	const frame = await ownFrames();
	drawLater(() => {
		throw new Error('broken');
	});
	drawLater(drawing('drawn'));
	frame();
	expect(frame).toThrow('broken');
	frame();
	frame();
	expect(log).toEqual(['drawn']);
});

test('a cancelled drawing is not drawn', async () => {
	const { log, drawing } = logged();
	const frame = await ownFrames();
	const draw = drawing('drawn');
	drawLater(draw);
	cancelDrawing(draw);
	frame();
	frame();
	expect(log).toEqual([]);
});

test('a print draws all at once, and an input after it waits for its frame again', async () => {
	const { log, drawing } = logged();
	const frame = await ownFrames();
	drawLater(drawing('first'));
	drawLater(drawing('second'));
	drawAllNow();
	expect(log).toEqual(['first', 'second']);
	frame();
	frame();
	drawLater(drawing('third'));
	frame();
	expect(log).toEqual(['first', 'second']);
	frame();
	expect(log).toEqual(['first', 'second', 'third']);
});
