import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { DEFAULT_SCENARIO } from '../../../../src/engine/simulation/index.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { Simulations } from '../../../../src/panels/conversation/simulating/simulations.svelte.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import TimeBar from '../../../../src/panels/conversation/time/TimeBar.svelte';

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('the focus stays on the button that stops a simulation and begins it again, and goes to the line of time', async () => {
	const waiting: (() => void)[] = [];
	const later = (next: () => void): void => void waiting.push(next);
	const simulations = new Simulations(later);
	const lab = new ConversationLab(simulations);
	const scenario = {
		...DEFAULT_SCENARIO,
		script: [{ who: 'client', when: { at: 500 }, do: { type: 'bulk', bytes: 4096, times: 300 } }],
		untilMs: 1e6,
	} as const;
	lab.build({ ...lab.document, branches: [{ ...lab.document.branches[0]!, scenario }] });
	simulations.want([lab.scenario]);
	await render(TimeBar, { lab, words: en, locale: 'en' });
	(button(en.simulating.stop).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button(en.simulating.again)).toHaveFocus();
	await expect.element(page.getByRole('status')).toHaveTextContent(en.simulating.stopped);
	await userEvent.keyboard('{Enter}');
	await expect.element(button(en.simulating.stop)).toHaveFocus();
	while (waiting.length > 0) waiting.shift()!();
	await expect.element(page.getByRole('slider')).toHaveFocus();
});
