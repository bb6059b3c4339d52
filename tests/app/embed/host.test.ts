import { expect, test } from 'vitest';
import { addressWithSettings } from '../../../src/app/embed/host.ts';

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
