// What the page says of a dropped file that was not opened, of an address that cannot be read, and of a link beside
// own work.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { packText } from '../../../src/platform/packing.ts';
import { appOpener } from '../../support/app-opener.ts';

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

const notices = page.getByRole('region', { name: 'Notices' });
const key = page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('each part of an address that cannot be read has a notice, and own work stays', async () => {
	const { entries } = await open('#/accept-key?lang=en');
	const arrive = async (hash: string) => {
		history.pushState(null, '', hash);
		await entries.handlePopState(null);
	};
	const saved = (lab: string, document: unknown) =>
		packText(JSON.stringify({ version: 1, lab, document }));
	await key.fill('mine');
	const good = await saved('accept-key', { key: 'shared', accept: '' });
	for (const [address, message] of [
		['round=99999', 'out of range'],
		['lang=fr', 'lang=fr'],
		['colour=red', 'colour=red'],
		['key=%E0%A4%A', 'key=%E0%A4%A'],
		[`key=${'k'.repeat(5000)}`, 'too long'],
		[`s=${good.slice(0, -4)}`, 'damaged'],
		[`s=${await saved('frame', {})}`, 'another lab'],
		[`s=${await packText('x'.repeat(1 << 18))}`, '64 KiB'],
	] as const) {
		await arrive(`#/accept-key?${address}`);
		await expect.element(notices, { message: address }).toHaveTextContent(message);
		await expect.element(key).toHaveValue('mine');
		await button('Dismiss').click();
		await expect.element(notices).toHaveTextContent(/^$/);
	}
	await arrive('#/%E0%A4%A');
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Page not found');
	const home = page.getByRole('link', { name: 'Go to the tour' });
	await expect.element(home).toHaveAttribute('href', '#/');
	await arrive('#/accept-key');
	await expect.element(key).toHaveValue('mine');
});

test('a fault in a text of an address is told with its place, as for the same text in a file', async () => {
	const json = '{"link":{"mss":0}}';
	const { site } = await open(`#/conversation?lang=en&json=${encodeURIComponent(json)}`);
	const told = 'Line 1, column 16: 0 is out of range';
	await expect.element(notices).toHaveTextContent(`json in the address was not opened. ${told}`);
	await site.take(dropped('a.json', json));
	await expect.element(notices).toHaveTextContent(`“a.json” was not opened. ${told}`);
	await site.chooseLocale('zh-CN');
	await expect.element(page.getByText('没有打开地址中的 json。第 1 行')).toBeVisible();
});

test('one notice names some of the parts of an address that were not used, and counts the others', async () => {
	const { site } = await open(`#/accept-key?lang=en&stage=9&${[...'abcdefghij'].join('&')}`);
	await expect
		.element(notices)
		.toHaveTextContent('could not be used: stage=9, a=, b=, and 8 more. The rest');
	await site.chooseLocale('zh-CN');
	await expect.element(page.getByText('无法使用：stage=9、a=、b=，还有 8 处')).toBeVisible();
});

test.each([
	['Back to my work', 'mine'],
	['Keep this lab instead', 'theirs'],
])('a link opens beside own work with a notice, and “%s” ends it', async (name, kept) => {
	await open('#/accept-key?lang=en');
	await key.fill('mine');
	await open('#/accept-key?lang=en&key=theirs');
	await expect.element(notices).toHaveTextContent('Your own work is kept');
	await expect.element(key).toHaveValue('theirs');
	await button(name).click();
	await expect.element(notices).toHaveTextContent(/^$/);
	await expect.element(key).toHaveValue(kept);
	await open('#/accept-key?lang=en');
	await expect.element(key).toHaveValue(kept);
	await expect.element(notices).toHaveTextContent(/^$/);
});
