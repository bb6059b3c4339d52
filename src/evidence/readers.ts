// The readers of pieces, by kind. A test over the first characters or bytes says which kinds a content may have; the
// reader itself decides.
import type { Bytes } from '../engine/bytes/index.ts';
import { captureForm } from './capture/capture-form.ts';
import { readBytesText } from './bytes/read-bytes.ts';
import { readFollowText } from './bytes/read-follow.ts';
import { readTcpdumpLines } from './bytes/read-tcpdump-lines.ts';
import { readTcpdumpText } from './bytes/read-tcpdump.ts';
import { readCapture } from './capture/read-capture.ts';
import { readHarText } from './har/read-har.ts';
import { readHeadsText } from './heads/read-heads.ts';
import { readLogText } from './logs/read-logs.ts';
import { readMessageText } from './messages/read-messages.ts';
import { besideCurl, besideHeads, besideLog } from './mixed-lines.ts';
import { readConnectionJson } from './transcripts/read-json.ts';
import { readTranscriptText } from './transcripts/read-transcripts.ts';
import { unquotedTexts } from './unquoted-texts.ts';
import { wholeReading } from './whole-reading.ts';
import { beginsNetLog, readNetLog } from './logs/net-log.ts';
import type { Piece, PieceKind, PieceReader, PieceReading, ReadingProgress } from './piece.ts';
import { NOTHING_READ } from './piece.ts';

/** Says how a kind of text is recognised and read. */
interface TextReader {
	readonly kind: PieceKind;
	/** Says whether the text may be of this kind: a cheap test that may say yes too often. */
	readonly fits: (text: string) => boolean;
	readonly read: PieceReader<string>;
}

interface BytesReader {
	readonly kind: PieceKind;
	readonly fits: (bytes: Bytes) => boolean;
	readonly read: PieceReader<Bytes>;
}

/** Matches what lines of logs contain: a request, a number of a process, a date, an error number of Cloudflare, a field of Heroku. */
const LOG_MARKS =
	/"(?:GET|CONNECT) |\] \d+#\d+: |\bAH\d{5}: |\[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:|"(?:status|DownstreamStatus|EdgeResponseStatus|response_code|logger)":|\d:\d\d \S+ (?:GET|CONNECT) \/|#Software: Microsoft|\blevel=|\tERROR\t|\bDBG\b|\b[1-5]\d\d (?:GET|CONNECT) \/|\bHTTP GET \/|\berror(?: code)?:? [15]\d|\bat=(?:info|warning|error) (?:code=H\d\d|method=[A-Z])|\b5[23]\d(?:: \w| Origin)/i;

/** Lists the readers in the order in which they are tried: a format that identifies itself comes first. */
const TEXT_READERS: readonly TextReader[] = [
	{ kind: 'log', fits: beginsNetLog, read: readNetLog },
	{ kind: 'har', fits: (text) => /^\s*(?:[{[]|"\w{1,40}"\s{0,8}:)/.test(text), read: readHarText },
	{
		kind: 'transcript',
		fits: (text) => /^\s*\{\s*"websocket101Connections"/.test(text),
		read: readConnectionJson,
	},
	{
		kind: 'bytes',
		fits: (text) => /^[ \t]*0x0000:[ \t]/m.test(text.slice(0, 65_536)),
		read: readTcpdumpText,
	},
	{
		kind: 'transcript',
		fits: (text) => /: Flags \[[A-Za-z.]/.test(text.slice(0, 65_536)),
		read: readTcpdumpLines,
	},
	{
		kind: 'bytes',
		fits: (text) =>
			/^(# at |[ \t]*[0-9a-fA-F]{8}  ?[0-9a-fA-F]{2} |[ \t]*char peer[01]_)/m.test(
				text.slice(0, 65_536),
			),
		read: readFollowText,
	},
	{
		kind: 'transcript',
		fits: (text) =>
			/^[^\n]{0,200}(?:\* |[<>] |== Info|curl: \(|CONNECTED|depth=|connect:errno|:error:|websocat|error: )/m.test(
				text,
			),
		read: (text) => {
			const transcript = readTranscriptText(text);
			return transcript && besideCurl(text, transcript);
		},
	},
	{
		kind: 'heads',
		fits: (text) =>
			/HTTP\/\d|headers|标头|^:(?:method|status|authority)|^status code|^状态代码|^(?:[$#%>] {0,3})?curl(?:\.exe)?\s/im.test(
				text,
			),
		read: (text) => {
			const heads = readHeadsText(text);
			return heads && besideHeads(text, heads);
		},
	},
	{
		kind: 'log',
		fits: (text) => LOG_MARKS.test(text.slice(0, 65_536)),
		read: (text) => {
			const log = readLogText(text);
			return log && besideLog(text, log);
		},
	},
	{ kind: 'message', fits: () => true, read: readMessageText },
	{ kind: 'bytes', fits: () => true, read: readBytesText },
];

const BYTES_READERS: readonly BytesReader[] = [
	{ kind: 'capture', fits: (bytes) => captureForm(bytes) !== null, read: readCapture },
];

/** Reads a piece, with the signs of its connections. Any content gives a reading. */
export function readPiece(
	{ content, kind }: Piece,
	progress: ReadingProgress = () => undefined,
): PieceReading {
	const reading =
		typeof content === 'string'
			? readText(content, kind, progress)
			: tryReaders(BYTES_READERS, content, kind, progress);
	if (reading) {
		return wholeReading(reading, content, (part) =>
			progress(READER_PART + part * (1 - READER_PART)),
		);
	}
	const text = typeof content === 'string' ? content : null;
	const id = content.length === 0 || text?.trim() === '' ? 'empty' : 'not-recognised';
	return { ...NOTHING_READ, problems: [{ id, range: null, line: null, values: {} }] };
}

/** A longer text is not searched for quoted parts. */
const MOST_QUOTED = 1 << 20;

/** Reads a text. One that is not recognised may be quoted, as in an issue or a mail. The places in it stay the same. */
function readText(
	text: string,
	kind: PieceKind | null,
	progress: ReadingProgress,
): PieceReading | null {
	const reading = tryReaders(TEXT_READERS, text, kind, progress);
	if (reading !== null || text.length > MOST_QUOTED) return reading;
	for (const unquoted of unquotedTexts(text)) {
		const found = tryReaders(TEXT_READERS, unquoted, kind, progress);
		if (found !== null) return found;
	}
	return null;
}

/** Holds the part of the progress that belongs to the reader; the rest belongs to the signs of the connections. */
const READER_PART = 0.5;

function tryReaders<Content extends string | Bytes>(
	readers: readonly {
		readonly kind: PieceKind;
		readonly fits: (content: Content) => boolean;
		readonly read: PieceReader<Content>;
	}[],
	content: Content,
	kind: PieceKind | null,
	progress: ReadingProgress,
): PieceReading | null {
	for (const reader of readers) {
		if (kind === null ? !reader.fits(content) : reader.kind !== kind) continue;
		const reading = reader.read(content, (part) => progress(part * READER_PART));
		if (reading) return reading;
	}
	return null;
}
