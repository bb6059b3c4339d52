// A cumulative share as points to be joined by straight lines.

export interface SharePoint {
	readonly ms: number;
	readonly share: number;
}

const STEPS = 300;
/** A larger step than this between two samples is looked at more closely. */
const JUMP = 0.02;
/** Halvings of one step: what then is left of a jump is narrower than a pixel of any screen. */
const HALVINGS = 9;
/** Differences that nobody can see, and how many samples may differ by more: a jump may fall on either side of one. */
const ALIKE = 0.012;
const ODD_SAMPLES = 0.01;

/** Empty where there is nothing to share. */
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

/** Whether two curves look like one. */
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

/** The inner points of a level stretch say nothing. */
function withoutFlats(points: readonly SharePoint[]): readonly SharePoint[] {
	return points.filter(
		({ share }, i) => points[i - 1]?.share !== share || points[i + 1]?.share !== share,
	);
}
