// The tour: nine scenes on one stage, with the keyboard, on a phone, in both languages.
import type { Page } from '@playwright/test';
import { hexText, readHex } from '../../src/engine/bytes/index.ts';
import { flippedBytes, messageFrame } from '../../src/panels/tour/flipped.ts';
import { outcomeOf } from '../../src/ui/stage/outcome.ts';
import { QUESTIONS } from '../../src/panels/tour/hour/hour-state.ts';
import { SCENES, START } from '../../src/panels/tour/tour-document.ts';
import { en } from '../../src/panels/tour/strings/en.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { arrived, elsewhere, expect, test, visit } from './watched.ts';

const log = (page: Page, name: string) => page.getByRole('log', { name });
const outcome = (page: Page) => page.getByRole('status', { name: 'Outcome' });

/** Lets all capsules arrive now, instead of after two seconds each. */
async function arrive(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const one of document.getAnimations()) one.finish();
	});
}

test('the first page says what a WebSocket is, and what is typed crosses the wire', async ({
	page,
}) => {
	await page.goto('./?lang=en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.talk.say);
	await page.getByRole('textbox', { name: 'Type something' }).click();
	await page.keyboard.type('hi there');
	await page.keyboard.press('Enter');
	await expect(log(page, 'Client')).toContainText('on its way');
	await expect(log(page, 'Server')).not.toContainText('hi there');
	await expect(log(page, 'Server')).toContainText('hi there');
	await expect(log(page, 'Client')).not.toContainText('on its way');
	await page.getByRole('textbox', { name: 'Speak as the server' }).fill('hello yourself');
	await page.keyboard.press('Enter');
	await expect(log(page, 'Client')).toContainText('hello yourself');
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page).toHaveURL(/#\/tour\/open/);
	await page
		.getByRole('navigation', { name: 'Scenes' })
		.getByRole('link', { name: 'Frame' })
		.click();
	await expect(page.getByRole('textbox', { name: 'Type something' })).toHaveValue('hi there');
	await page.goBack();
	await expect(page).toHaveURL(/#\/tour\/open/);
});

test(
	'typing without choosing a field speaks as the client',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/tour?lang=en');
		await arrived(page);
		await page.keyboard.type('hi');
		await expect(page.getByRole('textbox', { name: 'Type something' })).toHaveValue('hi');
	},
);

test('the bytes of what is typed stand at the window until it is sent', async ({ page }) => {
	await visit(page, '#/tour?lang=en');
	await arrived(page);
	const field = page.getByRole('textbox', { name: 'Type something' });
	await field.fill('hé');
	const typed = page.locator('.capsule').filter({ hasText: /68\s*c3\s*a9/ });
	await expect(typed).toBeVisible();
	await field.press('Enter');
	await expect(typed).toHaveCount(0);
	await expect(log(page, 'Server')).toContainText('hé');
});

test(
	'a finger that goes to the left leads on, and to the right back',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const { page, close } = await elsewhere(browser, baseURL!, {
			hasTouch: true,
			viewport: { width: 390, height: 844 },
		});
		await page.goto('./#/tour/key?lang=en');
		await arrived(page);
		const swipe = (from: number, to: number) =>
			page.getByRole('heading', { level: 1 }).evaluate(
				(target, [from, to]) => {
					for (const [type, clientX] of [
						['touchstart', from],
						['touchend', to],
					] as const) {
						const touch = new Touch({ identifier: 1, target, clientX, clientY: 300 });
						const touches = type === 'touchend' ? [] : [touch];
						const init = { touches, changedTouches: [touch], bubbles: true };
						target.dispatchEvent(new TouchEvent(type, init));
					}
				},
				[from, to] as const,
			);
		await swipe(300, 290);
		await expect(page).toHaveURL(/#\/tour\/key/);
		await swipe(300, 100);
		await expect(page).toHaveURL(/#\/tour\/frame/);
		await swipe(100, 300);
		await expect(page).toHaveURL(/#\/tour\/key/);
		await close();
	},
);

test(
	'the time of the proxy can be stopped',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const { page, close } = await elsewhere(browser, baseURL!);
		await page.clock.install();
		await visit(page, '#/tour/silence?lang=en');
		const seconds = page.getByRole('timer', { name: 'Proxy' });
		await page.clock.runFor(2000);
		await expect(seconds).toContainText('00:1');
		await page.getByRole('button', { name: 'Pause' }).click();
		const shown = await seconds.textContent();
		await page.clock.runFor(5000);
		await expect(seconds).toHaveText(shown!);
		await page.getByRole('button', { name: 'Go on' }).click();
		await page.clock.runFor(2000);
		await expect(seconds).not.toHaveText(shown!);
		await close();
	},
);

test('a page without input speaks once by itself', { tag: '@one-browser' }, async ({ page }) => {
	await page.goto('./?lang=en');
	await expect(log(page, 'Client')).toContainText('Hello', { timeout: 15_000 });
	await expect(log(page, 'Server')).toContainText('Hello');
	await expect(log(page, 'Client')).toContainText('Hi');
});

test('the keyboard alone leads through all nine scenes and back', async ({ page }) => {
	await visit(page, '#/tour?lang=en');
	// The scene is in the prerendered page, which takes no key.
	await arrived(page);
	for (const [i, scene] of SCENES.entries()) {
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(
			page.getByRole('navigation', { name: 'Scenes' }).getByRole('link').nth(i),
		).toHaveAttribute('aria-current', 'step');
		await expect(page).toHaveURL(scene === 'talk' ? /#\/tour/ : new RegExp(`#/tour/${scene}`));
		if (scene !== SCENES.at(-1)) {
			await page.getByRole('button', { name: 'Next' }).press('Enter');
		}
	}
	await page.getByRole('button', { name: 'Back' }).press('Enter');
	await expect(page).toHaveURL(/#\/tour\/goodbye/);
});

test(
	'each of the 88 bits of “Hello” does what the engine says',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const sent = messageFrame('Hello', readHex(START.masking).bytes);
		await visit(page, '#/tour/flip?message=Hello&lang=en');
		for (let bit = 0; bit < 88; bit++) {
			if (bit % 8 === 0) {
				const hex = hexText(sent.subarray(bit / 8, bit / 8 + 1));
				await page
					.getByRole('group', { name: 'Bytes of the frame' })
					.getByRole('button')
					.nth(bit / 8)
					.click();
				await expect(page.getByText(`byte ${bit / 8 + 1} = ${hex}`)).toBeVisible();
			}
			await page.getByRole('button', { name: `bit ${bit},` }).click();
			await arrive(page);
			const said = outcomeOf(flippedBytes(sent, bit));
			await expect(outcome(page)).toHaveText(en.flip.outcome(said, 'Hello', true));
			await page.getByRole('button', { name: 'Undo the flip' }).click();
		}
		await arrive(page);
		await expect(outcome(page)).toContainText('reads “Hello”');
	},
);

test('a link to a flip shows it happen, and leads to Frame with its bytes', async ({ page }) => {
	await visit(page, '#/tour/flip?flip=8&lang=en');
	await expect(outcome(page)).toContainText('A client must mask its frames');
	await expect(log(page, 'Server')).toContainText('closed with 1002');
	await page.getByRole('link', { name: 'Open in Frame' }).click();
	await expect(page.getByRole('textbox', { name: 'Frame bytes' })).toContainText('81 05 37 fa');
});

for (const scene of SCENES) {
	test(
		`a link opens scene ${scene}, on a phone and in Chinese too`,
		{ tag: '@one-browser' },
		async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 });
			await visit(page, `#/tour/${scene}?lang=zh-CN`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u);
			await expect(page.getByRole('navigation')).toContainText(
				`第 ${SCENES.indexOf(scene) + 1} 幕`,
			);
			const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			await expect.poll(beyond).toBeLessThanOrEqual(0);
		},
	);
}

test(
	'with reduced motion a capsule stands still on its way, and arrives',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await visit(page, '#/tour?lang=en');
		await page.getByRole('textbox', { name: 'Type something' }).fill('hi');
		await page.keyboard.press('Enter');
		await expect(log(page, 'Server')).not.toContainText('hi');
		await expect(log(page, 'Server')).toContainText('hi');
	},
);

test('a class answers a question, sees it happen, and the presenter’s window follows', async ({
	page,
	context,
}) => {
	await visit(page, '#/tour/flip?present=1&lang=en');
	await expect(page.getByText('MASK is 0 now').first()).toBeVisible();
	const notes = await context.newPage();
	await notes.goto('./#/tour/notes?lang=en');
	await expect(notes.getByText('MASK is 0 now').first()).toBeVisible();
	await page.bringToFront();
	for (const key of ['3', '3', '1', 'Shift+Digit1']) await page.keyboard.press(key);
	const hands = page.getByRole('listitem').filter({ hasText: 'It closes the connection' });
	await expect(hands).toContainText('2');
	await expect(outcome(page)).toHaveText('');
	await page.keyboard.press('r');
	await expect(outcome(page)).toContainText('A client must mask its frames');
	await expect(hands).toContainText('✓');
	await expect(
		notes.getByRole('listitem').filter({ hasText: 'It closes the connection' }).first(),
	).toContainText('2');
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/#\/tour\/mask/);
	await expect(notes.getByText('What’s masking good for?').first()).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(hands).toContainText('2');
	// What would lose the clock and the hands asks once more.
	const again = notes.getByRole('button', { name: 'Start again from 0' });
	await again.click();
	await expect(hands).toContainText('2');
	await notes.getByRole('button', { name: 'Press again' }).click();
	await expect(again).toBeVisible();
	await expect(hands).toContainText('0');
	await notes.close();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/#\/tour\/mask/);
});

test(
	'silence ends the connection after a minute, and heartbeats keep it',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/tour/silence?lang=en');
		await expect(outcome(page)).toContainText('1006', { timeout: 30_000 });
		await page.getByRole('button', { name: 'Open it again' }).click();
		await page.getByRole('switch', { name: 'Heartbeats' }).click();
		await expect(outcome(page)).toContainText('Pong', { timeout: 30_000 });
	},
);

test(
	'after the last scene comes the end of the hour',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/tour/worth?present=1&lang=en');
		await expect(page.locator('.hour')).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expect(page.getByRole('heading', { name: 'So what’s a WebSocket?' })).toBeVisible();
		await expect(page.locator('.hour')).toHaveCount(0);
		expect(await page.evaluate(unreadable)).toEqual([]);
		await page.keyboard.press('ArrowLeft');
		await expect(page.locator('.hour')).toBeVisible();
	},
);

test('the worksheet of the hour has two pages', { tag: '@one-browser' }, async ({ page }) => {
	for (const [query, format] of [
		['lang=en', 'A4'],
		['lang=zh-CN&answers=1', 'Letter'],
	] as const) {
		await visit(page, `#/tour/worksheet?${query}`);
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		expect(pdfPages(await page.pdf({ format }))).toHaveLength(2);
	}
});

test(
	'a class reads each letter of the nine scenes, before and after the answer',
	{ tag: '@one-browser' },
	async ({ page }) => {
		for (const [locale, scene] of (['en', 'zh-CN'] as const).flatMap((one) =>
			SCENES.map((scene) => [one, scene] as const),
		)) {
			await visit(page, `#/tour/${scene}?present=1&lang=${locale}`);
			await expect(page.locator('.hour li').first()).toBeVisible();
			const hour = page.locator('.hour');
			// The hour is one for all visits of this window, so the answer may be shown already: R hides it.
			if ((await hour.getAttribute('data-revealed')) === 'true') await page.keyboard.press('r');
			for (const key of ['Shift', 'r']) {
				await page.keyboard.press(key);
				await expect(hour).toHaveAttribute('data-revealed', String(key === 'r'));
				if (key === 'r' && HAPPENS.has(scene)) {
					await expect(async () => {
						await arrive(page);
						await expect(page.locator('.shown [role=status]')).not.toHaveText('', { timeout: 500 });
					}).toPass();
				}
				expect(await page.evaluate(unreadable), `${scene} ${locale} ${key}`).toEqual([]);
				await expect(page.locator('.hour li button:visible')).toHaveCount(QUESTIONS[scene].answers);
			}
		}
	},
);

/** Names the scenes in which something crosses the wire when the answer is revealed. */
const HAPPENS = new Set<string>(['open', 'key', 'flip', 'mask', 'goodbye']);

/** Lists the texts below 28 px and those outside of the window. */
function unreadable(): string[] {
	const found: string[] = [];
	for (const element of document.querySelectorAll<HTMLElement>('main *')) {
		const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
		const text = texts.map((node) => node.textContent).join('');
		const box = element.getBoundingClientRect();
		if (text.trim() === '' || element.closest('.unseen') || box.width < 2) continue;
		if (!element.checkVisibility({ visibilityProperty: true })) continue;
		let size = Number.parseFloat(getComputedStyle(element).fontSize);
		for (let one: Element | null = element; one; one = one.parentElement)
			size *= Number(getComputedStyle(one).zoom);
		if (size < 28) found.push(`${text.trim()}: ${Math.round(size)} px`);
		if (box.bottom > innerHeight || box.right > innerWidth) found.push(`${text.trim()}: outside`);
	}
	return found;
}
