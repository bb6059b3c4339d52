// Terms of the glossary in what the labs say: each lab marks some, and a tap explains one.
import type { Locator, Page } from '@playwright/test';
import { elsewhere, expect, follow, test, visit } from './watched.ts';

/** An address of each lab, and a term that its prose uses there. */
const MARKED = [
	['#/handshake?step=2', 'nonce'],
	['#/accept-key', 'SHA-1'],
	['#/frame?hex=c100&from=server', 'permessage-deflate'],
	['#/rules/mask-client', 'mask'],
	['#/conversation?scenario=masking-attack', 'mask'],
	['#/compare?guide=3', 'long polling'],
] as const;

/** The mark of a term, whose sentence may begin with it. */
function mark(page: Page, term: string): Locator {
	return page.getByRole('button', { name: new RegExp(`^${term}$`, 'i') });
}

test(
	'each lab marks a term once, and its explanation leads to the glossary',
	{ tag: ['@one-browser', '@all'] },
	async ({ page }) => {
		for (const [address, term] of MARKED) {
			await (address === MARKED[0][0] ? visit : follow)(page, address);
			await page.keyboard.press('Shift');
			await expect(mark(page, term), address).toHaveCount(1);
			await mark(page, term).press('Enter');
			const link = page.getByRole('link', { name: /^Glossary: / });
			await expect(link, address).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(link).toHaveCount(0);
			await expect(mark(page, term)).toBeFocused();
		}
		await mark(page, 'long polling').press('Enter');
		await page.getByRole('link', { name: /^Glossary: / }).click();
		await expect(page).toHaveURL(/#\/rules\/glossary\?term=long-polling/);
		await expect(page.getByRole('link', { name: 'long polling', exact: true })).toHaveAttribute(
			'aria-current',
			'true',
		);
	},
);

// The taps that Playwright makes in Firefox send no pointer events and no click, unlike those of a finger.
test(
	'a tap opens an explanation, and a tap elsewhere closes it',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const viewport = { width: 390, height: 844 };
		const { page, close } = await elsewhere(browser, baseURL!, { hasTouch: true, viewport });
		await visit(page, '#/handshake?step=2');
		await page.getByRole('heading', { name: 'Client', exact: true }).tap();
		const nonce = mark(page, 'nonce');
		await nonce.tap();
		await expect(nonce).toHaveAttribute('aria-expanded', 'true');
		await expect(page.getByRole('link', { name: 'Glossary: nonce' })).toBeVisible();
		await page.getByRole('heading', { name: 'Client', exact: true }).tap();
		await expect(nonce).toHaveAttribute('aria-expanded', 'false');
		await expect(page.getByRole('link', { name: 'Glossary: nonce' })).toHaveCount(0);
		await close();
	},
);
