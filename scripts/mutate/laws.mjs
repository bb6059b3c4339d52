// Stands in for fast-check while mutants run: few runs, of one seed so that a verdict stays, and no search for the
// smallest counterexample.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const MOST_RUNS = 25;

export default {
	...fc,
	check: (property, parameters) => fc.check(property, { ...parameters, endOnFailure: true }),
	assert: (property, { numRuns = MOST_RUNS, ...parameters } = {}) =>
		fc.assert(property, {
			...parameters,
			seed: 6455,
			numRuns: Math.min(numRuns, MOST_RUNS),
			endOnFailure: true,
		}),
};
