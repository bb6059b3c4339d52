import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address/address.ts';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';
import { FrameLab } from '../../../src/panels/frame/frame-lab.svelte.ts';
import { readerOutcomes } from '../../../src/panels/rules/reader-outcomes.ts';
import { FRAME_RULE_VECTORS } from '../../support/rule-vectors.ts';

const broken = (code: string) => FRAME_RULE_VECTORS.find((vector) => vector.code === code)!.broken;

describe.each(FRAME_RULE_VECTORS.filter(({ code }) => Object.hasOwn(FRAME_RULES, code)))(
	'$code',
	({ broken }) => {
		test('the strict receiver is first, and browsers read the frames of servers', () => {
			const readers = readerOutcomes(broken).map(({ reader }) => reader);
			expect(readers).toEqual(
				broken.from === 'server' ? ['strict', 'chromium', 'firefox', 'ws'] : ['strict', 'ws'],
			);
		});

		test('opens in Frame, before each of them', () => {
			for (const { address } of readerOutcomes(broken)) {
				const { parameters } = parseAddress(`#${address}`);
				const lab = new FrameLab();
				expect(lab.open(parameters)).toEqual({ document: true, problems: [] });
				expect(parameters.unasked).toEqual([]);
			}
		});
	},
);

test('the differences between receivers can be compared', () => {
	const results = Object.fromEntries(
		readerOutcomes(broken('mask-server')).map(({ reader, result }) => [reader, result]),
	);
	expect(results['strict']).toMatchObject({ sent: 1002, outcome: 'failed', reported: null });
	expect(results['firefox']).toMatchObject({ delivered: 1, sent: 'nothing', outcome: 'open' });
	expect(results['chromium']).toMatchObject({ sent: 1002, outcome: 'failed', reported: 1006 });
});
