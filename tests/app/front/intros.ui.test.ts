// The introduction above a lab: it shows at the button or the key “?”.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const about = page.getByRole('region', { name: 'About this lab' });
const question = page.getByRole('button', { name: 'What is this lab for?' });

beforeEach(async () => {
	await page.viewport(1280, 800);
});

test('comes with its button and with the key “?”, which text fields keep, and goes in the same way', async () => {
	await open('#/accept-key');
	await expect.element(question).toHaveAttribute('aria-expanded', 'false');
	await expect.element(about).not.toBeInTheDocument();
	await question.click();
	await expect.element(about).toHaveTextContent('small puzzle');
	await userEvent.keyboard('?');
	await expect.element(about).not.toBeInTheDocument();
	await userEvent.keyboard('?');
	page.getByRole('textbox', { name: 'Sec-WebSocket-Key' }).element().focus();
	await userEvent.keyboard('?');
	await expect.element(about).toBeVisible();
	await about.getByRole('button', { name: 'Close the introduction' }).click();
	await expect.element(about).not.toBeInTheDocument();
});

test('the tour has no introduction and no tabs: it leads to the labs itself', async () => {
	await open('#/');
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('stays open');
	await expect.element(question).not.toBeInTheDocument();
	await expect.element(page.getByRole('navigation', { name: 'Labs' })).not.toBeInTheDocument();
	await expect.element(page.getByRole('link', { name: 'Conversation' })).toBeVisible();
});
