// Present as the site shows it: the window of a projector or a laptop, and the large sizes of the root.
import { afterEach, beforeEach, describe } from 'vitest';
import { page } from 'vitest/browser';

/** Holds the height of the bar of Present, which has its own row above the lab, in pixels. */
const BAR_PX = 44;

/** Runs the tests in each window, with the root marked as in Present. They get the size of the lab. */
export function inPresent(tests: (width: number, height: number) => void): void {
	describe.each([
		[1280, 720],
		[1440, 900],
		[1920, 1080],
	])('Present at %i × %i', (width, height) => {
		beforeEach(async () => {
			await page.viewport(width, height);
			document.documentElement.toggleAttribute('data-present', true);
		});
		afterEach(() => {
			document.documentElement.removeAttribute('data-present');
		});
		tests(width, height - BAR_PX);
	});
}
