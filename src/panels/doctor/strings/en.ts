// Holds the English words of the Doctor.
import { ownValue } from '../../../engine/own-value.ts';
import type { EvidenceProblem, PieceKind } from '../../../evidence/piece.ts';
import type { LeftOut } from '../../../evidence/reading-limits.ts';
import type { Phase } from '../../../evidence/passage.ts';
import type { Side } from '../../../evidence/causes/record.ts';
import type { FactCertainty } from '../../../evidence/facts/fact.ts';
import type { Standing } from '../../../evidence/findings.ts';
import { QUESTIONS, type QuestionId } from '../../../evidence/questions.ts';
import { connectionFiles } from '../../../strings/en/connection-files.ts';
import type { Intro } from '../../descriptor.ts';
import { evidenceAddress, EXAMPLES } from '../examples.ts';
import { count, countBytes, number } from '../../../strings/en/numbers.ts';
import { bring } from './en/bring.ts';
import { causes } from './en/causes.ts';
import { connections } from './en/connections.ts';
import { facts } from './en/facts.ts';
import { maskingFaults } from './en/masking-faults.ts';
import { handshakeFailed, pathUnknown } from './en/answered-causes.ts';
import { signs } from './en/signs.ts';
import { FIELD_NAMES } from '../../../strings/en/frame-terms.ts';
import { RULE_WORDS } from '../../../strings/en/rule-words.ts';
import { remedyWords } from './en/remedies.ts';
import { shareWords } from './en/share.ts';

/** Holds the words of a question: the question, why it is asked, and its answers. */
export interface QuestionWords<Id extends QuestionId = QuestionId> {
	readonly question: string;
	readonly why: string;
	readonly answers: Readonly<Record<keyof (typeof QUESTIONS)[Id], string>>;
}

export type DoctorWords = typeof en;

const intro: Intro = {
	purpose:
		'Your WebSocket won’t open, or it dies. Paste what you have: it says what is wrong, on whose side, and what to do.',
	tries: [
		['A status other than 101', evidenceAddress(EXAMPLES.status)],
		['A frame without a mask', evidenceAddress(EXAMPLES.unmasked)],
		['A cause of 1006: an idle connection', '/doctor/idle-timeout'],
	],
};

const kinds: Readonly<Record<PieceKind, string>> = {
	bytes: 'Bytes',
	capture: 'Capture',
	har: 'HAR file',
	heads: 'Request or response',
	transcript: 'Transcript',
	log: 'Log',
	message: 'Error message',
};

const certainties: Readonly<Record<FactCertainty, string>> = {
	certain: 'Certain',
	likely: 'Likely',
	possible: 'Possible',
	info: 'Shown',
};

const sides: Readonly<Record<Side, string>> = {
	page: 'page',
	client: 'client',
	between: 'in between (network, proxy)',
	server: 'server',
};

const standings: Readonly<Record<Standing, string>> = {
	proven: 'proven',
	'ruled-out': 'ruled out',
	open: 'possible',
};

const phases: Readonly<Record<Phase, string>> = {
	page: 'Before the browser connects',
	name: 'Looking up the name',
	tcp: 'Connecting with TCP',
	tls: 'TLS',
	response: 'The opening handshake',
	open: 'After the connection opened',
};

/** Says how many things of a kind are read, if there are too many of them. */
const leftOut: Readonly<Record<LeftOut, (most: string) => string>> = {
	streams: (most) => `Only the first ${most} TCP connections are read.`,
	connections: (most) => `Only the first ${most} connections are read.`,
	frames: (most) =>
		`Of the frames of one side, only ${most} are read: those at the beginning and at the end.`,
	segments: (most) => `Of the TCP segments of one side, only the first ${most} are read.`,
	messages: (most) =>
		`Of the messages of one connection, only ${most} are read: those at the beginning and at the end.`,
	signs: (most) => `Only the first ${most} clues are used.`,
	rules: (most) => `Only the first ${most} broken rules are used.`,
	lines: (most) => `Of the log lines with the same result, only the first ${most} are used.`,
	errors: (most) => `Of the error messages of one kind, only the first ${most} are used.`,
	entries: (most) => `Only ${most} entries are read, those at the beginning and at the end.`,
};

const problems: Readonly<
	Record<EvidenceProblem['id'], (values: EvidenceProblem['values']) => string>
> = {
	truncated: () => 'The content ends in the middle of a record.',
	'bad-length': () => 'A length field does not fit the content.',
	'bad-json': () => 'The JSON is not valid.',
	'unknown-link': ({ link }) => `The capture has the link type ${link}, which is not supported.`,
	'unknown-line': () => 'This line was not recognised.',
	gap: ({ bytes }) => `The capture lacks ${countBytes(Number(bytes))} here.`,
	'too-large': ({ most }) =>
		`The text has more than ${number(Number(most))} characters, which is the limit for texts of this kind.`,
	'too-many': ({ what, most, left }) =>
		`${ownValue(leftOut, String(what))?.(number(Number(most))) ?? ''} ${Number(left) === 1 ? '1 is' : `${number(Number(left))} are`} left out.`,
	'not-tcp': () => 'There is no TCP connection in the capture.',
	'not-websocket': ({ streams }) =>
		`The capture shows no WebSocket. TCP connections in it: ${streams}.`,
	'ip-fragment': () => 'IP fragments are not reassembled here, so their bytes are missing.',
	encrypted: () => 'The content is encrypted with TLS, so its frames cannot be read.',
	http2: () =>
		'This connection uses HTTP/2. A WebSocket in one of its streams is not read from a capture. Bring a HAR file instead.',
	'missing-row': () =>
		'A row of the dump is missing before this one. The bytes after the gap are not read.',
	shortened: () =>
		'The program that printed these bytes left out the rest. Copy them from a place that shows all bytes.',
	'net-log': () =>
		'This is a log of chrome://net-export. It has the header of each WebSocket frame but no payload, so the Doctor does not read it. Bring a HAR file instead: reproduce the fault with the developer tools open, then choose “Export HAR” in the Network panel.',
	empty: () => 'The piece is empty.',
	'not-recognised': () =>
		'The kind of this piece was not recognised. Choose the kind, or bring another part of the same output.',
};

const questions: { readonly [Id in QuestionId]: QuestionWords<Id> } = {
	'is-open-first': {
		question: 'Does the page get an open event before the close event?',
		why: 'The answer separates causes in the handshake from causes on the open connection.',
		answers: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
	},
	'fixed-time': {
		question: 'Does the connection end after the same time in each run?',
		why: 'A fixed time points to a time limit, usually of an intermediary.',
		answers: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
	},
	proxy: {
		question: 'Is there a proxy or a load balancer between client and server?',
		why: 'Some causes are possible only with an intermediary.',
		answers: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
	},
	'without-proxy': {
		question: 'What happens if you connect to the server directly, without the proxy?',
		why: 'The answer separates causes in the proxy from causes in the server.',
		answers: { works: 'It works', fails: 'It fails in the same way', unknown: 'Not tried' },
	},
	traffic: {
		question: 'Does the connection stay open while messages pass every few seconds?',
		why: 'With such traffic, an idle limit does not end the connection.',
		answers: { yes: 'Yes', no: 'No', unknown: 'Not tried' },
	},
	wss: {
		question: 'Does the connection work with wss:// instead of ws://?',
		why: 'Intermediaries cannot change what TLS protects, and browsers block ws from an https page, except perhaps to the same machine.',
		answers: { works: 'Yes', fails: 'No', unknown: 'Not tried' },
	},
	'other-page': {
		question:
			'Does the connection work from another page, or from a program that is not a browser?',
		why: 'The Origin field and the policy (CSP) of the page are different there.',
		answers: { works: 'Yes', fails: 'No', unknown: 'Not tried' },
	},
	'other-network': {
		question: 'Does the connection work from another network, for example a mobile hotspot?',
		why: 'The answer separates causes in your network from causes at the server.',
		answers: { works: 'Yes', fails: 'No', unknown: 'Not tried' },
	},
	restart: {
		question: 'Was the server deployed or restarted when the connection ended?',
		why: 'A restart ends all connections of the process.',
		answers: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
	},
	'page-left': {
		question: 'Was the page reloaded, closed or left when the connection ended?',
		why: 'A browser ends the connections of a page that the user leaves.',
		answers: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
	},
};

/** Lists the first few numbers. */
function someOf(numbers: readonly number[]): string {
	const shown = numbers.slice(0, 5).join(', ');
	return numbers.length > 5 ? `${shown} and ${numbers.length - 5} more` : shown;
}

const piecesOf = (letters: readonly string[]) =>
	`${letters.length === 1 ? 'Piece' : 'Pieces'} ${letters.join(', ')}`;

export const en = {
	intro,
	files: connectionFiles,
	title: 'Doctor',
	evidence: 'Evidence',
	placeholder:
		'Paste a console message, a log line, a capture as hex, a HAR file, a transcript of curl …',
	stays: 'Nothing is sent: your browser alone reads it.',
	inAddress:
		'The address of this page holds the evidence, with x in place of credentials and payloads. Anyone with a link to it, or with your browser’s history, can read the rest.',
	ifSecret: 'If the evidence is secret',
	secretHelp: [
		'The page covers cookies, tokens, passwords, values in queries, unknown subprotocols and payloads. Each x stands for one character.',
		'Host names, paths and other text stay readable. Replace what is secret before you paste it: what is pasted into the empty field is read at once.',
		'Binary files and evidence above 64 KiB are not in the address.',
		'If you open a connection in another lab, the address of that lab contains payloads, and credentials as x. The choices beside Export change both.',
		'This browser stores the evidence without covering it, for your next visit. Clear removes it.',
	],
	read: 'Read',
	openFile: 'Open a file',
	clear: 'Clear',
	addPiece: 'Add another piece',
	cancel: 'Cancel',
	change: 'Change',
	changePiece: (letter: string) => `Change piece ${letter}`,
	pieces: 'Pieces',
	remove: (letter: string) => `Remove piece ${letter}`,
	kindOf: (letter: string) => `Kind of piece ${letter}`,
	recognised: 'as recognised',
	kinds,
	readingPiece: 'Reading …',
	progressOf: (letter: string) => `Progress of piece ${letter}`,
	stop: 'Stop',
	notInAddress:
		'This piece is not in the address of the page, so a copied address lacks it. Press Share to pass it on: leave in what cannot be covered, then make a link or save the case as a file.',
	notStored: 'This piece is too large to be stored: open it again after a reload.',
	stopped: 'You stopped the reading of this piece.',
	startAgain: 'Start again',
	notAllRead: 'Not all pieces are read, so findings may be missing here.',
	failed: (reason: string) => `Reading failed: ${reason}`,
	cluesFound: (clues: number) =>
		clues === 0 ? 'Nothing in this piece is a clue to the cause.' : `${count(clues, 'clue')} found`,
	full: (most: number) => `A case has at most ${most} pieces. Remove one first.`,
	findings: 'Findings',
	showFindings: 'Show the findings',
	/** Names the first finding, in the line that leads to all of them. */
	firstFinding: (certainty: string, title: string, more: number) =>
		`${certainty}: ${title}.${more === 0 ? '' : more === 1 ? ' There is 1 more finding.' : ` There are ${more} more findings.`}`,
	nothingBrought: 'Paste or open what you have. One line is enough to begin.',
	endedAbnormally: 'The connection ended abnormally, with the close code 1006.',
	/** Says what was found, if that is the reason. */
	reason: (found: readonly string[]) => found.join(' '),
	/** Says what was found, and that this does not show why. `next` says what to do. */
	unexplained: (found: readonly string[], next: string) =>
		`${found.slice(0, 3).join(' ')} This alone does not show why. ${next}`,
	answerOrBring: 'Answer the next question below, or bring another piece.',
	bringMore: 'Bring another piece.',
	/** Says that the request may be for an ordinary page. `said` says what the lines show. */
	mayBePage: (reasons: readonly string[]) =>
		[
			...reasons,
			'The request may be for an ordinary page. Bring another piece that names the address of the WebSocket, such as a console message.',
		].join(' '),
	nothingWrong: 'Nothing wrong was found in what could be read of this.',
	nothingRead:
		'Nothing of what you brought could be read. Choose the kind of the piece, or bring it in another form.',
	/** Names the pieces that could not be read, and those of which only a part could. */
	nothingWrongInRest: (unread: readonly string[], partly: readonly string[]) =>
		[
			...(unread.length === 0
				? []
				: [`${piecesOf(unread)} could not be read. Choose the kind, or bring another form.`]),
			...(partly.length === 0 ? [] : [`${piecesOf(partly)} could be read only in part.`]),
			'Nothing wrong was found in the rest.',
		].join(' '),
	tooLarge: (name: string) => `${name} is larger than 100 MiB.`,
	provenBy: 'What proves it',
	ruledOutBy: 'What rules it out',
	certainties,
	whoseSide: 'Whose side:',
	/** Is written between two sides. */
	or: ' or ',
	sides,
	where: 'Where',
	byteOfFrame: (byte: number) => `Byte ${byte} of the frame`,
	shouldBe: (found: string, right: string) => `${found} should be ${right}`,
	fieldNames: FIELD_NAMES,
	/** Writes the first line of a reply, in Markdown. */
	replyHead: (title: string, standing: readonly string[]) =>
		`**${title}** (${standing.join(', ')})`,
	/** Writes the line above a list. */
	replyLabel: (label: string) => `${label}:`,
	evidenceLabel: 'Why we think so',
	/** Leads from a line to the reason that it shows. */
	reasonAt: (pin: number, line: number) => `Reason ${pin}, shown by line ${line}`,
	fine: {
		label: 'Not at fault',
		handshake: 'The handshake is right: 101, and the accept value fits the key.',
		frames: (by: 'client' | 'server') => `The frames of the ${by} are well-formed.`,
	},
	openIn: { handshake: 'Open the heads in Handshake', frame: 'Open the frame in Frame' },
	connection: (number: number) => `Connection ${number}`,
	aboutConnections: (numbers: readonly number[]) =>
		numbers.length === 1 ? `connection ${numbers[0]}` : `connections ${someOf(numbers)}`,
	answer: 'your answer',
	showPlace: (label: string) => `Show ${label} in the pieces`,
	/** Names a place of evidence. `text` is what the piece contains there, and empty for a whole piece. */
	shownPlace: (label: string, text: string) => (text === '' ? label : `${label}: ${text}`),
	noSide: 'not known',
	ask: 'To settle it',
	aboutCause: 'More about this cause',
	more: 'More: rule, configuration, example',
	todo: 'What to do',
	/** Stands over advice that belongs to a class of causes. */
	mayHelp: 'What may help',
	/** Begins each advice that is only a possibility. */
	ifBegins: 'If ',
	sure: 'How to make sure',
	ownScene: 'See your case as a conversation',
	scene: 'See an example of this cause as a conversation',
	remedyWords,
	rules: RULE_WORDS,
	shareWords,
	brokenBy: (by: 'client' | 'server' | 'intermediary', section: string, times: number) =>
		`${{ client: 'The client', server: 'The server', intermediary: 'The intermediary' }[by]} breaks ${section}${times > 1 ? `, ${number(times)} times` : ''}.`,
	failsConnection: 'A strict receiver fails the connection.',
	fromByte: (by: 'client' | 'server' | 'intermediary', byte: number) =>
		`From byte ${number(byte)} of what the ${by} sent.`,
	/** Ends the first sentence and appends the others; an empty one is left out. */
	sentences: ([first = '', ...more]: readonly string[]) =>
		[`${first}.`, ...more.filter((one) => one !== '')].join(' '),
	rule: 'Rule',
	aboutRule: 'More about this rule',
	moreRules: (left: number) => `and ${number(left)} more`,
	why: 'Why 1006?',
	whyNote:
		'1006 must not be sent in a Close frame. A browser reports it to the page when a connection does not open, or ends without a Close frame from the server.',
	standings,
	phases,
	open: (count: number) =>
		count === 0
			? 'No other cause is possible.'
			: count === 1
				? '1 cause is possible.'
				: `${count} causes are possible.`,
	ruledOut: (count: number) => `Ruled out: ${count}`,
	/** Says why another cause is ruled out. */
	explainedBy: (title: string) => `“${title}” is certain and explains the evidence.`,
	explained: (causes: number) =>
		`${causes === 1 ? '1 other cause is' : `${causes} other causes are`} ruled out, because the certain cause explains the evidence.`,
	causeOf: 'Why a connection fails',
	closeCause: 'Close this cause',
	passing: {
		copyReply: 'Copy as a reply',
		status: 'No browser tells the status behind a failed handshake. This shows it:',
		/** Leads to the same command if the status is known. */
		response: 'This shows the whole response, with its fields and its body:',
	},
	closePage: 'Close this page',
	bring,
	nextQuestion: 'The next question',
	noQuestionNeeded: 'A cause is certain, so no question is needed.',
	noQuestion: 'No question would rule out more causes. Bring another piece.',
	problems,
	line: (line: number) => `Line ${line}`,
	questions,
	causes,
	facts,
	maskingFaults,
	pathUnknown,
	handshakeFailed,
	signs,
	connections,
};
