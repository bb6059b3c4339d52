// Turns a cumulative share of messages into points that straight lines join.

export interface SharePoint {
	readonly ms: number;
	readonly share: number;
}

const STEPS = 300;
/** Holds the greatest step of the share between two samples. A greater one is refined. */
const JUMP = 0.02;
/** Holds how often a step is halved. After that, a jump is narrower than a pixel of any screen. */
const HALVINGS = 9;
/**
 * `ALIKE` is a difference of shares too small to see. `ODD_SAMPLES` is the share of samples that may differ by
 * more, because a jump may be on either side of a sample.
 */
const ALIKE = 0.012;
const ODD_SAMPLES = 0.01;

/** Returns the points of a curve; no points if there are no messages. */
export function curvePoints(
	shareUpTo: (ms: number) => number,
	toMs: number,
): readonly SharePoint[] {
	const sample = (ms: number): SharePoint => ({ ms, share: shareUpTo(ms) });
	const first = sample(0);
	if (Number.isNaN(first.share)) return [];
	const points = [first];
	const refine = (from: SharePoint, to: SharePoint, halvings: number): void => {
		if (halvings > 0 && to.share - from.share > JUMP) {
			const middle = sample((from.ms + to.ms) / 2);
			refine(from, middle, halvings - 1);
			refine(middle, to, halvings - 1);
			return;
		}
		points.push(to);
	};
	for (let step = 1; step <= STEPS; step++) {
		refine(points.at(-1)!, sample((step * toMs) / STEPS), HALVINGS);
	}
	return withoutFlats(points);
}

/** Returns whether two curves look like one curve. */
export function coincide(
	one: (ms: number) => number,
	other: (ms: number) => number,
	toMs: number,
): boolean {
	let odd = 0;
	for (let step = 0; step <= STEPS; step++) {
		const ms = (step * toMs) / STEPS;
		if (!(Math.abs(one(ms) - other(ms)) <= ALIKE)) odd++;
		if (odd > ODD_SAMPLES * STEPS) return false;
	}
	return true;
}

/** Removes the inner points of horizontal stretches; the line stays the same. */
function withoutFlats(points: readonly SharePoint[]): readonly SharePoint[] {
	return points.filter(
		({ share }, i) => points[i - 1]?.share !== share || points[i + 1]?.share !== share,
	);
}
