import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { FrameLab } from '../../../src/panels/frame/frame-lab.svelte.ts';
import FrameFooter from '../../../src/panels/frame/FrameFooter.svelte';
import { en } from '../../../src/panels/frame/strings/en.ts';

const verdict = () => page.getByRole('status', { name: 'Frame verdict', exact: true });

/** 64 KiB of zeros, compressed. */
const BOMB = `c2 4f ec c1 01 01 00 00 00 80 90 fe af ee 08 0a ${'00'.repeat(63)} 6a 00`;

async function open(address: Record<string, string>) {
	const lab = new FrameLab();
	void lab.open(new URLSearchParams(address));
	await render(FrameFooter, { lab, words: en, hints: [], tools: false, onpaste: () => undefined });
	return lab;
}

test('frames that are well are not valid when their message breaks a limit', async () => {
	const lab = await open({ hex: BOMB, from: 'server', deflate: '1', limit: '1000' });
	await expect
		.element(verdict())
		.toHaveTextContent(
			'The connection fails with 1009: The message inflates to more than the limit',
		);
	lab.setContext({ limit: null });
	await expect.element(verdict()).toHaveTextContent('Valid frame from a server');
});

test('the verdict names a tolerated breach of a message', async () => {
	await open({ hex: '81 00 c2 07 4a 04 00 00 00 ff ff', from: 'server', deflate: '1' });
	await expect
		.element(verdict())
		.toHaveTextContent('Message 2 breaks a rule: The tail 00 00 ff ff was not removed');
});

test('the verdict on a frame that fails before the message names the fault', async () => {
	await open({ hex: `83 00 ${BOMB}`, from: 'server', deflate: '1', limit: '1000' });
	await expect.element(verdict()).toHaveTextContent('Frame 1 fails the connection with 1002');
	await expect.element(verdict()).toHaveTextContent('1 more, shown for information');
});

test('advice is not counted among the broken rules: a second Close, a Close inside a message', async () => {
	await open({ hex: '88 02 03 e8 88 02 03 e8', from: 'server' });
	await expect.element(verdict()).toHaveTextContent('· 0 broken');
	await open({ hex: '88 02 03 e8 89 00 81 00', from: 'server' });
	await expect.element(verdict().nth(1)).toHaveTextContent('· 1 broken');
});
