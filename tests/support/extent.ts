// How much is tested. What repeats itself over pages, lessons, buttons, widths or languages is tested by `npm test`
// on some of them, in each run on the same ones, and on all of them by `npm test -- --all`. The same holds for the
// inputs of laws. With `--all` also run journeys that component tests hold. Tags of end-to-end tests say it to
// playwright.config.ts:
// - @one-browser: only in Chromium, since the documents, the model or the words decide what it says
// - @firefox: only in Firefox
// - @both-with-all: in Chromium, and with `--all` in both
// - @all: only with `--all`
// A title with “each” or “every” is whole with `--all`.

/** Vitest sets the first, also in the page of component tests, which has no `process`; Playwright does not. */
const env = (import.meta.env as ImportMetaEnv | undefined) ?? process.env;

/** Whether everything is tested. */
export const ALL = env['TEST_ALL'] === '1';

/** Every nth of them, from the first on, or all of them if everything is tested. */
export function oneIn<T>(n: number, items: readonly T[]): readonly T[] {
	return ALL ? items : items.filter((_, i) => i % n === 0);
}
