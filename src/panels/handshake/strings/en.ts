// Holds the English words that load with the Handshake lab.
import type {
	HandshakeStepId,
	RequestCheckId,
	ResponseCheckId,
	UriNote,
} from '../../../engine/handshake/index.ts';
import type { HandshakeExampleGroup } from '../examples.ts';
import type { WhatIfId } from '../what-if-ids.ts';
import { count, countBytes, number } from '../../../strings/en/numbers.ts';
import { OPCODE_NAMES } from '../../../strings/en/frame-terms.ts';
import { exampleHints } from './en/examples.ts';
import { en as pastedHeads } from './en/pasted-heads.ts';
import { en as predict } from './en/predict.ts';
import { en as realPrograms } from './en/real-programs.ts';
import { settings as settingFields } from './en/settings.ts';
import { RULE_WORDS } from '../../../strings/en/rule-words.ts';

interface StepWords {
	readonly title: string;
	/** Says what happens in this step. */
	readonly text: string;
}

const steps: Readonly<Record<HandshakeStepId, StepWords>> = {
	'tcp-connect': {
		title: 'Connect',
		text: 'Before two programs can talk, they need a line between them. That’s a TCP connection, and everything from here on travels on it. (With wss:// it’s encrypted first; this lab leaves that out.)',
	},
	'choose-key': {
		title: 'Pick 16 random bytes',
		text: 'How does the client know that an answer is its own? It sends a nonce, 16 random bytes that it uses only once: the key. Only an answer that fits it counts.',
	},
	'send-request': {
		title: 'Send the request',
		text: 'The client asks in plain HTTP: can we switch to WebSocket? Every line is yours to change. Delete the Upgrade line, for example, and then step on.',
	},
	'server-reads': {
		title: 'Server reads the request',
		text: 'The server reads the head of the request: line by line, up to the empty line. Without that line it can’t say yes: there might be more to come.',
	},
	'server-checks': {
		title: 'Check each header',
		text: 'Does this request really ask for WebSocket? The server goes through it line by line. Upper and lower case matter in the key, but not in the names.',
	},
	'compute-accept': {
		title: 'Compute the accept value',
		text: 'The server shows that it read the key. It adds a fixed text, the GUID, hashes both with SHA-1 and writes that in Base64. No secret: anyone can do it.',
	},
	'send-answer': {
		title: 'Send the response',
		text: 'The server answers. 101 means yes: after the empty line, the bytes are WebSocket frames. Any other status means no, and the connection stays HTTP.',
	},
	'client-verifies': {
		title: 'Client checks the response',
		text: 'Anyone can say 101. Are Upgrade and Connection right, and does the accept value fit the key? If not, the client closes with an error.',
	},
	open: {
		title: 'Open',
		text: 'It’s open, and the page gets its open event. From now on either side can speak whenever it likes, without being asked.',
	},
	'client-hello': {
		title: 'Client sends Hello',
		text: 'The first message! It goes in a frame, on the same connection. You can’t read “Hello” in these bytes, because a client masks what it sends, with a new key for each frame.',
	},
	'server-reply': {
		title: 'Server echoes Hello',
		text: 'The server sends the text back in seven bytes. It doesn’t mask, so here you can read it: `48 65 6c 6c 6f` is Hello.',
	},
};

/** Each label says what is demanded, so that it is true beside every mark. */
const requestChecks: Readonly<Record<RequestCheckId, string>> = {
	head: 'The headers must be readable and end with an empty line',
	'request-line': 'It must be a GET, with HTTP/1.1 or later',
	target: 'It must ask for a path or an http(s) URI',
	host: 'There must be exactly one Host',
	upgrade: 'Upgrade must contain websocket',
	connection: 'Connection must contain Upgrade',
	version: 'Sec-WebSocket-Version must be 13',
	key: 'The key must decode to 16 bytes',
	origin: 'Origin must be one that this server admits',
	protocol: 'Subprotocols must be distinct tokens',
	extensions: 'Extensions must be well-formed',
	content: 'Nothing should follow the headers',
};

const responseChecks: Readonly<Record<ResponseCheckId, string>> = {
	'first-bytes': 'The response must begin with a status line',
	head: 'The headers must be readable and end with an empty line',
	'status-line': 'The status line must be well-formed',
	'status-101': 'The status must be 101',
	upgrade: 'Upgrade must be websocket',
	connection: 'Connection must contain Upgrade',
	accept: 'The accept value must fit the key',
	extensions: 'Extensions must be among those offered',
	protocol: 'The subprotocol must be one of those offered',
	'content-fields': 'A 101 must not have Content-Length or Transfer-Encoding',
	'other-fields': 'The other fields must follow their own rules',
};

const whatIfs: Readonly<Record<WhatIfId, string>> = {
	'no-host': 'Host is missing?',
	'no-upgrade': 'Upgrade is missing?',
	'no-connection': 'Connection is missing?',
	'no-key': 'Sec-WebSocket-Key is missing?',
	'no-version': 'Sec-WebSocket-Version is missing?',
	'no-origin': 'Origin is missing?',
	'version-8': 'the version is 8?',
	'version-12': 'the version is 12?',
	post: 'the method is POST?',
	'http-1.0': 'the HTTP version is 1.0?',
	'short-key': 'the key has 15 bytes?',
	'lower-case': 'all field names are lower case?',
	'two-tokens': 'Connection has two values?',
	'foreign-origin': 'the page has another origin?',
	'protocol-not-chosen': 'a subprotocol is offered, but none is chosen?',
	'extension-unasked': 'the server uses an extension that was not offered?',
	'answer-200': 'the server answers 200?',
	'answer-302': 'the server answers 302?',
	'answer-401': 'the server answers 401?',
	'cached-accept': 'a cache sends the accept value of another key?',
};

/** Holds the names of the examples by id. Recorded examples are named after their program. */
const examples: Readonly<Record<string, string>> = {
	rfc: 'The example of RFC 6455 §1.2',
	'rfc-version': 'RFC 6455 §4.4: version 25 is refused',
	'rfc-deflate': 'RFC 7692 §7.1: two offers of compression',
	'article-000': 'A wrong accept value',
	'article-000-code': 'A 101 with an obsolete field',
	'article-000-blank-lines': 'A blank line after each line',
	'article-001': 'A correct accept value',
	'article-002': 'A page opened from disk (Chrome 32)',
	'article-002-kaazing': 'A ws: URI in the request line',
	'article-003': 'A server that answers 200',
	'article-004': 'A simple handshake',
	'recorded-chromium': 'Chromium',
	'recorded-firefox': 'Firefox',
	'recorded-ws': 'ws for Node.js',
	'recorded-curl': 'curl',
	'hixie-76': 'Draft hixie-76 (2010)',
};

const exampleGroups: Readonly<Record<HandshakeExampleGroup, string>> = {
	simple: 'To begin with',
	rfc: 'From the RFCs',
	articles: 'From articles that are often copied',
	recorded: 'Recorded from real programs',
	history: 'History',
};

const uriNotes: Readonly<Record<UriNote, string>> = {
	'http-scheme': 'Browsers also accept http for ws, and https for wss.',
	'user-info':
		'The first request of a browser does not contain user and password. A browser sends them if the server responds with 401 and WWW-Authenticate; the ws library sends them at once.',
	slashes: 'The URL is read with two slashes after the colon.',
	blanks: 'Spaces around the URL are removed.',
	'percent-encoded': 'Some characters are percent-encoded.',
	'host-ascii': 'The host is sent in its ASCII form.',
	'ip-address': 'The IP address is sent in its usual form.',
	'dot-segments': '“.” and “..” in the path are resolved.',
};

export const en = {
	intro: {
		purpose:
			'Before a page and a server can talk at any time, one has to ask and the other to agree. Watch them do it, change any line, and see who says no.',
		tries: [
			['a server that does not support WebSocket', '/handshake?example=article-003&step=1'],
			['a wrong accept value', '/handshake?example=article-000&step=8'],
			['a request recorded from Chromium', '/handshake?example=recorded-chromium&step=1'],
		] as readonly (readonly [text: string, address: string])[],
	},
	steps,
	requestChecks,
	responseChecks,
	whatIfs,
	examples,
	exampleGroups,
	exampleHints,
	rules: RULE_WORDS,
	pastedHeads,
	predict,
	realPrograms,
	settingFields,
	uriNotes,
	/** Holds the heading of the page, for screen readers. */
	heading: 'Handshake',
	client: 'Client',
	server: 'Server',
	wire: 'the wire',
	request: 'Request',
	response: 'Response',
	requestBytes: 'Request bytes',
	responseBytes: 'Response bytes',
	bytes: (n: number) => countBytes(n),
	text: 'Text',
	bytesTab: 'Bytes',
	shownAs: (message: string) => `${message}: shown as`,
	computed: 'computed',
	computedHint:
		'The server computed this response. Once you edit it, it no longer changes with the request.',
	yours: 'yours',
	yoursHint: 'You edited this response, so it no longer changes with the request.',
	useServerResponse: 'Use the server’s response',
	noResponse: 'No response yet: the server waits for the empty line that ends the request.',
	nothingSent: 'No response: the URL is not valid, so the client sends nothing.',
	copyCurl: 'Copy as a curl command, to ask a real server and see its whole answer',
	copyMessage: (message: string) => `Copy ${message.toLowerCase()}`,
	tooLong: 'In this lab, a head may have at most 64 KiB, so the change was not applied.',
	bareKept: (count: number) =>
		count === 1 ? 'One bare LF was changed to CRLF.' : `${count} bare LFs were changed to CRLF.`,
	draft: (line: number, column: number, found: string) =>
		`Line ${line}, column ${column}: “${found}” is not a whole byte yet. The message is unchanged.`,
	keepBare: 'Keep bare LFs instead',
	bareOn: 'Enter and pasted lines now end in a bare LF.',
	bareOff: 'Back to CRLF',
	url: 'URL',
	urlHint: 'The address to which the client connects',
	clientKind: 'Client is',
	browser: 'a browser',
	other: 'another program',
	browserAt: (origin: string) => `a browser page at ${origin}`,
	browserPage: 'a browser page',
	otherProgram: 'a program that is not a browser',
	listensAt: (authority: string) => authority,
	examplesMenu: 'Examples',
	whatIf: 'What if…',
	whatIfRequest: 'In the request: what if…',
	whatIfResponse: 'In the response: what if…',
	whatIfNow: (what: string) => `What if ${what}`,
	nothingArrived: 'No byte has arrived yet.',
	change: 'Change something',
	showOutcome: 'Show the outcome',
	showOutcomeHint: 'Show the verdicts and the response before their steps',
	predictFirst: 'Predict first',
	predictHint: 'Guess what happens before you see it',
	settings: 'Server settings',
	newKey: 'New key',
	serverChecks: 'Does this request ask for WebSocket?',
	clientChecks: 'Does this response answer my request?',
	moreOfCheck: (count: number) =>
		count === 1
			? 'This check found 1 more problem.'
			: `This check found ${number(count)} more problems.`,
	line: (line: number) => `line ${line}`,
	checkStates: {
		passed: 'passed',
		failed: 'failed',
		tolerated: 'noted',
		skipped: 'nothing to check',
		waiting: 'waiting',
	},
	/** Writes the state of a check before its label, for screen readers. */
	stateLead: (state: string) => `${state}:`,
	serverRefusals: {
		content: 'The server cannot tell where the content of the request ends.',
		'request-line': 'This server supports HTTP/1.1 only.',
		target: 'This server has no such resource.',
		version: 'This server does not support that version.',
		origin: 'This server does not admit that origin.',
	},
	acceptTitle: 'Sec-WebSocket-Accept',
	acceptJoin: 'join',
	acceptOpen: 'Open in Accept key',
	acceptNone: 'The request has no key from which to compute the accept value.',
	acceptRefused: 'This server refuses, so it sends no accept value. The value would be:',
	pastedText: 'Not checked: first extract the heads from the pasted text',
	serverVerdict: 'Server verdict',
	clientVerdict: 'Client verdict',
	/** Says what the server found in the request, before it answers. */
	serverAgrees: 'Yes, it asks for WebSocket',
	serverObjects: (why: string) => `No: ${why}`,
	serverSwitches: 'Switches to WebSocket: 101',
	serverRefuses: (status: number, why: string) => `Refuses with ${status}: ${why}`,
	serverWaits: 'Waits: the empty line has not arrived',
	serverNever: 'Receives nothing',
	clientOpens: 'Opens the connection',
	clientFails: (why: string) => `Fails the connection: ${why}`,
	clientHttp: (status: number) => `Stays HTTP: the status is ${status}, not 101`,
	clientWaits: 'Waits for the response',
	clientThrows: 'Does not start: SyntaxError',
	hidden: 'Hidden until you predict it',
	states: {
		idle: 'not connected',
		listening: 'listening',
		reading: 'reading the request',
		computing: 'computing the response',
		refused: 'refused',
		waiting: 'waiting',
	},
	pageTitle: 'What the page’s code sees',
	pageThrows: 'new WebSocket(…) throws SyntaxError. Nothing is sent.',
	pageWaiting: 'readyState is 0, and there is no event yet.',
	pageOpen: 'An open event; readyState is 1.',
	pageMessages: (count: number) =>
		count === 1 ? 'Then a message event.' : `Then ${count} message events.`,
	pageEnded: (code: number, clean: boolean) =>
		clean
			? `Then a close event with code ${code}, wasClean = true; readyState is 3.`
			: `Then an error event, then a close event with code ${code}, wasClean = false; readyState is 3.`,
	pageOpened: 'An open event; readyState is 1 for a moment.',
	pageFailed:
		'An error event, then a close event with code 1006, wasClean = false; readyState is 3.',
	pageFailedMore:
		'The page gets no status, no header field and no reason. Other causes of failure look the same.',
	pageNone: 'This program is not a browser. It sees the whole response.',
	/** Holds the words about the frames behind the two heads. */
	first: {
		then: (opened: string, what: string) => `${opened}, then ${what}`,
		read: (reader: 'client' | 'server', count: number) =>
			`reads ${count === 1 ? 'the frame' : `${count} frames`} after the ${reader === 'server' ? 'request' : '101'}`,
		failed: (code: number, why: string) => `fails the connection with ${code}: ${why}`,
		closed: 'reads a Close frame',
		unfinished: {
			frame: 'waits for the rest of a frame',
			message: 'waits for the rest of a message',
		},
		others: (reader: 'client' | 'server', code: number | null) => {
			const other = reader === 'server' ? 'client' : 'server';
			return code === null
				? `the ${other} reads a Close frame`
				: `the ${other} fails the connection with ${code}`;
		},
		behind: {
			request: (bytes: string) =>
				`The last ${bytes} follow the head. The client sent them before the 101. After the 101, the server reads them as the client’s first frames.`,
			response: (bytes: string) =>
				`The last ${bytes} follow the head: they are the server’s first frames.`,
		},
		content: (bytes: string) =>
			`The last ${bytes} follow the head. The connection stays HTTP, so they are content, not frames.`,
		unread: (bytes: string) =>
			`The last ${bytes} follow the head. The connection does not open, so they are never read as frames.`,
		ended: {
			failed: (code: number, why: string) =>
				`The bytes after the head of a request or response are the first frames. One of them breaks a rule (${why}), so its receiver fails the connection with ${code}.`,
			closed:
				'The bytes after the head of a request or response are the first frames. One of them is a Close frame.',
			unfinished: {
				frame:
					'The bytes after the head of a request or response are the first frames. The last frame is incomplete, and the receiver waits for the rest of it.',
				message:
					'The bytes after the head of a request or response are the first frames. The last message is incomplete, and the receiver waits for its other frames.',
			},
			open: 'The bytes after the head of a request or response are the first frames. The other side reads them now.',
		},
		fates: {
			early: 'sent before the 101',
			read: 'delivered',
			kept: 'message incomplete',
			unfinished: 'the rest is missing',
			fails: (code: number) => `fails with ${code}`,
			unread: 'not read',
		},
		more: (n: number) => count(n, 'more frame'),
		frame: (name: string, length: string) => `${name}, ${length}`,
		opcodes: { ...OPCODE_NAMES, reserved: 'reserved opcode' },
		unknownLength: 'no length yet',
		close: (code: number | null) => (code === null ? 'Close' : `Close ${code}`),
		closeNote: { failed: 'fails the connection', closed: 'answers the Close frame' },
	},
	notOfBrowser: 'No current browser sends this request',
	butNotOfBrowser: (verdict: string) => `${verdict}. But no current browser sends this request.`,
	notOfBrowserWhy: (why: string) =>
		`A page gives only a URL and subprotocols, and the browser writes the request itself (WHATWG WebSockets). One thing shows that a browser did not write this request: ${why}.`,
	notOfBrowserSigns: {
		emptyLines: 'an empty line before the request line',
		field: (name: string) => `the ${name} field`,
	},
	/** Writes a title before a text in one paragraph. */
	lead: (title: string) => `${title}. `,
	/** Writes the label of a step, in parts: a line may break between them. The number never ends a line. */
	stepLabel: (step: number, title: string): readonly string[] => [`${step}.\u00a0${title}`],
	/** Writes the step before its explanation. */
	stepLead: (step: number, title: string) => `${step}. ${title}`,
	/** Says where the learner can go on after the last step. */
	onward: {
		title: 'Go on:',
		frame: 'take this frame apart',
		conversation: 'see a whole conversation',
		wrongAccept: 'try a wrong accept value',
	},
	/** Names the status with the sentence of the step. */
	step: 'Step',
	/** Says how long a step stays while the steps play. */
	reading: (seconds: number) => `${seconds} s to read`,
	stepOf: (step: number, count: number) => `step ${step} of ${count}`,
	stepList: 'Steps of the handshake',
	nextStep: 'Next step',
	previousStep: 'Previous step',
	firstStep: 'First step',
	lastStep: 'Last step',
	play: 'Play',
	pause: 'Pause',
	cannotHappen: (why: string) => `Cannot happen: ${why}`,
	keys: '← → step · Home End first and last · Space next · Ctrl+Z undo',
	refusedAnswer: (status: number) => `Send ${status}`,
	wireTcp: 'TCP connect',
	wireFrom: {
		client: (message: string) => `From the client: ${message}`,
		server: (message: string) => `From the server: ${message}`,
	},
	wireText: (text: string) => `text “${text}”`,
	next: 'next',
	never: 'never sent',
	openInFrame: 'Open in Frame',
	recordedOn: (date: string) => `recorded ${date}`,
	why: 'Why',
	rule: (title: string) => `rule: ${title}`,
	remedy: 'What to do',
	editorTexts: {
		crlf: 'End of line: CR LF (0d 0a)',
		bareLf: 'A bare LF (0a): no CR before it',
		bareCr: 'A bare CR (0d): no LF after it',
		nul: 'NUL (00)',
		control: 'A control character, which no font draws',
		undrawn: (characters: number) =>
			`${number(characters)} characters of this long line are not drawn. To see them, press this mark or move the caret here.`,
	},
};

export type HandshakeWords = typeof en;
