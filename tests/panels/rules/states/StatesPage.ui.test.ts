import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { STATE_NAMES, type StateName } from '../../../../src/engine/endpoint/index.ts';
import { TRANSITIONS } from '../../../../src/panels/rules/states/diagram.ts';
import StatesPage from '../../../../src/panels/rules/states/StatesPage.svelte';
import { en } from '../../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../../src/panels/rules/strings/zh-CN.ts';

const chosen: StateName[] = [];

async function open(state: StateName | null, words = en) {
	return render(StatesPage, {
		chosen: state,
		words,
		present: false,
		onchoose: () => undefined,
		onstate: (name: StateName) => void chosen.push(name),
		onlist: () => undefined,
	});
}

const shapes = (selector: string) => [...document.querySelectorAll<SVGGraphicsElement>(selector)];

beforeEach(async () => {
	chosen.length = 0;
	await page.viewport(1280, 900);
});

describe.each([
	['wide', 1280],
	['narrow', 390],
])('the %s drawing', (_, width) => {
	test.each([
		['English', en],
		['Chinese', zhCN],
	])(
		'has every state and every way once, and no label on another (%s)',
		async (_language, words) => {
			await page.viewport(width, 900);
			await open('open', words);
			await expect.poll(() => document.querySelector('svg.narrow') !== null).toBe(width < 600);
			expect(shapes('a[data-state]').map((node) => node.dataset['state'])).toEqual(STATE_NAMES);
			expect(shapes('[data-way]').map((way) => way.dataset['way'])).toEqual(
				TRANSITIONS.map(({ from, trigger, to }) => `${from} ${trigger} ${to}`),
			);
			const boxes = shapes('.way text, .title, a > rect').map((shape) => ({
				name: shape.textContent || (shape.parentNode as HTMLElement).dataset['state'],
				box: shape.getBBox(),
			}));
			for (const [i, { name, box }] of boxes.entries()) {
				for (const { name: other, box: beside } of boxes.slice(i + 1)) {
					const wide =
						Math.min(box.x + box.width, beside.x + beside.width) - Math.max(box.x, beside.x);
					const high =
						Math.min(box.y + box.height, beside.y + beside.height) - Math.max(box.y, beside.y);
					expect(wide > 1 && high > 1, `${name} on ${other}`).toBe(false);
				}
			}
			for (const text of shapes('a .name, a .role')) {
				const node = text.parentElement!.querySelector('rect')!.getBBox();
				expect(text.getBBox().width, text.textContent).toBeLessThan(node.width - 6);
			}
		},
	);
});

test('a state is chosen by a click, or by an arrow key towards it, and shows what it allows', async () => {
	await open('close-received');
	await page.getByRole('link', { name: 'Close received, CLOSING, client and server' }).click();
	await userEvent.keyboard('{ArrowRight}{ArrowDown}');
	expect(chosen).toEqual(['close-received', 'close-done', 'half-closed']);
	expect((document.activeElement as SVGAElement).dataset['state']).toBe('half-closed');
	const facts = page.getByRole('region', { name: 'Close received', exact: true });
	await expect.element(facts).toHaveTextContent('sends a Close → Closes exchanged');
	await expect.element(facts).toHaveTextContent('Open: receives a Close');
	await facts.getByRole('link', { name: 'Closes exchanged' }).click();
	expect(chosen.at(-1)).toBe('close-done');
});

test('the states of one role are highlighted, and the table has the same content', async () => {
	await open(null);
	await page.getByRole('tab', { name: 'client', exact: true }).click();
	const faint = shapes('a.faint').map((node) => node.dataset['state']);
	expect(faint).toEqual(['awaiting-request', 'half-closed']);
	const rows = page.getByRole('row').elements();
	expect(rows).toHaveLength(STATE_NAMES.length + 1);
	expect(rows[STATE_NAMES.indexOf('close-sent') + 1]!.textContent).toMatch(
		/CLOSING.*frames.*Ping and Pong.*gets Close → Closes exchanged/s,
	);
});
