// A law is a property that holds for any input. `npm test` tries each law with LAW_RUNS inputs, `npm run
// fuzz` with a million.
import fc from 'fast-check';
import type { Draw } from './draw.ts';
import { Drawn } from './draw.ts';

export interface Law {
	readonly name: string;
	/** The share of the requested runs; less than 1 if one run takes much longer than usual. */
	readonly share: number;
	readonly check: (how: fc.Parameters<unknown>) => Promise<fc.RunDetails<unknown>>;
}

/**
 * @param holds throws if the law does not hold for the input
 * @param share the share of the runs, as in `Law`
 */
export function law<T>(
	name: string,
	make: (draw: Draw) => T,
	holds: (input: T) => void,
	share = 1,
): Law {
	const property = fc.property(new Drawn(make), (input) => {
		holds(input);
	});
	return {
		name,
		share,
		check: (how) =>
			Promise.resolve(fc.check(property, how as fc.Parameters<[T]>) as fc.RunDetails<unknown>),
	};
}

/** Makes an asynchronous law: about another program, or about a lab that loads a part of itself. */
export function lawOfPeer<T>(
	{ name, share }: Pick<Law, 'name' | 'share'>,
	make: (draw: Draw) => T,
	holds: (input: T) => Promise<void>,
): Law {
	const property = fc.asyncProperty(new Drawn(make), holds);
	return {
		name,
		share,
		check: async (how) =>
			(await fc.check(property, how as fc.Parameters<[T]>)) as fc.RunDetails<unknown>,
	};
}

export function must(claim: boolean, what: string): asserts claim {
	if (!claim) throw new Error(what);
}
