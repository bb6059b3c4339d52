// A lesson of one’s own in the built site: a file with mistakes, the same file mended, played by the Guide, kept,
// saved, removed, and a link to it in a browser that does not have the file.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { lessonFileText } from '../../src/app/learn/own/lesson-file.ts';
import { SAMPLE } from '../support/sample-lesson.ts';
import { elsewhere, expect, follow, retype, test } from './watched.ts';

const TEXT = lessonFileText(SAMPLE);
const BROKEN = TEXT.replace('"frame.0.opcode"', '"frame.0.colour"').replace('Pings', 'Pongs');

const guide = (page: Page) => page.getByRole('region', { name: 'Guide' });
const own = (page: Page) => page.getByRole('list', { name: 'Your lessons' });

/** Chooses a file with the keyboard. */
async function choose(page: Page, name: string, text: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open a lesson file' }).press('Enter');
	await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function drop(page: Page, name: string, text: string): Promise<void> {
	const data = await page.evaluateHandle(
		({ name, text }) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], name));
			return transfer;
		},
		{ name, text },
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

test(
	'a file with a mistake says where, the mended one is played, kept, saved and removed',
	{ tag: '@one-browser' },
	async ({ page, browserName }) => {
		await page.goto('./#/learn');
		await choose(page, 'broken.json', BROKEN);
		const report = page.getByRole('region', { name: 'What was found in “broken.json”' });
		await expect(report.getByText('1 error. The lesson is not opened.')).toBeFocused();
		await expect(report.getByRole('list', { name: 'Errors' })).toContainText(
			'“frame.0.colour” is not a fact of frame.',
		);
		await expect(report).toContainText('steps[3].goal[0].fact');
		await expect(own(page)).toHaveCount(0);

		await drop(page, 'pings.json', TEXT);
		await expect(
			page.getByText('“Pings” is open. You can find it under “Your lessons”.'),
		).toHaveCount(2);
		await own(page).getByRole('link', { name: 'Pings' }).press('Enter');
		await expect(page).toHaveURL(/#\/learn\/own-pings\/see$/);
		await expect(guide(page)).toContainText('This is a frame with the opcode 9.');
		await guide(page).getByRole('button', { name: 'Next' }).press('Enter');
		await expect(page).toHaveURL(/#\/learn\/own-pings\/guess$/);
		await follow(page, '#/learn/own-pings/change');
		await guide(page).getByRole('button', { name: 'Check' }).press('Enter');
		await expect(guide(page).getByRole('status', { name: 'Feedback' })).toContainText(
			'Still a Ping.',
		);
		const bytes = page.getByRole('textbox', { name: 'Frame bytes' });
		await retype(bytes, '8a 00');
		await expect(guide(page).getByRole('status', { name: 'Feedback' })).toContainText(
			'Goal reached',
		);

		// The browser keeps the lesson, the progress and the work in the lab.
		await page.reload();
		await expect(guide(page).getByRole('status', { name: 'Feedback' })).toContainText(
			'Goal reached',
		);
		await guide(page).getByRole('button', { name: 'Leave the lesson' }).press('Enter');
		await expect(own(page)).toContainText('2 of 8 steps');

		// Firefox, driven through a channel, tells nothing of downloads.
		if (browserName === 'chromium') {
			const saving = page.waitForEvent('download');
			await own(page).getByRole('button', { name: 'Save as a file: “Pings”' }).press('Enter');
			const saved = await saving;
			expect(saved.suggestedFilename()).toBe('pings.json');
			expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toEqual(JSON.parse(TEXT));
		}

		await own(page).getByRole('button', { name: 'Remove “Pings”' }).press('Enter');
		await expect(own(page)).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(own(page)).toContainText('2 of 8 steps');
		await expect(page.getByRole('heading', { name: 'Your lessons' })).toBeFocused();
	},
);

test(
	'a link to a lesson in a browser without its file says so, and opens the step with the file',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const other = await elsewhere(browser, baseURL!, { viewport: { width: 390, height: 844 } });
		const { page } = other;
		await page.goto('./#/learn/own-pings/why');
		await expect(page.getByRole('heading', { name: 'This lesson is in a file' })).toBeVisible();
		await expect(page.getByRole('main')).toContainText('the lesson “pings”');
		await choose(page, 'pings.json', TEXT);
		await page.getByRole('button', { name: 'Start' }).press('Enter');
		await expect(guide(page).getByRole('heading', { level: 2 })).toContainText('Why');
		await expect(page).toHaveURL(/#\/learn\/own-pings\/why$/);
		await follow(page, '#/learn/own-pings/nowhere?lang=zh-CN');
		await expect(page.getByRole('main')).toContainText('课程“Pings”没有这一步。');
		await page.getByRole('button', { name: '开始' }).press('Enter');
		await expect(page.getByRole('region', { name: '引导' })).toContainText('A Ping');
		await other.close();
	},
);

test(
	'a lesson of the course is saved as a file, and the file is opened again',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn');
		await page.getByText('Start from a lesson of the course').click();
		await page.getByRole('combobox', { name: 'Lesson' }).selectOption('accept-key');
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save as a file', exact: true }).click();
		const text = readFileSync(await (await saving).path(), 'utf8');
		await choose(page, 'accept-key.json', text);
		await expect(own(page).getByRole('link', { name: 'The accept value' })).toBeVisible();
		await expect(own(page).getByRole('link').first()).toHaveAttribute(
			'href',
			'#/learn/own-accept-key/why',
		);
		await page.getByRole('link', { name: 'All facts that a lesson can use' }).click();
		await expect(page.getByRole('table', { name: 'Frame' })).toContainText('frame.<n>.opcode');
	},
);
