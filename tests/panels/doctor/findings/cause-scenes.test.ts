import { expect, test } from 'vitest';
import { parseAddress } from '../../../../src/app/address/address.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { CAUSE_IDS } from '../../../../src/evidence/cause.ts';
import { sign } from '../../../../src/evidence/sign.ts';
import { causeScene } from '../../../../src/panels/doctor/findings/cause-scenes.ts';

const SCENES = [
	...CAUSE_IDS.flatMap((cause) => {
		const scene = causeScene(cause, []);
		return scene === undefined ? [] : [[cause, scene] as const];
	}),
	['a masked frame of the server', causeScene('masking-fault', [sign('mask-unexpected')])!],
] as const;

test('the scene of a wrongly masked frame is that of the side that sent it', () => {
	expect(causeScene('masking-fault', [sign('mask-unexpected')])).toContain('=masked-server');
	expect(causeScene('masking-fault', [sign('mask-missing')])).toContain('=unmasked');
	expect(causeScene('masking-fault', [])).toContain('=unmasked');
	expect(causeScene('tls-failed', [])).toBeUndefined();
});

test.each(SCENES)('the scene of %s opens', async (_, address) => {
	const { route, parameters, damaged } = parseAddress(`#${address}`);
	expect(route).toBe('conversation');
	const lab = new ConversationLab();
	const { document, problems } = await lab.open(parameters);
	expect([document, ...problems, ...damaged, ...parameters.unasked]).toEqual([true]);
	expect(lab.document.scene).toBe(parameters.get('scenario'));
	// The branch of a what-if is beside the scene itself.
	expect(lab.document.branches).toHaveLength(parameters.has('what-if') ? 2 : 1);
});
