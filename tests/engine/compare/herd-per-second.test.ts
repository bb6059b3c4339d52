import { expect, it } from 'vitest';
import { herdPerSecond } from '../../../src/engine/compare/index.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { herd } = vectors;

it('a thousand clients come back at once, or over their jitter', () => {
	expect(herdPerSecond(1000, 0)).toBe(herd.noJitter.peakPerSecond);
	expect(herdPerSecond(1000, 5)).toBe(herd.uniform5s.meanPerSecond);
	expect(herdPerSecond(1000, 30)).toBeCloseTo(herd.uniform30s.meanPerSecond, 6);
});
