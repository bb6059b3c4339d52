import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { readSetting, turningPoints, verdictOf } from '../../../../src/engine/compare/index.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import Reasons from '../../../../src/panels/compare/stories/Reasons.svelte';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { verdict as en } from '../../../../src/panels/compare/strings/en/verdict.ts';

test('the content below does not move when the turning points arrive, and opened details stay open', async () => {
	const { setting } = readSetting(SITUATIONS.find(({ id }) => id === 'prices')!.fields);
	const shown = {
		verdict: verdictOf(setting),
		setting,
		warnings: warningsOf(setting),
		words: en,
		names: transports.names,
		locale: 'en' as const,
	};
	const { rerender } = await render(Reasons, { ...shown, turningPoints: null });
	const section = page.getByRole('region', { name: 'Why this one' }).element();
	const before = section.getBoundingClientRect().height;
	const found = turningPoints(setting);
	await rerender({ ...shown, turningPoints: found });
	expect(section.getBoundingClientRect().height).toBe(before);
	await page.getByText('What else would change the recommendation').click();
	await rerender({ ...shown, turningPoints: null });
	await rerender({ ...shown, turningPoints: found });
	await expect.element(page.getByRole('listitem').first()).toBeVisible();
});
