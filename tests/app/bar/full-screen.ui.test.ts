import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
	enterFullScreen,
	leaveFullScreen,
	onFullScreenLeft,
} from '../../../src/app/bar/full-screen.ts';

let left: number;
let end: () => void;
let page: HTMLElement;

beforeEach(() => {
	left = 0;
	end = onFullScreenLeft(() => left++);
	page = document.createElement('div');
	document.body.append(page);
	// The frame of a test has the focus or not, by what ran before.
	vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

afterEach(() => {
	end();
	page.remove();
	vi.restoreAllMocks();
});

/** As when the browser has taken Escape for itself. */
function leave(): void {
	document.dispatchEvent(new Event('fullscreenchange'));
}

test('leaving full screen calls the callback', () => {
	leave();
	expect(left).toBe(1);
});

test('in a field it first leaves the field', () => {
	const field = document.createElement('textarea');
	page.append(field);
	field.focus();
	leave();
	expect([left, document.activeElement]).toEqual([0, document.body]);
	leave();
	expect(left).toBe(1);
});

test('in a dialog it leaves Present alone', () => {
	const dialog = document.createElement('dialog');
	page.append(dialog);
	dialog.showModal();
	leave();
	expect(left).toBe(0);
});

test('another window that opens takes full screen away, and Present stays', () => {
	vi.spyOn(document, 'hasFocus').mockReturnValue(false);
	leave();
	expect(left).toBe(0);
});

test('entering full screen does not call it, and nothing does after the end', () => {
	vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(page);
	leave();
	vi.restoreAllMocks();
	end();
	leave();
	expect(left).toBe(0);
});

test('a browser that refuses full screen, or has none, is no failure', () => {
	vi.spyOn(document.documentElement, 'requestFullscreen').mockRejectedValue(new TypeError('no'));
	expect(enterFullScreen).not.toThrow();
	expect(leaveFullScreen).not.toThrow();
});

test('full screen that comes after Present was left ends at once', async () => {
	let enter = () => {};
	const asked = new Promise<void>((entered) => (enter = entered));
	vi.spyOn(document.documentElement, 'requestFullscreen').mockReturnValue(asked);
	const exit = vi.spyOn(document, 'exitFullscreen').mockResolvedValue();
	enterFullScreen();
	leaveFullScreen();
	expect(exit).not.toHaveBeenCalled();
	vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(document.documentElement);
	enter();
	await expect.poll(() => exit.mock.calls.length).toBe(1);
	enterFullScreen();
	await asked;
	expect(exit).toHaveBeenCalledOnce();
});
