import { describe, expect, it } from 'vitest';
import { costsOf, readSetting, totalBothWays } from '../../../../src/engine/compare/index.ts';
import {
	captureFacts,
	publishedNumbers,
	studyFacts,
} from '../../../../src/panels/compare/stories/published-facts.ts';
import vectors from '../../../vectors/transports.json' with { type: 'json' };

describe('the study', () => {
	it.each(studyFacts())('$clients clients, $transport: its setting', ({ fields, clients }) => {
		const { setting, problems } = readSetting(fields);
		expect(problems).toEqual([]);
		expect([setting.clients, setting.carriage.headers.id]).toEqual([clients, 'study']);
	});

	it('counts more than the study, and the gain shrinks', () => {
		for (const { ours, everything } of studyFacts()) expect(everything).toBeGreaterThan(ours);
		const { gain, gainOfAll } = publishedNumbers();
		expect(gain).toBe(vectors.kaazing.ratio);
		expect(gainOfAll).toBeCloseTo(1259 / 154);
	});

	it('its 871 bytes are 909 on the wire', () => {
		expect(publishedNumbers()).toMatchObject({ counted: 871, onWire: 909 });
		expect(publishedNumbers()).toMatchObject({ frameFromServer: 2, frameFromClient: 6 });
	});
});

describe('the captures', () => {
	it('the parts that can be shown cost as many bytes as the capture', () => {
		const transports = {
			ajax: 'short-polling',
			sse: 'sse',
			'websocket-push': 'websocket',
		} as const;
		for (const { id, fields, published } of captureFacts()) {
			expect(fields !== null).toBe(id in transports);
			if (fields === null || !(id in transports)) continue;
			const { setting, problems } = readSetting(fields);
			expect(problems).toEqual([]);
			const costs = costsOf(transports[id as keyof typeof transports], setting);
			expect(totalBothWays(costs.update(1))).toBe(published.bytes);
		}
	});

	it('the whole of TCP is a connection and five exchanges', () => {
		const { exchanges, whole } = publishedNumbers();
		expect(exchanges).toBe(5);
		expect(whole).toEqual(vectors.lab.wholeCapture.tcp);
	});
});
