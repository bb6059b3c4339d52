// The readers of pieces. recognise.ts says which forms a text may have, and in which order they are tried; the reader
// itself decides.
import { readBytesText } from './bytes/read-bytes.ts';
import { readFollowText } from './bytes/read-follow.ts';
import { readTcpdumpLines } from './bytes/read-tcpdump-lines.ts';
import { readTcpdumpText } from './bytes/read-tcpdump.ts';
import { readCapture } from './capture/read-capture.ts';
import { readHarText } from './har/read-har.ts';
import { readHeadsText } from './heads/read-heads.ts';
import { readLogText } from './logs/read-logs.ts';
import { readMessageText } from './messages/read-messages.ts';
import { sideInWords } from './facts/words.ts';
import { withFacts } from './facts/find-facts.ts';
import { besideTranscript, besideHeads, besideLog } from './mixed-lines.ts';
import { labelLines } from './prose/labelled-lines.ts';
import { readProse } from './prose/read-prose.ts';
import { isCodeLine, isSourceCode } from './prose/source-code.ts';
import { inPaste, rejoined, unwrapped } from './prose/unwrapped.ts';
import { speaksOfEscapes } from './prose/bytes-in-prose.ts';
import { TEXT_FORMS } from './recognise.ts';
import { readConnectionJson } from './transcripts/read-json.ts';
import { readTranscriptText } from './transcripts/read-transcripts.ts';
import { unquotedTexts, withoutNotes } from './unquoted-texts.ts';
import { wholeReading } from './whole-reading.ts';
import { readNetLog } from './logs/net-log.ts';
import type { Piece, PieceKind, PieceReader, PieceReading, ReadingProgress } from './piece.ts';
import { NOTHING_READ } from './piece.ts';

/** Bounds how many times lines have something in front: a mail may quote a quotation that is indented. */
const MOST_WRAPPINGS = 3;

/** Bounds how much of a text with bytes is searched for words about their sender. */
const MOST_WORDS = 4096;

/** Holds the reader of each form, which decides. */
const TEXT_READERS: Readonly<Record<(typeof TEXT_FORMS)[number]['form'], PieceReader<string>>> = {
	'net-log': readNetLog,
	har: readHarText,
	connections: readConnectionJson,
	'tcpdump-bytes': readTcpdumpText,
	'tcpdump-lines': readTcpdumpLines,
	'followed-stream': readFollowText,
	transcript: (text) => {
		const transcript = readTranscriptText(text);
		return transcript && besideTranscript(text, transcript);
	},
	heads: (text) => {
		const heads = readHeadsText(text);
		return heads && besideHeads(text, heads);
	},
	log: (text) => {
		const log = readLogText(text);
		return log && besideLog(text, log);
	},
	message: readMessages,
	bytes: (text) =>
		speaksOfEscapes(text) ? null : readBytesText(text, sideInWords(text.slice(0, MOST_WORDS))),
};

/** Reads a piece, with the signs of its connections. Any content gives a reading. */
export function readPiece(
	piece: Piece,
	progress: ReadingProgress = () => undefined,
	wrappings: number = MOST_WRAPPINGS,
): PieceReading {
	const { content, kind } = piece;
	if (wrappings > 0 && typeof content === 'string' && content.length <= MOST_PROSE) {
		const noted = withoutNotes(content);
		if (noted !== content) return readPiece({ ...piece, content: noted }, progress, wrappings);
		const bare = unwrapped(content) ?? rejoined(content);
		if (bare !== null) {
			const inner = { ...piece, content: bare.text };
			return inPaste(readPiece(inner, progress, wrappings - 1), bare);
		}
	}
	const half: ReadingProgress = (part) => progress(part * READER_PART);
	const rest: ReadingProgress = (part) => progress(READER_PART + part * (1 - READER_PART));
	if (typeof content === 'string') {
		const lines = content.length > MOST_PROSE ? [] : labelLines(content);
		const read = readProse(
			content,
			lines,
			kind,
			withoutCode(readText(content, kind, half), content),
		);
		const whole = read && wholeReading(read, content, rest);
		const found = withFacts(whole ?? NOTHING_READ, content, lines);
		if (whole !== null || found.signs.length > 0) return found;
	} else if (kind === null || kind === 'capture') {
		const reading = readCapture(content, half);
		if (reading) return wholeReading(reading, content, rest);
	}
	const text = typeof content === 'string' ? content : null;
	const id = content.length === 0 || text?.trim() === '' ? 'empty' : 'not-recognised';
	return { ...NOTHING_READ, problems: [{ id, range: null, line: null, values: {} }] };
}

/** Leaves out messages that stand in the code of a program: they are no errors that came up. */
function withoutCode(reading: PieceReading | null, text: string): PieceReading | null {
	if (reading?.kind !== 'message' || text.length > MOST_PROSE || !isSourceCode(text))
		return reading;
	const signs = reading.signs.filter(
		({ range }) => range === null || !isCodeLine(text, range.from),
	);
	return signs.length === 0 ? null : { ...reading, signs };
}

/** A longer text is a file, and no one writes sentences around it. */
const MOST_PROSE = 1 << 20;

/** Reads a text. One that is not recognised may be quoted, as in an issue or a mail. The places in it stay the same. */
function readText(
	text: string,
	kind: PieceKind | null,
	progress: ReadingProgress,
): PieceReading | null {
	const reading = readAs(text, kind, progress);
	if (reading !== null || text.length > MOST_PROSE) return reading;
	for (const unquoted of [...unquotedTexts(text), ...withoutSentences(text)]) {
		const found = readAs(unquoted, kind, progress);
		if (found !== null) return found;
	}
	return null;
}

/** A longer text is a log or a file, whose lines are its own. */
const MOST_JOINED = 2000;

/** Reads messages, also those that go on in the next line: then their text has more of them in one line. */
function readMessages(text: string): PieceReading | null {
	const read = readMessageText(text);
	// Lines of a comment in code go on in the next one, too.
	if (text.length > MOST_JOINED || isSourceCode(text) || /^[ \t]*(?:\/\/|\*|#)/m.test(text))
		return read;
	const joined = text.replaceAll(/(?<=[A-Za-z,])[ \t]?\r?\n(?=[a-z])/g, (end) =>
		' '.repeat(end.length),
	);
	const more = joined === text ? null : readMessageText(joined);
	return (more?.signs.length ?? 0) > (read?.signs.length ?? 0) ? more : read;
}

/** Returns the text without the sentences before and after its evidence, if it has some. */
function withoutSentences(text: string): readonly string[] {
	const lines = text.split('\n');
	const isSentence = (line: string) => line.trim() === '' || SENTENCE.test(line);
	const first = lines.findIndex((line) => !isSentence(line));
	const last = lines.findLastIndex((line) => !isSentence(line));
	if (first < 0 || (first === 0 && last === lines.length - 1)) return [];
	const kept = lines.map((line, i) => (i < first || i > last ? line.replace(/[^\r]/g, ' ') : line));
	return [kept.join('\n')];
}

/** Matches a line of words, or one of Chinese. */
const SENTENCE =
	/^[ \t]*(?:[A-Z“"'][^\d{}<>[\]=|\\]{0,400}[.!?:,)…]?|[^{}<>[\]=|\\]{0,200}[\u4E00-\u9FFF][^{}<>[\]=|\\]{0,200})$/;

/** Holds the part of the progress that belongs to the reader; the rest belongs to the signs of the connections. */
const READER_PART = 0.5;

function readAs(
	text: string,
	kind: PieceKind | null,
	progress: ReadingProgress,
): PieceReading | null {
	for (const { form, kind: own, fits } of TEXT_FORMS) {
		if (kind === null ? !fits(text) : own !== kind) continue;
		const reading = TEXT_READERS[form](text, progress);
		if (reading) return reading;
	}
	return null;
}
