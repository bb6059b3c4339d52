// One paste may hold lines of a log and the message of a console. The reader of logs takes its lines; this file
// reads the messages in the lines that it left.
import { readLogText } from './logs/read-logs.ts';
import { readMessageText } from './messages/read-messages.ts';
import type { PieceReading } from './piece.ts';

/** A longer log is a file, and no one pastes a message into it. */
const LONGEST_MIX = 64 << 10;

/** Returns the reading of a log, with the messages that stand between its lines. */
export function withMessages(text: string, log: PieceReading): PieceReading {
	const left = log.problems.some(({ id }) => id === 'unknown-line');
	if (!left || text.length > LONGEST_MIX) return log;
	// Blanks keep the places of what remains.
	const lines = text.split('\n');
	const rest = lines.map((line) => (readLogText(line) === null ? line : ' '.repeat(line.length)));
	const messages = readMessageText(rest.join('\n'));
	if (messages === null) return log;
	return {
		...log,
		format: `${log.format} + ${messages.format}`,
		signs: [...log.signs, ...messages.signs],
		problems: log.problems.filter(({ id }) => id !== 'unknown-line'),
	};
}
