// What connections show that a file does not hold, as sentences for the comments in the file.
import type { SeenConnection } from '../piece.ts';
import { wireOf } from '../connection-rows.ts';
import { tcpShown } from '../tcp-shown.ts';
import { otherRole, type Role } from '../../engine/role.ts';

const MOST_NUMBERS = 20;

/**
 * Returns each sentence once, with the numbers of its connections if there are several connections.
 * @param sentencesOf returns the sentences about a connection
 */
export function fileNotes(
	connections: readonly SeenConnection[],
	sentencesOf: (connection: SeenConnection) => readonly string[],
): readonly string[] {
	const numbers = new Map<string, number[]>();
	connections.forEach((connection, i) => {
		for (const sentence of sentencesOf(connection)) {
			const own = numbers.get(sentence);
			if (own) own.push(i + 1);
			else numbers.set(sentence, [i + 1]);
		}
	});
	return Array.from(numbers, ([sentence, own]) => {
		if (connections.length === 1) return sentence;
		const listed = own.slice(0, MOST_NUMBERS).join(', ');
		const more = own.length > MOST_NUMBERS ? ' and others' : '';
		return `Connection ${listed}${more}: ${sentence}`;
	});
}

/** Returns what a file of bytes does not hold of a connection. */
export function notInBytes(connection: SeenConnection): readonly string[] {
	const { transcript, unshown } = connection;
	const tcp = tcpShown(connection);
	if (tcp === 'none') return ['The evidence shows no packet of it, so it is not in this file.'];
	const notes: string[] = [];
	const parts = transcript.flatMap((event) => (event.type === 'bytes' ? [event.bytes.length] : []));
	if (tcp === 'connected' && !transcript.some(isBytesOrOpened)) {
		notes.push(
			'The evidence shows no byte of it, so nothing in this file says that it is a WebSocket.',
		);
	}
	if (parts.includes(0)) {
		notes.push(
			'The evidence shows that more bytes passed, and not which. They are not in this file.',
		);
	}
	const gaps = [...(unshown?.client ?? []), ...(unshown?.server ?? [])];
	if (gaps.length > 0) {
		const missing = gaps.reduce((sum, { bytes }) => sum + bytes, 0);
		notes.push(
			`The evidence lacks ${missing} bytes. What came behind them follows directly in this file.`,
		);
	}
	if (hasMessagesAlone(connection)) {
		notes.push('The evidence shows messages without their frames. These are not in this file.');
	}
	return notes;
}

function isBytesOrOpened({ type }: SeenConnection['transcript'][number]): boolean {
	return type === 'bytes' || type === 'opened';
}

/** Returns whether a side received messages of which no frame was seen. */
function hasMessagesAlone(connection: SeenConnection): boolean {
	const receivers = new Set<Role>();
	for (const event of connection.transcript) if (event.type === 'deliver') receivers.add(event.by);
	const wire = receivers.size === 0 ? null : wireOf(connection);
	return (
		wire !== null && [...receivers].some((by) => wire.sides[otherRole(by)].frames.length === 0)
	);
}
