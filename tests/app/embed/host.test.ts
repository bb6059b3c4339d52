import { afterEach, expect, test, vi } from 'vitest';
import type { EmbedMessage } from '../../../src/app/embed/embed-messages.ts';
import { addressWithSettings, answer } from '../../../src/app/embed/host.ts';
import type { Site } from '../../../src/app/site.svelte.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

const SETTINGS = { lang: 'zh-CN', theme: 'dark', embed: '1' };

test.each([
	['/frame', '/frame?lang=zh-CN&theme=dark&embed=1'],
	['#/frame?hex=8100&theme=light', '/frame?hex=8100&theme=light&lang=zh-CN&embed=1'],
	['frame?embed=0&hex=8100&embed', '/frame?hex=8100&lang=zh-CN&theme=dark&embed=1'],
	// What cannot be read stays, so that the visit reports it.
	['/frame?hex=%zz&from=server', '/frame?hex=%zz&from=server&lang=zh-CN&theme=dark&embed=1'],
	['/rules/a%3Fb%23c%25?x=%26', '/rules/a%3Fb%23c%25?x=%26&lang=zh-CN&theme=dark&embed=1'],
	['/handshake?url=ws://a/?b', '/handshake?url=ws://a/?b&lang=zh-CN&theme=dark&embed=1'],
])(
	'the address %s of a host stays as it is, with the settings that it does not name',
	(given, all) => {
		expect(addressWithSettings(given, SETTINGS)).toBe(all);
	},
);

test.each([
	['contains the document', true, '#/frame?hex=8100', { whole: true }],
	['cannot contain the document', true, '#/frame', { whole: false }],
	['would tell stored work', false, '#/frame?hex=8100', { whole: true }],
])('the answer says whether its address, which %s, is whole', async (_, embedded, hash, given) => {
	vi.stubGlobal('document', { querySelectorAll: () => [] });
	const storedLab = { id: 'frame', stored: { embedded } };
	const address = () => Promise.resolve({ hash, ...given });
	const site = { reading: false, storedLab, address } as unknown as Site;
	const told: EmbedMessage[] = [];
	await answer(site, 'a', (state) => told.push(state));
	const expected = embedded
		? { address: hash.slice(1), ...given }
		: { address: '/frame', whole: false };
	expect(told).toEqual([{ type: 'state', id: 'a', verdicts: [], ...expected }]);
});
