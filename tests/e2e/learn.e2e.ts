// The course in the built site: lessons from the first step to the last one, by keys alone and with a finger.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
	lesson as acceptKey,
	words as acceptKeyWords,
} from '../../src/lessons/course/accept-key/index.ts';
import {
	lesson as closing,
	words as closingWords,
} from '../../src/lessons/course/closing/index.ts';
import {
	lesson as firstTwoBytes,
	words as firstTwoBytesWords,
} from '../../src/lessons/course/first-two-bytes/index.ts';
import {
	lesson as lengthForms,
	words as lengthFormsWords,
} from '../../src/lessons/course/length-forms/index.ts';
import {
	lesson as masking,
	words as maskingWords,
} from '../../src/lessons/course/masking/index.ts';
import {
	lesson as oneConnection,
	words as oneConnectionWords,
} from '../../src/lessons/course/one-connection/index.ts';
import { learn as english } from '../../src/strings/en/learn.ts';
import { learn as chinese } from '../../src/strings/zh-CN/learn.ts';
import { choose, feedback, guide, isAt, playLesson, press } from './play-lesson.ts';
import { expect, follow, test } from './watched.ts';

/** The last letter of the code, in the byte that the step has selected. */
async function typeLastByte(page: Page): Promise<void> {
	await page.getByRole('listbox', { name: 'Bytes' }).focus();
	await page.keyboard.type('39');
}

/** What of the Guide cannot be seen, or not be pressed while only the Guide scrolls, as sentences. */
function outOfReach(): readonly string[] {
	const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
	const scrolls = scrollHeight > clientHeight || scrollWidth > clientWidth;
	const body = document.querySelector('.guide .body')!;
	const before = body.scrollTop;
	const { top: start, bottom: end, height: room } = body.getBoundingClientRect();
	const feedbackBox = body.querySelector('.feedback')?.getBoundingClientRect();
	const isSeen =
		!feedbackBox ||
		feedbackBox.height > room ||
		(feedbackBox.top > start - 1 && feedbackBox.bottom < end + 1);
	const controls = [...document.querySelectorAll('.guide :is(button, input, summary)')];
	const covered = controls.flatMap((control) => {
		if (!control.checkVisibility()) return [];
		if (body.contains(control)) control.scrollIntoView({ block: 'nearest' });
		const { left, top, width, height } = control.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return control.contains(hit) || hit?.closest('label')?.contains(control)
			? []
			: [`${control.tagName} ${control.textContent.trim()} is out of reach`];
	});
	body.scrollTop = before;
	if (!isSeen) covered.push('the feedback is out of sight');
	if (scrolls) covered.push('the page scrolls');
	return covered;
}

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
/** How lessons are played: with keys on a desk, with a finger on a phone, and in Chinese. */
const WAYS = [
	['by keys', DESK, 'en', 'keys'],
	['with a finger on a phone', PHONE, 'en', 'finger'],
	['in Chinese', DESK, 'zh-CN', 'keys'],
] as const;

for (const [lesson, words] of [
	[oneConnection, oneConnectionWords],
	[acceptKey, acceptKeyWords],
	[masking, maskingWords],
	[closing, closingWords],
] as const) {
	for (const [name, viewport, locale, by] of WAYS) {
		test(
			`lesson ${String(lesson.number)} ${name}, from its first step to the last one`,
			{ tag: '@one-browser' },
			async ({ page }) => {
				await page.setViewportSize(viewport);
				await page.goto(`./#/learn?lang=${locale}`);
				// The next address has no language. The site must have read this one before.
				const learn = { en: english, 'zh-CN': chinese }[locale];
				await expect(page.getByRole('list', { name: learn.course.lessons })).toBeVisible();
				await playLesson(page, lesson, words[locale], { learn, by, practice: false });
			},
		);
	}
}

for (const [lesson, words, byHand] of [
	[firstTwoBytes, firstTwoBytesWords, {}],
	[lengthForms, lengthFormsWords, {}],
	[masking, maskingWords, { 'last-byte': typeLastByte }],
] as const) {
	test(
		`lesson ${String(lesson.number)} by keys alone, with all its steps to practise`,
		{ tag: '@all' },
		async ({ page }) => {
			await playLesson(page, lesson, words.en, { byHand });
		},
	);
}

test(
	'lesson 3 by keys alone in class: in Present, at 1280 × 720, all of the Guide is in reach',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn?present=1');
		// The next address carries no settings, so this one must have been opened before.
		await expect(page.locator(':root[data-present]')).toHaveCount(1);
		const look = async (step: string) => {
			await expect(page.locator(':root[data-present]')).toHaveCount(1);
			await expect.poll(() => page.evaluate(outOfReach), step).toEqual([]);
		};
		await playLesson(page, acceptKey, acceptKeyWords.en, { look });
		await expect(page.getByRole('list', { name: 'Lessons' })).toContainText(
			'exit check: 3 of 3 right',
		);
	},
);

test(
	'lesson 3 begins at the course, names a wrong answer, and keeps what was done',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn');
		const lessons = page.getByRole('list', { name: 'Lessons' });
		await expect(lessons).toHaveCSS('display', 'grid');
		await lessons.getByRole('link', { name: 'The accept value', exact: true }).focus();
		await page.keyboard.press('Enter');

		await isAt(page, 'What the value is for');
		await choose(page, 'Your guess', /is for another key/);
		await press(page, 'Lock my guess');
		await expect(feedback(page)).toContainText('You guessed right');
		await expect(page).toHaveURL(/#\/learn\/accept-key\/why$/);

		// The lab is the real one, with a document of its own.
		await expect(page.getByRole('textbox', { name: 'Request' })).toContainText(
			'dGhlIHNhbXBsZSBub25jZQ==',
		);
		await page.reload();
		await expect(feedback(page)).toBeAttached();
		await expect(guide(page).getByRole('radio', { name: /is for another key/ })).toBeChecked();

		await follow(page, '#/learn/accept-key/forged');
		await isAt(page, 'You can now read this');
		const key = page.getByRole('textbox', { name: 'Sec-WebSocket-Key' });
		const accept = page.getByRole('textbox', { name: 'Accept to check' });
		await key.fill('UdTUf90CC561cQXn4n5XRg==');
		await press(page, 'Check');
		await expect(feedback(page)).toContainText('The printed pair of this key is right');
		await key.fill('hj0eNqbhE/A0GkBXDRrYYw==');
		await accept.fill('tAsr1vlKhIQGZ37CVuLBbuaIxXw=');
		await expect(feedback(page)).toContainText('Goal reached');

		// One’s own work in the lab is not touched.
		await follow(page, '#/accept-key');
		await expect(accept).toHaveValue('');
		await follow(page, '#/learn/accept-key/forged');
		await expect(accept).toHaveValue('tAsr1vlKhIQGZ37CVuLBbuaIxXw=');

		await press(page, 'Leave the lesson');
		await expect(page).toHaveURL(/#\/learn$/);
		await expect(lessons).toContainText('2 of 6');
	},
);

test(
	'a step that does not exist, and broken progress, say so and lose nothing',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn/accept-key/nowhere');
		await expect(page.getByRole('main')).toContainText('Page not found');
		await page.goto('./#/learn');
		await page.evaluate(() => localStorage.setItem('websocket-101:progress', '{"version":9'));
		await page.reload();
		await expect(page.getByRole('list', { name: 'Lessons' })).toContainText('0 of');
		await expect(page.getByText('could not be read')).toBeVisible();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save what was stored' }).press('Enter'),
		]);
		expect(await readFile(await file.path(), 'utf8')).toBe('{"version":9');
	},
);

test(
	'a server is judged by cases, an endless loop in it ends, and what was written stays',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn/build-it/go-server');
		const editor = guide(page).getByRole('textbox', { name: 'Your server' });
		await expect(editor).toContainText('websocket connected success!');
		const cases = guide(page).getByRole('region', { name: 'Cases' });
		const check = guide(page).getByRole('button', { name: 'Check' });

		// The server of the article. The lab shows what came of the first case that fails.
		await check.click();
		await expect(feedback(page)).toContainText('The status is 200, as in the article.');
		await expect(cases).toContainText('0 of 6 cases pass.');
		await expect(cases.getByRole('link', { name: 'The status code is not 101' })).toBeVisible();

		// An endless loop ends.
		await editor.press('ControlOrMeta+Home');
		await editor.pressSequentially('while (true) {}');
		await check.click();
		await expect(cases).toContainText('The program needs more than 50,000 operations.');

		// Tab leaves the editor; what was written stays.
		await editor.press('ControlOrMeta+a');
		await editor.press('Delete');
		await editor.pressSequentially('function onRequest(r) { respond(101, {}); }');
		await editor.press('Tab');
		await expect(editor).not.toBeFocused();
		await page.reload();
		await expect(editor).toContainText('respond(101, {})');
	},
);
