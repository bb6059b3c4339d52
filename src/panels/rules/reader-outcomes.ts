// Says what the receivers of the Frame lab do with the broken frames that the page shows.
import { readHex } from '../../engine/bytes/index.ts';
import { readerVerdict } from '../../engine/endpoint/index.ts';
import { USUAL_AGREEMENT } from '../../engine/message/index.ts';
import {
	PROFILES,
	READERS,
	type FrameObservation,
	type Reader,
} from '../../engine/reader/index.ts';
import { deflateCodec } from '../../platform/deflate.ts';
import type { FramesExample } from '../../vectors/rules.ts';
import { openingOf } from './opening-address.ts';

export interface ReaderOutcome {
	readonly reader: Reader;
	/** Names the receiving program, or null for the strict receiver, which follows the RFC instead of a program. */
	readonly program: { readonly name: string; readonly version: string } | null;
	readonly result: FrameObservation;
	/** Holds the address of these bytes in the Frame lab with this receiver. */
	readonly address: string;
}

/** Returns the outcomes of all receivers that can read what this side sends. */
export function readerOutcomes(example: FramesExample): readonly ReaderOutcome[] {
	const sent = {
		...USUAL_AGREEMENT,
		...example.agreement,
		bytes: readHex(example.bytes).bytes,
		from: example.from,
		deflate: example.negotiated === 'permessage-deflate',
		limit: example.limit ?? null,
	};
	const { address } = openingOf(example);
	return READERS.flatMap((reader) => {
		const verdict = readerVerdict(sent, reader, deflateCodec);
		if (verdict === null) return [];
		const { messages: delivered, outcome } = verdict;
		// Only browsers report something to a page.
		const reported = reader === 'chromium' || reader === 'firefox' ? verdict.reported : null;
		return [
			{
				reader,
				program: PROFILES[reader].program,
				result: { delivered, sent: verdict.sent, outcome, reported },
				address: reader === 'strict' ? address : `${address}&reader=${reader}`,
			},
		];
	});
}
