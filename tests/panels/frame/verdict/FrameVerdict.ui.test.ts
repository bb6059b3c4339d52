import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import FrameFooter from '../../../../src/panels/frame/verdict/FrameFooter.svelte';
import { en } from '../../../../src/panels/frame/strings/en.ts';

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

test('a remark is not called a broken rule: a compressed empty message, a masking key of zeros', async () => {
	await open({ hex: 'c1 00', from: 'server', deflate: '1' });
	await expect
		.element(verdict())
		.toHaveTextContent(/^The receiver goes on: A compressed empty message.* · 0 broken$/);
	await open({ hex: '81 85 00 00 00 00 48 65 6c 6c 6f', from: 'client' });
	await expect
		.element(verdict().nth(1))
		.toHaveTextContent(/^The receiver goes on: A masking key of zeros.* · 0 broken$/);
	await open({ hex: '88 02 03 f2', from: 'server' });
	await expect
		.element(verdict().nth(2))
		.toHaveTextContent('a server sends 1010 only to answer 1010');
});

test('the verdict names the broken rule, and not the remark before it', async () => {
	await open({ hex: '01 03 48 65 6c 88 02 03 e8 80 02 6c 6f', from: 'server' });
	await expect
		.element(verdict())
		.toHaveTextContent('A rule is broken, but the receiver goes on: A data frame after a Close');
	await open({ hex: 'c2 07 4a 04 00 00 00 ff ff 88 00 88 00', from: 'server', deflate: '1' });
	await expect.element(verdict().nth(1)).toHaveTextContent('Message 1 breaks a rule: The tail');
});
