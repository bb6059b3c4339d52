// One paste may hold lines of a log, heads or what curl wrote, and the message of a console or the content of a
// response beside them. The readers take their lines; this file reads the messages in the lines that they left.
import { readLogText } from './logs/read-logs.ts';
import { readMessageText } from './messages/read-messages.ts';
import type { PieceReading } from './piece.ts';
import { isVerboseLine } from './transcripts/curl-items.ts';

/** A longer text is a file, and no one pastes a message into it. */
const LONGEST_MIX = 64 << 10;

const START_LINE = /^[<>* \t]{0,8}(?:[A-Z]{3,16} \S{1,8192} HTTP\/\d|HTTP\/\d(?:\.\d)? \d{3}\b)/;

/** Returns the reading of a log, with the messages that are between its lines. */
export function besideLog(text: string, log: PieceReading): PieceReading {
	const isWhole = !log.problems.some(({ id }) => id === 'unknown-line');
	if (isWhole && log.signs.length > 0) return log;
	// A line of which the log says nothing may quote a message.
	const both = withMessages(text, log, (line) => (readLogText(line)?.signs.length ?? 0) > 0);
	if (both === log) return log;
	return { ...both, problems: log.problems.filter(({ id }) => id !== 'unknown-line') };
}

/** Returns the reading of heads, with the messages that are around them or in their content. */
export function besideHeads(text: string, heads: PieceReading): PieceReading {
	let inHead = false;
	return withMessages(text, heads, (line) => {
		inHead = START_LINE.test(line) || (inHead && line.trim() !== '');
		return inHead;
	});
}

/** Returns the reading of what curl -v or wscat wrote, with the messages in the content of a response and around it. */
export function besideTranscript(text: string, transcript: PieceReading): PieceReading {
	// Of a wscat that did not connect, each line of its own begins so.
	if (transcript.format === 'wscat' && transcript.connections.length === 0) {
		return withMessages(text, transcript, (line) => /^[> \t]{0,8}error: /.test(line));
	}
	if (transcript.format !== 'curl-v') return transcript;
	return withMessages(text, transcript, isVerboseLine);
}

/**
 * Adds the messages in the lines that the reading left.
 * @param isOwn whether a line belongs to the reading; it is asked for each line in their order
 */
function withMessages(
	text: string,
	reading: PieceReading,
	isOwn: (line: string) => boolean,
): PieceReading {
	if (text.length > LONGEST_MIX) return reading;
	// Blanks keep the places of what remains.
	const rest = text.split('\n').map((line) => (isOwn(line) ? ' '.repeat(line.length) : line));
	const messages = readMessageText(rest.join('\n'));
	if (messages === null) return reading;
	return {
		...reading,
		format: `${reading.format} + ${messages.format}`,
		signs: [...reading.signs, ...messages.signs],
	};
}
