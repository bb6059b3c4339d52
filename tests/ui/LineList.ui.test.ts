import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { afterEach, expect, test, vi } from 'vitest';
import LineList from '../../src/ui/LineList.svelte';

afterEach(() => {
	vi.restoreAllMocks();
});

test('a scroll that ends after the list has gone reads nothing of it', async () => {
	const warned = vi.spyOn(console, 'warn');
	const target = document.body.appendChild(document.createElement('div'));
	const sizes = new SvelteMap([['count', 1000]]);
	const list = mount(LineList, {
		target,
		props: {
			label: 'Lines',
			get count() {
				return sizes.get('count')!;
			},
			chosen: 0,
			lineAt: (index: number) => index,
			text: String,
			shown: createRawSnippet(() => ({ render: () => '<span>a line</span>' })),
			classOf: () => '',
			onchoose: () => undefined,
		},
	});
	flushSync();
	const scroller = target.querySelector('[role=listbox]')!;
	await unmount(list);
	sizes.set('count', 10);
	scroller.dispatchEvent(new Event('scroll'));
	scroller.dispatchEvent(new Event('scrollend'));
	expect(warned).not.toHaveBeenCalled();
	target.remove();
});
