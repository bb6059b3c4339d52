import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENARIO } from '../../../../src/engine/simulation/index.ts';
import {
	LONGEST_TEXT,
	readScenarioText,
	scenarioText,
} from '../../../../src/panels/conversation/build/scenario-text.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { BROKEN_TEXTS } from './broken-texts.ts';

test.each(SCENES.map(({ id, scenario }) => [id, scenario] as const))(
	'%s as text reads as the same scenario',
	(_, scenario) => {
		const { scenario: read, problems } = readScenarioText(scenarioText(scenario));
		expect(problems).toEqual([]);
		expect(read).toEqual(scenario);
	},
);

test('default values are left out, and each action has a line', () => {
	expect(scenarioText(DEFAULT_SCENARIO)).toBe('{}');
	const scenario = {
		...DEFAULT_SCENARIO,
		link: { ...DEFAULT_SCENARIO.link, upMs: 80 },
		script: [
			{ who: 'client', when: { on: 'open' }, do: { type: 'text', text: 'a' } },
			{ who: 'server', when: { at: 5 }, do: { type: 'echo' } },
		],
	} as const;
	expect(scenarioText(scenario)).toBe(
		[
			'{',
			'\t"link": { "upMs": 80 },',
			'\t"script": [',
			'\t\t{ "who": "client", "when": { "on": "open" }, "do": { "type": "text", "text": "a" } },',
			'\t\t{ "who": "server", "when": { "at": 5 }, "do": { "type": "echo" } }',
			'\t]',
			'}',
		].join('\n'),
	);
});

describe('a text that is no scenario has problems in order, the first in its place', () => {
	test.each(BROKEN_TEXTS)('%j: line %i, column %i: %s', (text, line, column, kind) => {
		const { scenario, problems } = readScenarioText(text);
		expect(scenario).toBeNull();
		const [first] = problems;
		const { what } = first!;
		expect({ line: first!.line, column: first!.column }).toEqual({ line, column });
		expect(what.type === 'too-long' ? what.type : what.problem.kind).toBe(kind);
		const places = problems.map(({ from }) => from);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

test('of very many problems all are counted and some have their places', () => {
	const members = Array.from({ length: 5000 }, (_, i) => `"k${String(i)}": ${String(i)}`);
	const { problems, wrong } = readScenarioText(`{ ${members.join(', ')} }`);
	expect(wrong).toBe(5000);
	expect(problems.length).toBeGreaterThanOrEqual(30);
	expect(problems.length).toBeLessThan(1000);
});

test('an invisible character is named by its number', () => {
	const [problem] = readScenarioText('{ "seed": \ufeff1 }').problems;
	expect(problem!.what).toMatchObject({ problem: { kind: 'value', found: 'U+FEFF' } });
});

test('a text longer than any scenario is not read', () => {
	const { problems, scenario } = readScenarioText(`{}${' '.repeat(LONGEST_TEXT)}`);
	expect(scenario).toBeNull();
	expect(problems.map(({ what }) => what.type)).toEqual(['too-long']);
});
