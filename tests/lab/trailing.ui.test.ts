import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { drawAllNow } from '../../src/platform/late-drawing.ts';
import TrailingProbe from '../support/TrailingProbe.svelte';

const now = () => document.querySelector('output')!.textContent;
const late = () => document.querySelector('p')!.textContent;

test('a trailing view is drawn after the view that it follows, with the newest value', async () => {
	const { rerender } = await render(TrailingProbe, { value: 'a' });
	expect(late()).toBe('a');
	await rerender({ value: 'b' });
	flushSync();
	expect([now(), late()]).toEqual(['b', 'a']);
	await rerender({ value: 'c' });
	await expect.poll(late).toBe('c');
});

test('a view with the focus never trails, also when the focus moves inside it', async () => {
	const { rerender } = await render(TrailingProbe, { value: 'a' });
	await page.getByRole('button', { name: 'inside', exact: true }).click();
	await rerender({ value: 'b' });
	flushSync();
	expect(late()).toBe('b');
	await page.getByRole('button', { name: 'also inside' }).click();
	await rerender({ value: 'c' });
	flushSync();
	expect(late()).toBe('c');
	(document.activeElement as HTMLElement).blur();
	await rerender({ value: 'd' });
	flushSync();
	expect(late()).toBe('c');
	await expect.poll(late).toBe('d');
});

test('a control that goes with the focus in it lets the view trail again', async () => {
	const errors: unknown[] = [];
	const noteError = ({ error }: ErrorEvent) => errors.push(error);
	addEventListener('error', noteError);
	const { rerender } = await render(TrailingProbe, { value: 'a' });
	await page.getByRole('button', { name: 'goes' }).click();
	await rerender({ value: 'gone' });
	await expect.poll(late).toBe('gone');
	await rerender({ value: 'b' });
	flushSync();
	expect(late()).toBe('gone');
	await expect.poll(late).toBe('b');
	removeEventListener('error', noteError);
	expect(errors).toEqual([]);
});

test('several that trail are all drawn, and one that has gone holds none of them up', async () => {
	const first = await render(TrailingProbe, { value: 'a' });
	const gone = await render(TrailingProbe, { value: 'a' });
	const last = await render(TrailingProbe, { value: 'a' });
	for (const { rerender } of [first, gone, last]) await rerender({ value: 'b' });
	await gone.unmount();
	const texts = () => [...document.querySelectorAll('p')].map((node) => node.textContent);
	await expect.poll(texts).toEqual(['b', 'b']);
});

test('a page that is printed has every view drawn', async () => {
	const probes = [
		await render(TrailingProbe, { value: 'a' }),
		await render(TrailingProbe, { value: 'a' }),
	];
	for (const { rerender } of probes) await rerender({ value: 'b' });
	flushSync();
	drawAllNow();
	const texts = [...document.querySelectorAll('p')].map((node) => node.textContent);
	expect(texts).toEqual(['b', 'b']);
});
