// Holds the frames that real programs sent after the opening handshake, as `npm run record` recorded them.
import { joinBytes, readHex, type Bytes } from '../../../engine/bytes/index.ts';
import { USUAL_AGREEMENT } from '../../../engine/message/index.ts';
import { RECORDED_IDS, type ExampleOf, type RecordedId } from './example.ts';
import type { FrameDocument } from '../frame-document.ts';
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

/**
 * Reads the text form of recorded bytes: hex runs separated by spaces. `1ab72371*300` means 300 times that run.
 */
export function recordedBytes(text: string): Bytes {
	const runs = text.split(' ').map((run) => {
		const [hex = '', times = '1'] = run.split('*');
		return readHex(hex.repeat(Number(times))).bytes;
	});
	return joinBytes(runs);
}
