// The same bytes before real readers: the profiles of src/engine/reader say of each what it does.
import { expect } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { readerVerdict, type ReaderVerdict } from '../../../src/engine/endpoint/index.ts';
import type { Reader } from '../../../src/engine/reader/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { BROWSERS } from '../live/browsers.ts';
import { test } from '../live/shared-browsers.ts';
import { pageReads, wsClientReads, wsServerReads, type Seen, type Stream } from './real-readers.ts';
import { streamsFrom } from './streams.ts';

const FROM_CLIENT = streamsFrom('client');
const FROM_SERVER = streamsFrom('server');

function verdict(stream: Stream, reader: Reader): ReaderVerdict {
	return readerVerdict(stream, reader, deflateCodec)!;
}

/** A stream in a line, so that what differs is seen at once. */
function line({ name, bytes }: Stream, seen: Omit<Seen, 'messages' | 'pongs'>, counts: string) {
	const { sent, outcome, reported } = seen;
	return `${name} (${hexText(bytes.subarray(0, 24))}): ${counts}; ${sent}, ${outcome}, ${reported}`;
}

function expected(streams: readonly Stream[], reader: Reader): readonly string[] {
	return streams.map((stream) => {
		const seen = verdict(stream, reader);
		return line(stream, seen, `${seen.messages} messages, ${seen.pongs} Pongs`);
	});
}

function observed(streams: readonly Stream[], seen: readonly Seen[]): readonly string[] {
	return streams.map((stream, i) => {
		const { messages, pongs } = seen[i]!;
		return line(stream, seen[i]!, `${messages.length} messages, ${pongs.length} Pongs`);
	});
}

test('ws, as a server', async () => {
	const seen = await wsServerReads(FROM_CLIENT);
	expect(observed(FROM_CLIENT, seen)).toEqual(expected(FROM_CLIENT, 'ws'));
});

test('ws, as a client', async () => {
	const seen = await wsClientReads(FROM_SERVER);
	expect(observed(FROM_SERVER, seen)).toEqual(expected(FROM_SERVER, 'ws'));
});

test.for(BROWSERS)('$name', async (browser, { shared }) => {
	const page = await (await shared(browser)).newPage();
	try {
		const seen = observed(FROM_SERVER, await pageReads(page, FROM_SERVER));
		const reader = browser.name === 'Chromium' ? 'chromium' : 'firefox';
		expect(seen).toEqual(expected(FROM_SERVER, reader));
	} finally {
		await page.close();
	}
});
