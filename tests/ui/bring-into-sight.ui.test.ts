import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { beforePaint, bringIntoSight } from '../../src/ui/bring-into-sight.ts';

let page: HTMLElement | undefined;

function open(html: { readonly width: number; readonly height: number; readonly at: number }) {
	page = document.createElement('div');
	const first = document.createElement('button');
	const scroller = document.createElement('div');
	const content = document.createElement('div');
	const wanted = document.createElement('button');
	scroller.style.cssText = `overflow: auto; width: ${html.width}px; height: ${html.height}px`;
	content.style.cssText = 'position: relative; width: 2000px; height: 2000px';
	wanted.style.cssText = `position: absolute; left: ${html.at}px; top: ${html.at}px; width: 80px; height: 40px; scroll-margin: 24px 3px 7px 11px`;
	content.append(wanted);
	scroller.append(content);
	page.append(first, scroller);
	document.body.append(page);
	return { first, scroller, wanted };
}

afterEach(() => page?.remove());

test.each([0, 100, 900, 1900])('at %d px it scrolls as far as the browser would', (at) => {
	const { scroller, wanted } = open({ width: 300, height: 200, at });
	for (const before of [0, 500, 1700]) {
		scroller.scrollTo(before, before);
		wanted.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		const { scrollLeft, scrollTop } = scroller;
		scroller.scrollTo(before, before);
		bringIntoSight(wanted);
		expect([scroller.scrollLeft, scroller.scrollTop]).toEqual([scrollLeft, scrollTop]);
	}
});

test('an element larger than its window shows its beginning', () => {
	const { scroller, wanted } = open({ width: 60, height: 30, at: 700 });
	bringIntoSight(wanted);
	expect([scroller.scrollLeft, scroller.scrollTop]).toEqual([689, 676]);
});

test('Tab still begins at the top of the page', async () => {
	const { first, wanted } = open({ width: 300, height: 200, at: 900 });
	bringIntoSight(wanted);
	await userEvent.keyboard('{Tab}');
	expect(document.activeElement).toBe(first);
});

test('nothing around the outermost is scrolled', () => {
	const { scroller, wanted } = open({ width: 300, height: 200, at: 900 });
	scroller.style.marginTop = '3000px';
	bringIntoSight(wanted, scroller);
	expect([scroller.scrollTop > 0, scrollY]).toEqual([true, 0]);
	bringIntoSight(wanted);
	expect(scrollY).toBeGreaterThan(0);
	scrollTo(0, 0);
});

test('a request before the paint takes effect in the next frame, unless it is cancelled', async () => {
	const log: string[] = [];
	beforePaint(() => log.push('acted'));
	const takeBack = beforePaint(() => log.push('taken back'));
	takeBack();
	expect(log).toEqual([]);
	await new Promise((resolve) => requestAnimationFrame(resolve));
	expect(log).toEqual(['acted']);
});
