// Runs jobs alternately, round after round, so that a busy moment of the machine affects all of them. It
// compares processor times and takes the median of the ratios within one round.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const BUDGET_MS = 1500;
const ROUNDS = { least: 9, most: 101 };
const WARM_UP = 3;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/**
 * Runs the jobs. `prepare` creates the input of a run and is not timed; `run` returns a number. All runs must
 * return the same number, otherwise they did not do the same work.
 *
 * `collects`: the heap is collected before each run. Without it a run that allocates megabytes also pays for
 * the garbage of the run before it, and for many rounds that is the same job.
 */
export async function interleaved(jobs, { budgetMs = BUDGET_MS, collects = false } = {}) {
	const names = Object.keys(jobs);
	const times = Object.fromEntries(names.map((name) => [name, []]));
	// Each round begins with a different job, so that no job always pays for the garbage of the same
	// predecessor.
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

/**
 * Collects twice. The second collection waits until another thread has freed the buffers that the first one
 * found.
 */
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

	/** Returns the median over the rounds of one job's time divided by the other's. */
	ratio(name, opponent) {
		const theirs = this.#times[opponent];
		return median(this.#times[name].map((ms, i) => ms / theirs[i]));
	}

	/** Returns the name of the job that took the least time. */
	best(names) {
		return names.toSorted((a, b) => this.ms(a) - this.ms(b))[0];
	}
}

function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
