// Groups timed actions of a script that repeat at equal intervals.
import type { Scripted } from '../../../engine/simulation/index.ts';

/** Represents an action with its index in the script. */
export type Indexed = Scripted & { readonly index: number };

/** Returns the time of an action in milliseconds; 0 for an action without a time. */
export function atOf({ when }: Scripted): number {
	return 'at' in when ? when.at : 0;
}

/** Groups timed actions. Three or more equal actions at equal intervals form one group. */
export function runsOf(timed: readonly Indexed[]): readonly (readonly Indexed[])[] {
	const runs: Indexed[][] = [];
	for (const one of timed.toSorted((a, b) => atOf(a) - atOf(b))) {
		const last = runs.at(-1);
		if (last !== undefined && goesOn(last, one)) last.push(one);
		else runs.push([one]);
	}
	return runs.flatMap((run) => (run.length < 3 ? run.map((one) => [one]) : [run]));
}

function goesOn(run: readonly Indexed[], one: Indexed): boolean {
	const last = run.at(-1)!;
	if (JSON.stringify(last.do) !== JSON.stringify(one.do)) return false;
	const before = run.at(-2);
	return before === undefined || atOf(one) - atOf(last) === atOf(last) - atOf(before);
}
