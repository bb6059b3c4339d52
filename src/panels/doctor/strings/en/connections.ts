// Holds the English words of the connections of a case: their time lines, what was assumed, and where they open.
import type { Role } from '../../../../engine/role.ts';
import type { Assumption, Unseen } from '../../../../evidence/piece.ts';
import { OPCODE_NAMES } from '../../../../strings/en/frame-terms.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';

export type ConnectionWords = typeof connections;

const sides: Readonly<Record<Role, string>> = { client: 'Client', server: 'Server' };

const unseen: Readonly<Record<Unseen, string>> = {
	opening: 'The evidence does not show the opening handshake.',
	frames: 'The evidence does not show all frames.',
	'control-frames': 'This kind of evidence contains no Ping, Pong or Close.',
	times: 'The evidence has no times.',
	'client-bytes': 'The evidence contains no bytes from the client.',
	'server-bytes': 'The evidence contains no bytes from the server.',
	end: 'The evidence does not show the end of the connection.',
	'plain-text': 'TLS encrypts the content, so only the TCP segments can be shown.',
};

const assumed: Readonly<Record<Assumption['id'], (values: Assumption['values']) => string>> = {
	'no-opening': () =>
		'The opening handshake is not in the evidence. The connection is assumed to be open.',
	'no-compression': () =>
		'No compression is assumed, because no message has RSV1 set in its first frame.',
	'compression-by-rsv1': () =>
		'permessage-deflate is assumed, because RSV1 is set. Its parameters are not known.',
	'client-by-mask': ({ side }) =>
		side === 'server'
			? 'The bytes are assumed to be the server’s, because the first frame is not masked.'
			: 'The side that masks its frames is assumed to be the client.',
	'client-by-port': ({ port }) => `The side with port ${port} is assumed to be the server.`,
	'boundaries-by-trying': ({ side, bytes }) =>
		`The first frame of the ${side === 'client' ? 'client' : 'server'} was found by trial and error, because the bytes before it are missing. ${countBytes(Number(bytes))} ${Number(bytes) === 1 ? 'was' : 'were'} left out. The place may be wrong.`,
};

export const connections = {
	list: 'Connections',
	timeLine: 'Time line',
	sides,
	from: (letter: string, program: string | null) =>
		program === null ? `from ${letter}` : `from ${letter} · ${program}`,
	starts: (when: string) => `The connection begins at ${when}.`,
	nothingWrong: 'nothing wrong',
	unexplained: 'it is not clear what went wrong',
	hidden: (events: number) =>
		`This connection is long. ${events === 1 ? '1 more event is' : `${number(events)} more events are`} not read here, and the Frame lab opens without ${events === 1 ? 'it' : 'them'}.`,
	redaction: {
		leaveIn: 'Leave credentials in',
		coverPayloads: 'Cover payloads, too',
		none: 'No credential was found in this connection.',
		covered: (n: number) =>
			`${count(n, 'credential')} ${n === 1 ? 'is' : 'are'} covered in other labs, files and programs. Each x covers one character.`,
		saved: (name: string, n: number) => `Saved ${name}, with ${count(n, 'credential')} covered.`,
		leftIn: (n: number) =>
			`Other labs’ addresses, files and programs contain ${count(n, 'credential')}.`,
		/** Is shown beside the button that opens a connection in the Conversation lab. */
		ownCovered:
			'Credentials are covered in that conversation. “Leave credentials in”, beside “Export”, keeps them readable.',
	},
	showMore: 'Show more',
	readingMore: 'Reading…',
	opcodes: OPCODE_NAMES,
	rows: {
		connect: (address: string) => (address === '' ? 'TCP is connected' : `TCP to ${address}`),
		secure: 'TLS is complete',
		opened: 'opening handshake, not in the evidence',
		breach: (rule: string) => `breaks a rule: ${rule}`,
		unclear: 'cannot be judged without earlier bytes',
		unread: (bytes: number) => `${countBytes(bytes)} from here are not read`,
		part: (bytes: number) => `beginning of a frame, ${countBytes(bytes)}`,
		content: (bytes: number) => `${countBytes(bytes)} of content`,
		fin: 'FIN: ends TCP',
		reset: 'RST: aborts TCP',
		lost: 'TCP connection lost',
		state: (state: string) => `reports ${state}`,
		'not-shown': 'bytes, not in the evidence',
		silence: (seconds: string) => `nothing seen for ${seconds} s`,
		until: 'the evidence ends here',
	},
	bytes: countBytes,
	compressed: 'compressed',
	fragment: 'fragment',
	closeCode: (code: number) => number(code).replace(',', ''),
	unseen,
	assumptions: 'What is assumed',
	noAssumption: 'Nothing is assumed about this connection.',
	assumed,
	swap: 'Swap client and server',
	compression: 'Read with permessage-deflate',
	firstFrame: (by: Role) => `First frame of the ${by} at byte`,
	asRead: 'Undo corrections',
	corrected: 'You corrected this connection.',
	openIn: 'Open in another lab',
	handshake: 'Handshake',
	framesOf: (by: Role) => `Frames of the ${by}`,
	thisFrame: 'This frame',
	conversation: 'Conversation',
	recordingNotes: {
		'opening-made-up':
			'The evidence lacks the opening handshake, so the Conversation lab shows one that is made up.',
		'frames-made-up':
			'The evidence has messages but no frames. “Conversation” shows frames made from these messages.',
		'first-part': 'The Conversation lab shows only the beginning of this connection.',
	},
	notReplayed:
		'The Conversation lab cannot send exactly these bytes at these times, so this connection does not open there.',
	part: (shown: number, all: number) =>
		`The Frame lab shows the first ${countBytes(shown)} of ${countBytes(all)}.`,
	showInTimeLine: (line: number) => `Show line ${line} in the time line`,
	notInTimeLine: 'No time line shows this line.',
};
