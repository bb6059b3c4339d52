import { expect, test } from 'vitest';
import { LatePart } from '../../src/lab/late-part.svelte.ts';
import type { SiteState } from '../../src/platform/site-state.ts';

const MISSING = new TypeError('error loading dynamically imported module: http://a/b.js');

function late(...outcomes: readonly (string | Error)[]) {
	let at = 0;
	let state: SiteState = 'same-version';
	const part = new LatePart(
		() => {
			const outcome = outcomes[at++]!;
			return typeof outcome === 'string' ? Promise.resolve(outcome) : Promise.reject(outcome);
		},
		() => Promise.resolve(state),
	);
	return { part, asked: () => at, become: (next: SiteState) => (state = next) };
}

test('a part is loaded when it is asked for, and once', async () => {
	const { part, asked } = late('here', 'again');
	expect(asked()).toBe(0);
	await Promise.all([part.bring(), part.bring()]);
	await part.bring();
	expect(part.part).toBe('here');
	expect(asked()).toBe(1);
});

test('a part that did not arrive is fetched again, and then it is there', async () => {
	const { part } = late(MISSING, 'here');
	await part.bring();
	expect(part).toMatchObject({ part: null, missing: 'again' });
	await part.bring();
	expect(part).toMatchObject({ part: 'here', missing: null });
});

test('in a browser that keeps the failure the advice is to reload, but not while it is offline', async () => {
	const { part, become } = late(MISSING, MISSING, MISSING);
	become('offline');
	await part.bring();
	expect(part.missing).toBe('offline');
	become('same-version');
	await part.bring();
	expect(part.missing).toBe('reload');
	become('new-version');
	await part.bring();
	expect(part.missing).toBe('new-version');
});

test.each([
	'Failed to fetch dynamically imported module: http://a/b.js',
	'error loading dynamically imported module: http://a/b.js',
	'Importing a module script failed.',
	'Unable to preload CSS for /assets/a.css',
])('“%s” is a part that did not arrive', async (message) => {
	const { part } = late(new TypeError(message));
	await part.bring();
	expect(part.missing).toBe('again');
});

test('an error of the part itself is not hidden', async () => {
	const { part } = late(new TypeError('x is not a function'));
	await expect(part.bring()).rejects.toThrow('x is not a function');
	expect(part.missing).toBeNull();
});

test('it can be asked for again while it is still being found out why it did not arrive', async () => {
	let tell: (state: SiteState) => void = () => undefined;
	const outcomes = [Promise.reject(MISSING), Promise.resolve('here')];
	const part = new LatePart(
		() => outcomes.shift()!,
		() => new Promise<SiteState>((resolve) => (tell = resolve)),
	);
	const first = part.bring();
	await expect.poll(() => part.missing).toBe('again');
	await part.bring();
	expect(part).toMatchObject({ part: 'here', missing: null });
	tell('offline');
	await first;
	expect(part.missing).toBeNull();
});
