import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import FrameFooter from '../../../../src/panels/frame/verdict/FrameFooter.svelte';
import { en } from '../../../../src/panels/frame/strings/en.ts';
import { insideEach, textOf } from '../../../support/server-text.ts';

/** 64 KiB of zeros, compressed. */
const BOMB = `c2 4f ec c1 01 01 00 00 00 80 90 fe af ee 08 0a ${'00'.repeat(63)} 6a 00`;

async function open(address: Record<string, string>): Promise<FrameLab> {
	const lab = new FrameLab();
	await lab.open(new URLSearchParams(address));
	return lab;
}

/** Returns the verdict under the views. */
function verdictIn(lab: FrameLab): string {
	const props = {
		lab,
		snapshot: lab.snapshot,
		words: en,
		hints: [],
		tools: false,
		onpaste: () => undefined,
	};
	const [verdict] = insideEach(render(FrameFooter, { props }), 'div.verdict');
	return textOf(verdict!);
}

const verdictOn = async (address: Record<string, string>) => verdictIn(await open(address));

test('frames that are well are not valid when their message breaks a limit', async () => {
	const lab = await open({ hex: BOMB, from: 'server', deflate: '1', limit: '1000' });
	expect(verdictIn(lab)).toContain(
		'The connection fails with 1009: The message inflates to more than the limit',
	);
	lab.setContext({ limit: null });
	expect(verdictIn(lab)).toContain('Valid frame from a server');
});

test('the verdict names a tolerated breach of a message', async () => {
	const address = { hex: '81 00 c2 07 4a 04 00 00 00 ff ff', from: 'server', deflate: '1' };
	expect(await verdictOn(address)).toContain(
		'Message 2 breaks a rule: The tail 00 00 ff ff was not removed',
	);
});

test('the verdict on a frame that fails before the message names the fault', async () => {
	const verdict = await verdictOn({
		hex: `83 00 ${BOMB}`,
		from: 'server',
		deflate: '1',
		limit: '1000',
	});
	expect(verdict).toContain('Frame 1 fails the connection with 1002');
	expect(verdict).toContain('1 more, shown for information');
});

test('advice is not counted among the broken rules: a second Close, a Close inside a message', async () => {
	expect(await verdictOn({ hex: '88 02 03 e8 88 02 03 e8', from: 'server' })).toContain(
		'· 0 broken',
	);
	expect(await verdictOn({ hex: '88 02 03 e8 89 00 81 00', from: 'server' })).toContain(
		'· 1 broken',
	);
});

test('a remark is not called a broken rule: a compressed empty message, a masking key of zeros', async () => {
	expect(await verdictOn({ hex: 'c1 00', from: 'server', deflate: '1' })).toMatch(
		/^The receiver goes on: A compressed empty message.* · 0 broken$/,
	);
	expect(await verdictOn({ hex: '81 85 00 00 00 00 48 65 6c 6c 6f', from: 'client' })).toMatch(
		/^The receiver goes on: A masking key of zeros.* · 0 broken$/,
	);
	expect(await verdictOn({ hex: '88 02 03 f2', from: 'server' })).toContain(
		'a server sends 1010 only to answer 1010',
	);
});

test('the verdict names the broken rule, and not the remark before it', async () => {
	expect(
		await verdictOn({ hex: '01 03 48 65 6c 88 02 03 e8 80 02 6c 6f', from: 'server' }),
	).toContain('A rule is broken, but the receiver goes on: A data frame after a Close');
	expect(
		await verdictOn({
			hex: 'c2 07 4a 04 00 00 00 ff ff 88 00 88 00',
			from: 'server',
			deflate: '1',
		}),
	).toContain('Message 1 breaks a rule: The tail');
});
