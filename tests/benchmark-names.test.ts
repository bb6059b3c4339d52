// The input benchmark finds the controls by their English names. A name that the site no longer uses would
// leave a row unmeasured.
import { expect, test } from 'vitest';
import { SCENARIOS } from '../scripts/bench/scenarios.mjs';
import { textsOf } from './support/texts.ts';

const TEXTS = new Set(textsOf('en').map(({ text }) => text));
/** What the name of a slider adds to the label of its field. */
const SLIDER = /, slider$/;

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
	'%s: every control of the benchmark has a name of the site',
	(_, { load, actions }) => {
		const names = [...load.map(({ replace }) => replace), ...actions.map(({ on }) => on)]
			.map(([, name]) => name)
			.filter((name) => typeof name === 'string');
		expect(names.filter((name) => !TEXTS.has(name.replace(SLIDER, '')))).toEqual([]);
	},
);
