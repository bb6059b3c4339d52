// What shows that a lab is open with its late parts, by the address of the lab.
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './watched.ts';

type Role = Parameters<Page['getByRole']>[0];

const LABS: Readonly<Record<string, readonly [role: Role, name: string]>> = {
	tour: ['textbox', 'Type something'],
	handshake: ['textbox', 'Request'],
	'accept-key': ['table', 'Registers of this round'],
	frame: ['textbox', 'Frame bytes'],
	rules: ['searchbox', 'Search rules'],
	conversation: ['group', 'Sequence diagram'],
	compare: ['group', 'What happens'],
	doctor: ['button', 'Open a file'],
	learn: ['list', 'Lessons'],
};

/** The titles of the page, by the address of the lab. */
const TITLES: Readonly<Record<string, string>> = {
	tour: 'Tour',
	handshake: 'Handshake',
	'accept-key': 'Accept key',
	frame: 'Frame',
	rules: 'Rules',
	conversation: 'Conversation',
	compare: 'Compare',
	doctor: 'Doctor',
	learn: 'Learn',
};

export const LAB_NAMES = Object.keys(LABS);

/** The lab is drawn, and no part of it is missing. */
export async function labIsOpen(page: Page, lab: string): Promise<void> {
	const main = page.getByRole('main');
	const [role, name] = LABS[lab]!;
	await expect(main.getByRole(role, { name, exact: true }).first(), lab).toBeVisible();
	if (['handshake', 'frame'].includes(lab)) {
		await expect(main.locator('.cm-content').first(), lab).toBeVisible();
	}
	await expect(main.getByText('did not load'), lab).toHaveCount(0);
}

/** The same in a frame, where a narrow lab shows its parts one at a time. */
export async function labIsInFrame(frame: FrameLocator, lab: string): Promise<void> {
	const title = `${TITLES[lab]!} · WebSocket 101`;
	await expect(frame.locator('head > title')).toHaveJSProperty('text', title);
	const main = frame.getByRole('main');
	await expect(main.getByRole('heading').first(), lab).toBeAttached();
	await expect(main.getByRole('button').or(main.getByRole('link')).first(), lab).toBeVisible();
	await expect(main.getByText('did not load'), lab).toHaveCount(0);
}
