// Jobs that take turns, round after round, so that a busy moment of the machine meets them all. Processor time is
// compared, and what counts is the median of the ratios of one round.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const BUDGET_MS = 1500;
const ROUNDS = { least: 9, most: 101 };
const WARM_UP = 3;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/**
 * `jobs` by name: `prepare` makes what a run needs and is not timed, `run` gives a number. All runs must give the same
 * one, or they did not do the same work.
 *
 * `collects`: each run begins with a collected heap. A run that allocates megabytes makes the collector free what the runs
 * before it left, and whose turn that is stays the same for many rounds.
 */
export async function interleaved(jobs, { budgetMs = BUDGET_MS, collects = false } = {}) {
	const names = Object.keys(jobs);
	const times = Object.fromEntries(names.map((name) => [name, []]));
	// Each round begins with another job: nobody always runs behind the same one and collects what that left.
	const round = async (first, keep) => {
		let expected = null;
		for (const name of [...names.slice(first), ...names.slice(0, first)]) {
			const { prepare = () => null, run } = jobs[name];
			const input = prepare();
			if (collects) collect();
			const from = process.cpuUsage();
			const result = await run(input);
			const { user, system } = process.cpuUsage(from);
			expected ??= result;
			if (result !== expected) throw new Error(`${name} gave ${result}, another ${expected}`);
			if (keep) times[name].push((user + system) / 1000);
		}
	};
	for (let i = 0; i < WARM_UP; i++) await round(0, false);
	const from = performance.now();
	for (let i = 0; i < ROUNDS.most; i++) {
		if (i >= ROUNDS.least && performance.now() - from > budgetMs) break;
		await round(i % names.length, true);
	}
	return new Times(times);
}

/** The second collection waits until the buffers that the first one found are freed, which another thread does. */
function collect() {
	gc();
	gc();
}

class Times {
	#times;

	constructor(times) {
		this.#times = times;
	}

	ms(name) {
		return median(this.#times[name]);
	}

	fastest(name) {
		return Math.min(...this.#times[name]);
	}

	/** Median over the rounds of time ÷ time. */
	ratio(name, opponent) {
		const theirs = this.#times[opponent];
		return median(this.#times[name].map((ms, i) => ms / theirs[i]));
	}

	/** Of these, the one that took least. */
	best(names) {
		return names.toSorted((a, b) => this.ms(a) - this.ms(b))[0];
	}
}

function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
