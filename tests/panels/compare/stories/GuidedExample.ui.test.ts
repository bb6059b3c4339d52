import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import GuidedExample from '../../../../src/panels/compare/stories/GuidedExample.svelte';
import { GUIDED_STEPS } from '../../../../src/panels/compare/stories/guided.ts';
import { guided as en } from '../../../../src/panels/compare/strings/en/guided.ts';
import { guided as zhCN } from '../../../../src/panels/compare/strings/zh-CN/guided.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** As the lab does: it keeps the step. */
async function show(step: number, chinese = false) {
	const onstep = vi.fn((to: number) => {
		void screen.rerender({ step: to });
	});
	const screen = await render(GuidedExample, {
		step,
		onstep,
		words: chinese ? zhCN : en,
		locale: chinese ? 'zh-CN' : 'en',
	});
	return onstep;
}

test('closed, it states the claim and starts', async () => {
	const onstep = await show(0);
	await expect.element(page.getByText('HTTP polling is passive and wasteful')).toBeVisible();
	await button('Start').click();
	expect(onstep).toHaveBeenCalledExactlyOnceWith(1, GUIDED_STEPS[0]!.fields);
	await expect.element(page.getByText('Step 1 of 7')).toBeVisible();
});

test('one button leads through all the steps, by the keyboard alone, and each sets its fields', async () => {
	const onstep = await show(0);
	button('Start').element().focus();
	for (const [i, { id, fields }] of GUIDED_STEPS.entries()) {
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('heading', { name: en.steps[id].title })).toBeVisible();
		expect(onstep).toHaveBeenLastCalledWith(i + 1, fields);
	}
	await expect.element(page.getByText('Polling makes messages wait and repeats')).toBeVisible();
	await expect.element(button('Done')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(onstep).toHaveBeenLastCalledWith(0, undefined);
	await expect.element(button('Start')).toHaveFocus();
});

test('back goes back, and at the first step nowhere', async () => {
	const onstep = await show(2);
	await button('Back').click();
	expect(onstep).toHaveBeenLastCalledWith(1, GUIDED_STEPS[0]!.fields);
	await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'true');
	await expect.element(page.getByText('Step 1 of 7')).toBeVisible();
});

test('the setting of a step can be shown again', async () => {
	const onstep = await show(4);
	await button('Show this example again').click();
	expect(onstep).toHaveBeenCalledExactlyOnceWith(4, GUIDED_STEPS[3]!.fields);
	await expect
		.element(
			page.getByText(
				'the poll takes 83 bytes. Over HTTP/2 the WebSocket question and its answer take 54',
			),
		)
		.toBeVisible();
});

test('in Chinese', async () => {
	await show(4, true);
	await expect
		.element(page.getByText('一次轮询是 83 字节，HTTP/2 上的 WebSocket 一问一答是 54 字节'))
		.toBeVisible();
	await expect.element(page.getByText('第 4 步，共 7 步')).toBeVisible();
});
