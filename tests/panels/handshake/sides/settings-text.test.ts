import { describe, expect, it } from 'vitest';
import {
	settingLines,
	listOf,
	readVersions,
} from '../../../../src/panels/handshake/sides/settings-text.ts';

describe('server settings as people type them', () => {
	it('are lines without blanks and empty ones', () => {
		expect(settingLines(' http://a \n\n http://b\n')).toEqual(['http://a', 'http://b']);
		expect(settingLines('')).toEqual([]);
	});

	it('are members between commas', () => {
		expect(listOf('chat, superchat,,')).toEqual(['chat', 'superchat']);
	});

	it('name the first member that is no version', () => {
		expect(readVersions('13, 8')).toEqual({ versions: [13, 8], bad: null });
		expect(readVersions('13, 256')).toEqual({ versions: [], bad: '256' });
		expect(readVersions('013')).toEqual({ versions: [], bad: '013' });
		// Its refusals would list nothing.
		expect(readVersions('')).toEqual({ versions: [], bad: '' });
	});
});
