import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address.ts';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import { CAUSE_SCENES } from '../../../src/panels/doctor/cause-scenes.ts';

test.each(Object.entries(CAUSE_SCENES))('the scene of %s opens', async (_, address) => {
	const { place, parameters, damaged } = parseAddress(`#${address}`);
	expect(place).toBe('conversation');
	const lab = new ConversationLab();
	const { document, problems } = await lab.open(parameters);
	expect([document, ...problems, ...damaged, ...parameters.unasked]).toEqual([true]);
	expect(lab.document.scene).toBe(parameters.get('scenario'));
	// The branch of a what-if is beside the scene itself.
	expect(lab.document.branches).toHaveLength(parameters.has('what-if') ? 2 : 1);
});
