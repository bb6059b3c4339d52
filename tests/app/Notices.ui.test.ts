// What the page says of a dropped file that was not opened.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../support/app-opener.ts';

const open = appOpener();

const dropped = (name: string, content: BlobPart) =>
	({ type: 'file', file: new File([content], name) }) as const;

test.each(['claims', 'bugs', 'exam', 'facts', 'polling/teacher', 'polling/worksheet'])(
	'the page %s of the course says where files open',
	async (path) => {
		const { site } = await open(`#/learn/${path}?lang=en`);
		await site.take(dropped('a.json', '{}'));
		await expect
			.element(page.getByRole('region', { name: 'Notices' }))
			.toHaveTextContent('This page does not open files. Drop a lesson on the first page of Learn');
	},
);

test.each(['#/learn', '#/learn/own-mine'])('%s reads files itself', async (hash) => {
	const { site } = await open(`${hash}?lang=en`);
	expect([await site.take(dropped('a.json', '{}')), site.notices.shown]).toEqual([null, []]);
});

test('the notice about a file changes with the language', async () => {
	const { site } = await open('#/frame?lang=en');
	const capture = Uint8Array.of(0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0);
	await site.take(dropped('a.pcap', capture));
	const notices = page.getByText('“a.pcap”');
	await expect.element(notices).toHaveTextContent('is a capture of packets');
	await site.chooseLocale('zh-CN');
	await expect.element(notices).toHaveTextContent('是抓包文件');
});
