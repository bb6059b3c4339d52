import { expect, onTestFinished, test } from 'vitest';
import { cancelDrawing, drawAllNow, drawLater } from '../../src/platform/late-drawing.ts';

/** Resolves when all that waits is drawn: what begins to wait last is drawn last. */
const allDrawn = () => new Promise<void>((resolve) => drawLater(resolve));

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function logged() {
	const log: string[] = [];
	const drawing = (text: string) => () => {
		log.push(text);
	};
	return { log, drawing };
}

/** Stops the clock of the page until the test ends. The returned function lets more time pass than a frame may draw. */
function ownClock(): () => void {
	const { now } = performance;
	let passedMs = 0;
	performance.now = () => passedMs;
	onTestFinished(() => {
		performance.now = now;
	});
	return () => {
		passedMs += 5;
	};
}

test('what waits is drawn once, in order, and not in the frame of the input', async () => {
	const { log, drawing } = logged();
	const [first, second] = [drawing('first'), drawing('second')];
	drawLater(first);
	drawLater(second);
	drawLater(first);
	requestAnimationFrame(drawing('frame'));
	expect(log).toEqual([]);
	await allDrawn();
	expect(log).toEqual(['frame', 'first', 'second']);
	drawLater(first);
	await allDrawn();
	expect(log).toEqual(['frame', 'first', 'second', 'first']);
});

test('with an input in every frame, every third frame draws', async () => {
	const { log, drawing } = logged();
	const draw = drawing('drawn');
	for (let i = 0; i < 6; i++) {
		drawLater(draw);
		requestAnimationFrame(drawing(`frame ${i}`));
		await nextFrame();
	}
	cancelDrawing(draw);
	expect(log).toEqual([
		...['frame 0', 'frame 1', 'drawn', 'frame 2'],
		...['frame 3', 'frame 4', 'drawn', 'frame 5'],
	]);
	await allDrawn();
});

test('a drawing that fails does not hold up the others', async () => {
	const { log, drawing } = logged();
	const errors: string[] = [];
	const note = (event: ErrorEvent) => {
		event.stopImmediatePropagation();
		errors.push(event.message);
	};
	addEventListener('error', note, { capture: true });
	onTestFinished(() => removeEventListener('error', note, { capture: true }));
	drawLater(() => {
		throw new Error('broken');
	});
	drawLater(drawing('drawn'));
	await allDrawn();
	expect(errors).toEqual(['Uncaught Error: broken']);
	expect(log).toEqual(['drawn']);
});

test('what a drawing lets wait is drawn in the next frame', async () => {
	const { log, drawing } = logged();
	const passTime = ownClock();
	drawLater(() => {
		log.push('first');
		drawLater(drawing('second'));
		requestAnimationFrame(drawing('next frame'));
		passTime();
	});
	await allDrawn();
	await nextFrame();
	expect(log).toEqual(['first', 'second', 'next frame']);
});

test('after a drawing that takes long, the rest waits for the next frame', async () => {
	const { log, drawing } = logged();
	const passTime = ownClock();
	drawLater(() => {
		log.push('long');
		passTime();
		requestAnimationFrame(drawing('frame'));
	});
	drawLater(drawing('short'));
	await allDrawn();
	expect(log).toEqual(['long', 'frame', 'short']);
});

test('a cancelled drawing is not drawn', async () => {
	const { log, drawing } = logged();
	const draw = drawing('drawn');
	drawLater(draw);
	cancelDrawing(draw);
	await allDrawn();
	expect(log).toEqual([]);
});

test('before a print all is drawn at once', async () => {
	const { log, drawing } = logged();
	drawLater(drawing('first'));
	drawLater(drawing('second'));
	drawAllNow();
	expect(log).toEqual(['first', 'second']);
	for (let i = 0; i < 2; i++) {
		drawLater(() => {});
		drawAllNow();
		await nextFrame();
	}
	drawLater(drawing('third'));
	requestAnimationFrame(drawing('frame'));
	await allDrawn();
	expect(log).toEqual(['first', 'second', 'frame', 'third']);
});
