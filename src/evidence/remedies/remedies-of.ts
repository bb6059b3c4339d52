// The remedies of a cause, in the order in which a page offers them. A cause and the programs that the evidence names
// go in; configuration for these programs, and then for others, comes out.
import { CAUSES, type CauseId } from '../cause.ts';
import type { ConfiguredId, Remedy } from './remedy.ts';

/** Returns the remedies of a cause: those of the programs that the evidence names come first. */
export function remediesOf(
	cause: CauseId,
	named: ReadonlySet<ConfiguredId> = new Set(),
): readonly Remedy[] {
	const all = CAUSES[cause].remedies;
	return [
		...all.filter(({ where }) => named.has(where)),
		...all.filter(({ where }) => !named.has(where)),
	];
}
