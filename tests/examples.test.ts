// Prepared documents: examples, scenes, situations. All labs open them by the same method, with the same law.
import { describe, expect, test } from 'vitest';
import { formatAddress, parseAddress } from '../src/app/address/address.ts';
import { EXAMPLES as KEYS } from '../src/panels/accept-key/examples.ts';
import { SITUATIONS } from '../src/panels/compare/stories/situations.ts';
import { SCENES } from '../src/panels/conversation/scenes/scenes.ts';
import { EXAMPLE_CHOICES } from '../src/panels/frame/examples/examples.ts';
import { EXAMPLES as HANDSHAKES } from '../src/panels/handshake/examples.ts';
import { LABS } from './support/open-address.ts';

const EXAMPLES: Readonly<Record<string, readonly { readonly id: string }[]>> = {
	'accept-key': KEYS,
	compare: SITUATIONS,
	conversation: SCENES,
	frame: EXAMPLE_CHOICES,
	handshake: HANDSHAKES,
};

test('a lab has examples or has no method to open them', () => {
	const opening = Object.keys(LABS).filter((id) => LABS[id]!().openExample !== undefined);
	expect(opening.sort()).toEqual(Object.keys(EXAMPLES));
});

describe.each(Object.entries(EXAMPLES))('%s', (route, examples) => {
	test.each(examples)(
		'$id opens in one step of undo, and its address opens it again',
		async ({ id }) => {
			const lab = LABS[route]!();
			const { document: before } = lab.history;
			const entry = lab.historyEntry;
			expect(await lab.openExample!(id)).toBe(true);
			const { document } = lab.history;
			expect(lab.historyEntry).toBeGreaterThan(entry);
			if (lab.history.undo()) {
				expect(lab.history.document).toEqual(before);
				expect(lab.history.undo()).toBe(false);
				lab.history.redo();
			} else {
				expect(document).toEqual(before);
			}
			const again = LABS[route]!();
			if (lab.parameters === null) again.restore(lab.save());
			else await again.open(parseAddress(formatAddress(route, lab.parameters)).parameters);
			expect(again.history.document).toEqual(document);
		},
	);

	test('an unknown id changes nothing', async () => {
		const lab = LABS[route]!();
		const { document } = lab.history;
		for (const id of ['nothing', '', 'constructor', '__proto__']) {
			expect(await lab.openExample!(id)).toBe(false);
		}
		expect(lab.history.document).toBe(document);
		expect(lab.history.undo()).toBe(false);
	});
});
