// Runs jobs alternately, round after round, so that a busy moment of the machine affects all of them. It
// compares processor times and takes the median of the ratios within one round.

const BUDGET_MS = 1500;
const ROUNDS = { least: 9, most: 101 };
const WARM_UP = 3;

/**
 * Runs the jobs. `prepare` creates the input of a run and is not timed; `run` returns a number. All runs must
 * return the same number, otherwise they did not do the same work.
 */
export async function interleaved(jobs) {
	const names = Object.keys(jobs);
	const times = Object.fromEntries(names.map((name) => [name, []]));
	// Each round begins with a different job, so that no job always pays for the garbage of the same
	// predecessor.
	const round = async (first, keep) => {
		let expected = null;
		for (const name of [...names.slice(first), ...names.slice(0, first)]) {
			const { prepare, run } = jobs[name];
			const input = prepare();
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
		if (i >= ROUNDS.least && performance.now() - from > BUDGET_MS) break;
		await round(i % names.length, true);
	}
	return new Times(times);
}

class Times {
	#times;

	constructor(times) {
		this.#times = times;
	}

	ms(name) {
		return median(this.#times[name]);
	}

	/** Returns the median over the rounds of one job's time divided by the other's. */
	ratio(name, opponent) {
		const theirs = this.#times[opponent];
		return median(this.#times[name].map((ms, i) => ms / theirs[i]));
	}
}

function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
