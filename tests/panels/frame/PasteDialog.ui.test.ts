import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import PasteDialog from '../../../src/panels/frame/PasteDialog.svelte';
import { PasteReadings, type PastePort } from '../../../src/panels/frame/paste-readings.svelte.ts';
import { pasteWork } from '../../../src/panels/frame/paste-work.ts';
import { en } from '../../../src/panels/frame/strings/en.ts';
import { createPagePort } from '../../../src/platform/jobs/job-port.ts';

const LONG = '8100 '.repeat(20_000);

function asked(readings?: PasteReadings) {
	const onreplace = vi.fn();
	const props = { words: en, text: LONG, beside: 0, from: 'client', onreplace } as const;
	const rest = { oninsert: vi.fn(), onclose: vi.fn(), ...(readings ? { readings } : {}) };
	return { onreplace, screen: render(PasteDialog, { ...props, ...rest }) };
}

test('a long paste is read by a worker', async () => {
	const { onreplace, screen: rendered } = asked();
	const screen = await rendered;
	await expect.element(screen.getByRole('status')).toHaveTextContent('40,000 bytes');
	await screen.getByRole('button', { name: en.pasting.replace }).click();
	expect(onreplace.mock.calls[0]?.[0]).toHaveLength(40_000);
});

test('shows the progress of a long paste, and its buttons wait; it can be stopped and read again', async () => {
	const waiting: (() => void)[] = [];
	const later = (next: () => void): void => void waiting.push(next);
	const createWorker = (): PastePort => createPagePort(pasteWork, later);
	const screen = await asked(new PasteReadings({ createWorker, later })).screen;
	const replace = screen.getByRole('button', { name: en.pasting.replace });
	const top = () => replace.element().getBoundingClientRect().top;
	await expect.element(screen.getByRole('progressbar')).toBeVisible();
	await expect.element(replace).toBeDisabled();
	const before = top();
	await screen.getByRole('button', { name: en.pasting.stop }).click();
	await expect.element(screen.getByRole('status')).toHaveTextContent(en.pasting.stopped);
	await screen.getByRole('button', { name: en.pasting.again }).click();
	await expect.element(screen.getByRole('progressbar')).toBeVisible();
	while (waiting.length > 0) waiting.shift()!();
	await expect.element(replace).toBeEnabled();
	expect(top()).toBe(before);
});
