import { expect, it } from 'vitest';
import { DEFAULT_SETTING, HEADER_SETS, readSetting } from '../../../../src/engine/compare/index.ts';
import { headerSetOfBytes } from '../../../../src/engine/compare/header-sets.ts';
import { exactRun } from '../../../../src/panels/compare/run/exact-run.ts';
import { transferables } from '../../../../src/panels/compare/run/run-messages.ts';

const settings = [
	DEFAULT_SETTING,
	readSetting({ process: 'bursts', http: 'http/2', tls: '1.3', link: 1e9, server: 100 }).setting,
	...[...Object.values(HEADER_SETS), headerSetOfBytes(500)!].map((headers) => ({
		...DEFAULT_SETTING,
		carriage: { ...DEFAULT_SETTING.carriage, headers },
	})),
];

it.each(settings)('a setting can be cloned into a worker', (setting) => {
	expect(structuredClone(setting)).toEqual(setting);
});

it('every answer can be cloned, and the waits are handed over', () => {
	for (const setting of settings.slice(0, 2)) {
		let handedOver = 0;
		for (const news of exactRun({ ...setting, clients: 50 }, { durationMs: 5000, seed: 1 })) {
			const answer = { id: 1, ...news };
			expect(structuredClone(answer)).toEqual(answer);
			const transfer = transferables(answer);
			const moved = structuredClone(answer, { transfer });
			if (answer.type !== 'simulated' || moved.type !== 'simulated') continue;
			handedOver++;
			expect(answer.simulated.waits.sorted.length).toBe(0);
			expect(moved.simulated.waits.sorted.length).toBeGreaterThan(0);
		}
		expect(handedOver).toBe(5);
	}
});
