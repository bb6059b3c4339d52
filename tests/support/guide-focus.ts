// Waits until the Guide shows a step, for component tests.
import { expect } from 'vitest';

/** Waits until a step is in front and its task has the focus, or its title if there is nothing to do. */
export async function isAt(name = ''): Promise<void> {
	await expect
		.poll(() => {
			const by = document.activeElement?.getAttribute('aria-labelledby');
			const heading = by ? document.getElementById(by) : document.activeElement;
			return heading?.matches(':is(.guide, .flow) h2[tabindex]') ? heading.textContent : null;
		})
		.toContain(name);
}
