// How many messages a turn brings when they are born as a Poisson process.
import { LIMITS } from '../limits.ts';

/**
 * The mean of f(k) with k Poisson of that mean, from `from` on: the sum of P(k) f(k), and what P comes to there. Terms
 * that together weigh less than 10⁻¹² are left out; above `LIMITS.poissonMean` k is taken as its mean
 * (the two whole numbers around it).
 */
export function poissonSum(
	mean: number,
	from: number,
	visit: (k: number, probability: number) => void,
): void {
	if (mean > LIMITS.poissonMean) {
		const below = Math.floor(mean);
		visit(below, 1 - (mean - below));
		visit(below + 1, mean - below);
		return;
	}
	// Ten deviations and some more hold all but 10⁻¹⁴.
	const last = Math.ceil(mean + 10 * Math.sqrt(mean) + 20);
	let probability = Math.exp(-mean);
	for (let k = 0; k <= last; k++) {
		if (k > 0) probability *= mean / k;
		if (k >= from && probability > 1e-14) visit(k, probability);
	}
}
