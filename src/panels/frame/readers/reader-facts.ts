// Makes the verdicts of all receivers on the same bytes, as rows of a table with the differences from the strict
// receiver.
import { readerVerdict, type ReaderVerdict } from '../../../engine/endpoint/index.ts';
import { PROFILES, READERS, type Reader } from '../../../engine/reader/index.ts';
import { deflateCodec } from '../../../platform/deflate.ts';
import type { FrameDocument } from '../frame-document.ts';

export interface ReaderRow {
	readonly reader: Reader;
	readonly version: string;
	/** Holds the verdict of the receiver, or null if it never reads what this side sends. */
	readonly verdict: ReaderVerdict | null;
	/** Names the columns in which the row differs from the row of the strict receiver. */
	readonly unlike: { readonly hands: boolean; readonly sends: boolean; readonly ends: boolean };
}

export function readerRows(document: FrameDocument): readonly ReaderRow[] {
	const strict = readerVerdict(document, 'strict', deflateCodec)!;
	return READERS.map((reader) => {
		const verdict = reader === 'strict' ? strict : readerVerdict(document, reader, deflateCodec);
		const version = PROFILES[reader].program?.version ?? '';
		return { reader, version, verdict, unlike: unlikeStrict(verdict ?? strict, strict) };
	});
}

function unlikeStrict(one: ReaderVerdict, strict: ReaderVerdict): ReaderRow['unlike'] {
	return {
		hands: one.messages !== strict.messages,
		sends: one.sent !== strict.sent || one.pongs !== strict.pongs,
		ends: one.outcome !== strict.outcome || one.reported !== strict.reported,
	};
}

/** Returns `bad` if the connection ends with a failure, and `wait` if the verdict leaves out the rest. */
export function verdictState({ outcome, cut }: ReaderVerdict): 'ok' | 'bad' | 'wait' {
	if (outcome === 'failed' || outcome === 'ended') return 'bad';
	return cut ? 'wait' : 'ok';
}

/** Says whether any receiver differs from the strict one. */
export function disagree(rows: readonly ReaderRow[]): boolean {
	return rows.some(({ unlike }) => unlike.hands || unlike.sends || unlike.ends);
}
