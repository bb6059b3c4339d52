import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import MaskingPane from '../../../../src/panels/frame/masking/MaskingPane.svelte';
import { en } from '../../../../src/panels/frame/strings/en.ts';
import { zhCN } from '../../../../src/panels/frame/strings/zh-CN.ts';

async function open(words: typeof en) {
	const lab = new FrameLab();
	void lab.open(new URLSearchParams('hex=818537fa213d7f9f4d5158'));
	await render(MaskingPane, { lab, snapshot: lab.snapshot, words });
}

const cells = () => [...document.querySelectorAll('span.cell')];

test('an experiment shows its result below the columns, and goes again', async () => {
	await open(en);
	const wrongBit = page.getByRole('button', { name: 'has one wrong bit' });
	await wrongBit.click();
	await expect.element(page.getByText('One bit of the key is wrong.')).toBeVisible();
	const changed = cells().filter((cell) => cell.matches('.changed'));
	const values = changed.map((cell) => cell.querySelector('b')?.textContent);
	expect(values).toEqual(['b7', 'b7', 'c8', 'ef']);
	// Each byte stands below its column.
	const left = (element: Element) => Math.round(element.getBoundingClientRect().left);
	const columns = [...document.querySelectorAll('[data-line="wire"]')].map(left);
	expect(cells().slice(0, 5).map(left)).toEqual(columns);
	await wrongBit.click();
	await expect.element(page.getByText('One bit of the key is wrong.')).not.toBeInTheDocument();
	expect(cells()).toEqual([]);
});

test('another experiment takes the place of the first', async () => {
	await open(zhCN);
	await page.getByRole('button', { name: '错了一位' }).click();
	await expect.element(page.getByText('掩码键错了一位')).toBeVisible();
	await page.getByRole('button', { name: '用了两次' }).click();
	await expect.element(page.getByText('第二帧用了同一个掩码键')).toBeVisible();
	await expect.element(page.getByText('掩码键错了一位')).not.toBeInTheDocument();
});
