// Computes the probabilities of the number of messages per round when messages are born as a Poisson process.
import { LIMITS } from '../limits.ts';

/**
 * Visits each k from `from` on with its Poisson probability P(k), so that the caller can sum P(k) f(k). Terms
 * with a total weight below 10⁻¹² are left out. Above `LIMITS.poissonMean` only the two whole numbers around
 * the mean are visited.
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
	// Ten standard deviations and a margin contain all but 10⁻¹⁴ of the probability.
	const last = Math.ceil(mean + 10 * Math.sqrt(mean) + 20);
	let probability = Math.exp(-mean);
	for (let k = 0; k <= last; k++) {
		if (k > 0) probability *= mean / k;
		if (k >= from && probability > 1e-14) visit(k, probability);
	}
}
