import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { LatePart } from '../../src/lab/late-part.svelte.ts';
import { printing } from '../../src/ui/printing.svelte.ts';
import LateHost from './LateHost.svelte';

test('a loading part shows that it is loading, and a part that did not arrive is fetched again', async () => {
	const missing = new TypeError('Failed to fetch dynamically imported module: http://a/b.js');
	let fail = () => {};
	let arrive = () => {};
	const load = () =>
		new Promise<readonly string[]>((resolve, reject) => {
			fail = () => reject(missing);
			arrive = () => resolve(['here']);
		});
	const late = new LatePart(load, () => Promise.resolve('same-version' as const));
	const screen = await render(LateHost, { late });
	await expect.element(screen.getByRole('status')).toHaveTextContent('Loading…');
	fail();
	await screen.getByRole('button', { name: 'Try again' }).click();
	arrive();
	await expect.element(screen.getByText('here')).toBeVisible();
	await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
	await expect.element(screen.getByRole('main')).toHaveFocus();
});

test('on paper a part that has not arrived says so', async () => {
	const late = new LatePart(() => new Promise<readonly string[]>(() => undefined));
	const screen = await render(LateHost, { late });
	printing.begin({ Lines: () => ({}), leftOut: () => '', partMissing: 'has not loaded' });
	await expect.element(screen.getByRole('status')).toHaveTextContent('has not loaded');
	printing.end();
	await expect.element(screen.getByRole('status')).toHaveTextContent('Loading…');
});
