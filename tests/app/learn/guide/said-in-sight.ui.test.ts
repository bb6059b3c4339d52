import { afterEach, expect, test } from 'vitest';
import { bringSaidIntoSight } from '../../../../src/app/learn/guide/said-in-sight.ts';

/** Puts a page of 300 px into the document: a title, a part of a lab, what was said, and the buttons over its lower edge. */
function pageWith(labHeight: number): { readonly flow: HTMLElement; readonly said: HTMLElement } {
	document.body.innerHTML = `
		<div class="flow" style="height: 300px; overflow-y: auto">
			<div class="question"><h2 style="height: 40px; margin: 0">One bit</h2></div>
			<main style="height: ${String(labHeight)}px"></main>
			<div class="answer"><p class="said" style="height: 40px; margin: 0">Right.</p></div>
			<div style="height: 500px"></div>
			<div class="foot" style="position: sticky; bottom: 0; height: 40px"></div>
		</div>`;
	return {
		flow: document.querySelector<HTMLElement>('.flow')!,
		said: document.querySelector<HTMLElement>('.said')!,
	};
}

afterEach(() => {
	document.body.replaceChildren();
});

test('a page that shows what was said stays where it is', () => {
	const { flow, said } = pageWith(100);
	flow.scrollTop = 50;
	bringSaidIntoSight(said);
	expect(flow.scrollTop).toBe(50);
});

test('what is out of sight comes above the buttons, and the title is cut nowhere', () => {
	const { flow, said } = pageWith(190);
	bringSaidIntoSight(said);
	const box = said.getBoundingClientRect();
	expect(box.bottom).toBeLessThanOrEqual(flow.querySelector('.foot')!.getBoundingClientRect().top);
	const start = flow.getBoundingClientRect().top;
	const title = flow.querySelector('h2')!.getBoundingClientRect();
	// It needs 18 px, which would slice the title of 40 px.
	expect(title.bottom).toBeLessThanOrEqual(start);
	expect(box.top).toBeGreaterThanOrEqual(start);
});
