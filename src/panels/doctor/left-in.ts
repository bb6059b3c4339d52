// Says what is left in of a connection that leaves the Doctor, and how many credentials it has.
import { MASKED_KINDS, type MaskedCounts, type MaskedKind } from '../../evidence/masking/masked.ts';

const CREDENTIALS = MASKED_KINDS.filter((kind) => kind !== 'payloads');

export interface LeavingChoice {
	readonly credentials: boolean;
	readonly payloads: boolean;
}

/** Returns the kinds that are left in. */
export function leftInBy({ credentials, payloads }: LeavingChoice): ReadonlySet<MaskedKind> {
	return new Set<MaskedKind>([
		...(credentials ? CREDENTIALS : []),
		...(payloads ? (['payloads'] as const) : []),
	]);
}

export const ALL_COVERED = leftInBy({ credentials: false, payloads: false });
/** Holds what stays readable if the person chose nothing: payloads. Credentials are covered. */
export const PAYLOADS_LEFT_IN = leftInBy({ credentials: false, payloads: true });

export function credentialsIn(counts: MaskedCounts): number {
	return CREDENTIALS.reduce((sum, kind) => sum + counts[kind], 0);
}
