// Reads numbers of addresses: decimal digits, with a point before a fraction.
import type { AddressProblem } from './lab.ts';

interface Bounds {
	readonly least: number;
	readonly most: number;
	/** Says whether the number may have a fraction. */
	readonly fraction?: boolean;
}

/** Returns the number of a parameter; null if the address has none, or none that can be used, which is a problem. */
export function readAddressNumber(
	parameters: URLSearchParams,
	parameter: string,
	{ least, most, fraction = false }: Bounds,
	problems: AddressProblem[],
): number | null {
	const found = parameters.get(parameter);
	if (found === null) return null;
	const readable = (fraction ? /^\d+(?:\.\d+)?$/ : /^\d+$/).test(found);
	const number = Number(found);
	if (readable && number >= least && number <= most) return number;
	problems.push({ parameter, found, kind: readable ? 'out-of-range' : 'not-readable' });
	return null;
}
