// What shows that a lab is open with its late parts, by the address of the lab.
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './watched.ts';

type Role = Parameters<Page['getByRole']>[0];

const LABS: Readonly<Record<string, readonly [role: Role, name: string]>> = {
	handshake: ['textbox', 'Response'],
	'accept-key': ['table', 'Registers of this round'],
	frame: ['textbox', 'Frame bytes'],
	rules: ['searchbox', 'Search rules'],
	conversation: ['group', 'Sequence diagram'],
	compare: ['group', 'What happens'],
	doctor: ['textbox', 'Evidence'],
	learn: ['list', 'Lessons'],
};

export const LAB_NAMES = Object.keys(LABS);

/** The lab is drawn, and no part of it is missing. */
export async function labIsOpen(page: Page | FrameLocator, lab: string): Promise<void> {
	const main = page.getByRole('main');
	const [role, name] = LABS[lab]!;
	await expect(main.getByRole(role, { name, exact: true }).first(), lab).toBeVisible();
	if (['handshake', 'frame'].includes(lab)) {
		await expect(main.locator('.cm-content').first(), lab).toBeVisible();
	}
	await expect(main.getByText('did not load'), lab).toHaveCount(0);
}
