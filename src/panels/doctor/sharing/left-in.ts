// Says what is left in of a connection that leaves the Doctor, and how many credentials it has.
import {
	REDACTED_KINDS,
	type RedactedCounts,
	type RedactedKind,
} from '../../../evidence/redaction/redaction.ts';

const CREDENTIALS = REDACTED_KINDS.filter((kind) => kind !== 'payloads');

export interface LeavingChoice {
	readonly credentials: boolean;
	readonly payloads: boolean;
}

/** Returns the kinds that are left in. */
export function leftInBy({ credentials, payloads }: LeavingChoice): ReadonlySet<RedactedKind> {
	return new Set<RedactedKind>([
		...(credentials ? CREDENTIALS : []),
		...(payloads ? (['payloads'] as const) : []),
	]);
}

export const ALL_COVERED = leftInBy({ credentials: false, payloads: false });
/** Holds what stays readable if the person chose nothing: payloads. Credentials are covered. */
export const PAYLOADS_LEFT_IN = leftInBy({ credentials: false, payloads: true });

export function credentialsIn(counts: RedactedCounts): number {
	return CREDENTIALS.reduce((sum, kind) => sum + counts[kind], 0);
}
