// The words of a capsule on a lane, as they are drawn.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import type { PlacedCapsule } from '../../../../src/panels/compare/lanes/race.svelte.ts';
import Wire from '../../../../src/panels/compare/lanes/Wire.svelte';
import { lanes as words } from '../../../../src/panels/compare/strings/en/lanes.ts';

const ASKS: PlacedCapsule = {
	id: 'a',
	by: 'client',
	kind: 'ask',
	bytes: 100,
	payload: 0,
	messages: 0,
	leftMs: 0,
	arrivesMs: 100,
	goneMs: 100,
	at: 0,
};

/** Says whether the words behind the capsule are seen whole, or not at all. */
function seen(): 'whole' | 'cut' | 'not' {
	const row = document.querySelector('.beside')!.getBoundingClientRect();
	const text = document.querySelector('.beside span')!.getBoundingClientRect();
	if (text.top >= row.bottom - 1) return 'not';
	for (const one of document.querySelectorAll('.capsule')) {
		const { left, right } = one.getBoundingClientRect();
		if (text.left < right - 1 && text.right > left + 1) return 'cut';
	}
	return text.left >= row.left - 1 && text.right <= row.right + 1 ? 'whole' : 'cut';
}

test('the words of a capsule are never cut: neither at the gate nor by the next capsule', async () => {
	const all: string[] = [];
	for (const by of ['client', 'server'] as const) {
		for (let at = 0; at <= 1; at += 0.1) {
			const next = { ...ASKS, id: 'b', by, at: at / 4 };
			const { unmount } = await render(Wire, {
				capsules: at > 0.5 ? [{ ...ASKS, by, at }, next] : [{ ...ASKS, by, at }],
				mostBytes: 1000,
				waiting: null,
				build: 'own',
				words,
				locale: 'en',
			});
			all.push(seen());
			await unmount();
		}
	}
	expect(all).not.toContain('cut');
	expect(new Set(all)).toEqual(new Set(['not', 'whole']));
});
