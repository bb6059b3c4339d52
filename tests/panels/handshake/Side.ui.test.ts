import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/tokens.css';
import Side from '../../../src/panels/handshake/Side.svelte';

/** The part about the step is below words that have not arrived yet. */
const children = createRawSnippet(() => ({
	render: () =>
		'<div><div class="words" style="height: 0"></div><div data-step="open" style="height: 40px"></div></div>',
}));

async function openSide() {
	await page.viewport(1280, 720);
	const props = {
		speaker: 'client',
		name: 'Client',
		stateName: 'CLOSED',
		note: '',
		verdictName: 'Client verdict',
		verdict: { state: 'ok', text: '' },
		step: 'open',
		arrived: 0,
		present: false,
		children,
	} as const;
	const side = await render(Side, props);
	const column = document.querySelector<HTMLElement>('.side')!;
	column.style.height = '300px';
	return {
		/** The late words arrive: the part about the step moves down. */
		async arrive(): Promise<void> {
			document.querySelector<HTMLElement>('.words')!.style.height = '900px';
			await side.rerender({ arrived: 1 });
		},
		below: () =>
			document.querySelector('[data-step]')!.getBoundingClientRect().bottom -
			column.getBoundingClientRect().bottom,
	};
}

test('words that arrive late do not push the part about the step out of sight', async () => {
	const { arrive, below } = await openSide();
	await expect.poll(below).toBeLessThanOrEqual(0);
	await arrive();
	await expect.poll(below).toBeLessThanOrEqual(0);
});

test('after an input, words that arrive late scroll nothing', async () => {
	const { arrive, below } = await openSide();
	await expect.poll(below).toBeLessThanOrEqual(0);
	await userEvent.keyboard('{Tab}');
	await arrive();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	expect(below()).toBeGreaterThan(0);
});
