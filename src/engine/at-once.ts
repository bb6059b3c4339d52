/** Does all steps of some work at once and returns its result. */
export function atOnce<Result>(steps: Generator<unknown, Result, void>): Result {
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	return step.value;
}
