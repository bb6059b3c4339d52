// The frames that real programs sent after the opening handshake, as `npm run record` recorded them.
import { USUAL_AGREEMENT } from '../../engine/index.ts';
import { RECORDED_IDS, type ExampleOf, type RecordedId } from './example.ts';
import type { FrameDocument } from './frame-document.ts';
import { recordedBytes } from './recorded-bytes.ts';
import recorded from './recorded-frames.json' with { type: 'json' };

export const RECORDED: readonly ExampleOf<RecordedId>[] = RECORDED_IDS.flatMap((id) => {
	const found = recorded.find((one) => `recorded-${one.id}` === id);
	if (!found) return [];
	const { program, version, date, extensions, sent } = found;
	const from = found.from === 'server' ? 'server' : 'client';
	const document: FrameDocument = {
		...USUAL_AGREEMENT,
		bytes: recordedBytes(sent),
		from,
		deflate: extensions !== null,
		takesOver: extensions?.includes(`${from}_no_context_takeover`) !== true,
		limit: null,
	};
	return {
		id,
		group: 'recorded',
		outcome: { type: 'valid' },
		messageFault: null,
		recorder: { program, version, date },
		document: () => document,
	};
});
