import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import ReaderChoice from '../../../../src/panels/frame/readers/ReaderChoice.svelte';
import { en } from '../../../../src/panels/frame/strings/en.ts';
import { zhCN } from '../../../../src/panels/frame/strings/zh-CN.ts';

async function open(address: string, words: typeof en = en) {
	const lab = new FrameLab();
	void lab.open(new URLSearchParams(address));
	await render(ReaderChoice, { lab, snapshot: lab.snapshot, words });
	return lab;
}

const WIDE = 'hex=81024869817e00024869&from=server';
const rows = () => page.getByRole('row');

test('the strict receiver is chosen first; all four can be shown side by side', async () => {
	const lab = await open(WIDE);
	expect(lab.reader).toBe('strict');
	expect(rows().elements()).toHaveLength(0);
	await page.getByText('The same bytes, four receivers').click();
	await expect.element(rows().nth(4)).toHaveTextContent('ws 8.23.0');
	await expect.element(rows().nth(2)).toHaveTextContent(/Chromium 156.*unlike the strict receiver/);
});

test('arrows move along the readers, and the verdict is the chosen one’s', async () => {
	const lab = await open(WIDE);
	(page.getByRole('radio', { name: 'Strict RFC 6455' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowDown}');
	expect(lab.reader).toBe('chromium');
	const verdict = () => page.getByRole('status');
	await expect.element(verdict()).toHaveTextContent('Chromium: sends Close 1002');
	await expect
		.element(page.getByRole('list', { name: 'How Chromium differs' }))
		.toHaveTextContent('the frames before it are lost too. RFC 6455 §6.2');
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	expect(lab.reader).toBe('ws');
	await expect
		.element(verdict())
		.toHaveTextContent('ws: delivers 2 messages; the connection stays open');
});

test('a browser never reads the frames of a client', async () => {
	await open('hex=818000000000&from=client&reader=firefox');
	await expect
		.element(page.getByText('Firefox is a client. It does not receive frames from clients.'))
		.toBeVisible();
	await expect.element(page.getByText('All receivers agree here.')).toBeVisible();
});

test('in Chinese', async () => {
	await open(`${WIDE}&reader=firefox`, zhCN);
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('Firefox：交付 1 条消息；网页先收到 error 事件，再收到 close 事件（1006）');
});
