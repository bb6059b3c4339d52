// Loads the parts of the site that come when they are asked for, such as a lab or a dialog. A part that does not arrive
// has one answer, wherever it was asked for: a notice whose button reloads the page, which keeps the work.

/** Holds the time in milliseconds after which a part that has not arrived is late. */
const LATE_MS = 10_000;

/** Says what the notice is about: a part that has not arrived yet, or one that will not arrive. */
let trouble: 'late' | 'missing' | null = $state.raw(null);

export const parts = {
	get trouble(): 'late' | 'missing' | null {
		return trouble;
	},

	/** Loads a part. If it does not arrive, this function throws, and the notice shows. */
	async load<Part>(bring: () => Promise<Part>): Promise<Part> {
		const timer = setTimeout(() => {
			trouble ??= 'late';
		}, LATE_MS);
		try {
			const part = await bring();
			if (trouble === 'late') trouble = null;
			return part;
		} catch (error) {
			if (isMissingPart(error)) parts.miss();
			throw error;
		} finally {
			clearTimeout(timer);
		}
	},

	/** Shows that a part did not arrive. */
	miss(): void {
		trouble = 'missing';
	},

	dismiss(): void {
		trouble = null;
	},
};

/**
 * Tells whether a module did not arrive, by the messages of Chromium, Firefox, Safari and Vite. Any other
 * error comes from the part itself.
 * @param error what was thrown, or its text
 */
export function isMissingPart(error: unknown): boolean {
	return /dynamically imported module|importing a module script failed|unable to preload/i.test(
		String(error),
	);
}
