// The bar of Present: what a teacher needs without leaving Present.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PANELS } from '../../../src/app/panels.ts';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const bar = page.getByRole('region', { name: 'Controls of Present' });
/** Says whether the bar is in sight. A button that can do nothing now is less opaque. */
const visible = () =>
	[...bar.element().children].every((child) => Number(getComputedStyle(child).opacity) > 0.5);

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('has a row of its own in every lab, and leads to the other labs in Present', async () => {
	const { site } = await open(`#/${PANELS[0]!.id}?present=1&lang=en`);
	for (const { id, name } of PANELS) {
		await bar.getByRole('button', { name: 'Choose a lab' }).click();
		await page.getByRole('link', { name: name.en, exact: true }).click();
		await expect.poll(() => site.descriptor?.id).toBe(id);
		await expect.element(page.getByRole('main')).toHaveAccessibleName(name.en);
		expect(site.settings.present).toBe(true);
		const above = bar.element().getBoundingClientRect();
		const lab = page.getByRole('main').element().getBoundingClientRect();
		expect(above.bottom).toBeLessThanOrEqual(lab.top);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
	}
});

test.each([
	['handshake', ['What if…', 'Examples']],
	['frame', ['Change frames', 'Examples']],
	['compare', ['Examples']],
])('shows the menus of %s', async (lab, menus) => {
	await open(`#/${lab}?present=1&lang=en`);
	for (const name of menus) {
		await expect.element(bar.getByRole('button', { name, exact: true })).toBeVisible();
	}
});

test('changes the handshake in Present, and undoes the change', async () => {
	const { site } = await open('#/handshake?present=1&lang=en');
	const before = site.lab?.history.document;
	await bar.getByRole('button', { name: 'What if…' }).click();
	await page.getByRole('menuitem').first().click();
	await expect.poll(() => site.lab?.history.document).not.toEqual(before);
	await bar.getByRole('button', { name: 'Undo' }).click();
	expect(site.lab?.history.document).toEqual(before);
	await bar.getByRole('switch', { name: 'Predict first' }).click();
	await expect.element(bar.getByRole('switch', { name: 'Predict first' })).toBeChecked();
});

test('the row of tools leaves room for their focus ring', async () => {
	await open('#/handshake?present=1&lang=en');
	const tool = bar.getByRole('button', { name: 'What if…' });
	await expect.element(tool).toBeVisible();
	const row = tool.element().closest('.tools')!.getBoundingClientRect();
	const { top, bottom } = tool.element().getBoundingClientRect();
	// The ring ends 4.5 CSS pixels outside of the tool (`ui/base.css`).
	expect(Math.min(top - row.top, row.bottom - bottom)).toBeGreaterThanOrEqual(4.5);
});

test('takes the tools of a lab away with the lab', async () => {
	await open('#/handshake?present=1&lang=en');
	await expect.element(bar.getByRole('button', { name: 'What if…' })).toBeVisible();
	location.hash = '#/rules';
	await expect.element(bar.getByRole('button', { name: 'What if…' })).not.toBeInTheDocument();
});

test('the tools of a lab do not meet the words of the next lab', async () => {
	const { site } = await open('#/compare?present=1&lang=en');
	await expect.element(bar.getByRole('button', { name: 'Examples' })).toBeVisible();
	await site.arrive('#/learn/upgrade-request/address-bar', { type: 'visit' });
	await expect.element(bar.getByRole('button', { name: 'Undo' })).toBeVisible();
	await expect.poll(() => site.descriptor?.id).toBe('handshake');
	await expect.element(page.getByRole('region', { name: 'Client', exact: true })).toBeVisible();
	expect(site.failure).toBeNull();
});

test('is out of sight while the keys step, and comes with the pointer or Tab', async () => {
	const { site } = await open('#/handshake?present=1&lang=en');
	await expect.element(bar).toBeInTheDocument();
	await expect.poll(visible).toBe(true);
	await userEvent.keyboard('{PageDown}');
	await expect.poll(visible).toBe(false);
	await userEvent.keyboard('{Tab}');
	await expect.poll(visible).toBe(true);
	(document.activeElement as HTMLElement).blur();
	await userEvent.keyboard('{PageDown}');
	await expect.poll(visible).toBe(false);
	await userEvent.hover(page.getByRole('main'));
	await expect.poll(visible).toBe(true);
	await bar.getByRole('button', { name: 'Leave Present' }).click();
	expect(site.settings.present).toBe(false);
});
