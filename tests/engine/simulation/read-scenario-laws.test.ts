import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/limits.ts';
import { readScenario, simulateScenario } from '../../../src/engine/simulation/index.ts';
import { anyScenario } from './arbitraries.ts';

const RUNS = 500;

test('any JSON is read without a throw, and every problem has a place', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const { scenario, problems } = readScenario(value);
			expect((scenario === null) === problems.length > 0).toBe(true);
		}),
		{ numRuns: RUNS },
	);
});

test('a scenario with anything in the place of one part is refused there, or can be played', () => {
	fc.assert(
		fc.property(
			anyScenario,
			fc.infiniteStream(fc.nat()),
			fc.jsonValue(),
			(scenario, draws, instead) => {
				const copy = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>;
				const place = replaceSomewhere({ ...copy, untilMs: 2000 }, draws, instead);
				const { scenario: read, problems } = readScenario(place.whole);
				for (const { path } of problems) expect(path.startsWith(place.path)).toBe(true);
				if (read === null) return;
				const { entries } = simulateScenario({ ...read, untilMs: Math.min(read.untilMs, 2000) });
				expect(entries.length).toBeLessThan(LIMITS.timelineEntries);
			},
		),
		{ numRuns: RUNS },
	);
});

type Parts = Record<string, unknown>;

/** Goes down by chance, and puts `instead` there; the path is that of the record or list it went into last. */
function replaceSomewhere(
	whole: Parts,
	draws: Iterator<number, number>,
	instead: unknown,
): { readonly whole: Parts; readonly path: string } {
	let at: Parts = whole;
	let path = '';
	for (;;) {
		const names = Object.keys(at);
		const name = names[draws.next().value % names.length]!;
		const inside = at[name];
		const deeper = typeof inside === 'object' && inside !== null && Object.keys(inside).length > 0;
		if (!deeper || draws.next().value % 3 === 0) {
			at[name] = instead;
			return { whole, path };
		}
		path += Array.isArray(at) ? `[${name}]` : path === '' ? name : `.${name}`;
		at = inside as Parts;
	}
}
