// The English words that load with the Handshake lab.
import type {
	HandshakeStepId,
	RequestCheckId,
	ResponseCheckId,
	UriNote,
} from '../../../engine/index.ts';
import type { HandshakeExampleGroup } from '../example.ts';
import type { WhatIfId } from '../what-if-ids.ts';
import { number } from '../../../strings/en/numbers.ts';
import { OPCODE_NAMES } from '../../../strings/en/frame-terms.ts';

interface StepWords {
	readonly title: string;
	/** What happens in this step. */
	readonly text: string;
}

const steps: Readonly<Record<HandshakeStepId, StepWords>> = {
	'tcp-connect': {
		title: 'TCP connect',
		text: 'The client opens a TCP connection to the host and port of the URL. Nothing of WebSocket has been said yet; this one connection will carry the handshake and then the frames.',
	},
	'choose-key': {
		title: 'Pick 16 random bytes',
		text: 'The client picks 16 random bytes and writes them as base64: the key. It is a nonce, fresh for every connection, and no secret: its only use is that the answer must fit it.',
	},
	'send-request': {
		title: 'Send the request',
		text: 'An ordinary HTTP/1.1 GET that asks for a change of protocol. Every line here is yours to break: delete the Upgrade line, and the server answers at once.',
	},
	'server-reads': {
		title: 'Server reads it',
		text: 'The server reads up to the empty line. Until then the request may still go on: the server may refuse it early, but cannot accept it yet.',
	},
	'server-checks': {
		title: 'Check each header',
		text: 'The server checks the request line by line. Names are case-insensitive, the key is not; lists such as Connection may hold more than one token.',
	},
	'compute-accept': {
		title: 'Compute the accept key',
		text: 'Key text and GUID are joined, hashed with SHA-1 and written as base64. Anyone can compute it: it proves that the server read this very request and speaks WebSocket, and nothing else.',
	},
	'send-answer': {
		title: 'Send the answer',
		text: 'With 101 the server leaves HTTP: right after the empty line, the bytes are frames. With any other status the connection stays HTTP.',
	},
	'client-verifies': {
		title: 'Client verifies',
		text: 'The client checks the answer as strictly: 101, Upgrade, Connection, and an accept value that fits its own key. One fault, and it fails the connection.',
	},
	open: {
		title: 'Open',
		text: 'Both sides are OPEN. The page’s code gets its open event; from now on either side may send at any time, without asking.',
	},
	'client-hello': {
		title: 'Client says Hello',
		text: 'A frame on the same TCP connection: FIN, opcode text, 5 bytes, masked with a fresh key because it comes from a client.',
	},
	'server-reply': {
		title: 'Server answers',
		text: 'The server echoes the text in a frame of its own. It is not masked: seven bytes for the same five letters.',
	},
};

const requestChecks: Readonly<Record<RequestCheckId, string>> = {
	head: 'The header lines are well-formed and end in an empty line',
	'request-line': 'Method is GET, version at least HTTP/1.1',
	target: 'The target is a path or an http URI',
	host: 'Host is there, once',
	upgrade: 'Upgrade contains websocket',
	connection: 'Connection contains Upgrade',
	version: 'Sec-WebSocket-Version is 13',
	key: 'The key decodes to 16 bytes',
	origin: 'Origin may connect',
	protocol: 'Subprotocols are distinct tokens',
	extensions: 'Extensions can be read',
	content: 'Nothing follows the head',
};

/** Texts for a check that noted something, so that the claim above does not hold. */
const requestChecksNoted: Readonly<Partial<Record<RequestCheckId, string>>> = {
	version: 'This server knows the version',
	origin: 'No Origin names the page',
	content: 'Bytes follow the head, or are announced',
};

const responseChecks: Readonly<Record<ResponseCheckId, string>> = {
	'first-bytes': 'The first bytes are a status line',
	head: 'The header lines are well-formed and end in an empty line',
	'status-line': 'The status line can be read',
	'status-101': 'The status is 101',
	upgrade: 'Upgrade is websocket',
	connection: 'Connection contains Upgrade',
	accept: 'The accept value fits the key',
	extensions: 'Only extensions that were offered',
	protocol: 'Only a subprotocol that was offered',
	framing: 'No Content-Length, no Transfer-Encoding',
	'other-fields': 'The other fields are in order',
};

const responseChecksNoted: Readonly<Partial<Record<ResponseCheckId, string>>> = {
	head: 'The header lines can be read',
	framing: 'Content-Length or Transfer-Encoding in a 101',
	'other-fields': 'The other fields are not in order',
};

const whatIfs: Readonly<Record<WhatIfId, string>> = {
	'no-host': 'there were no Host?',
	'no-upgrade': 'there were no Upgrade?',
	'no-connection': 'there were no Connection?',
	'no-key': 'there were no Sec-WebSocket-Key?',
	'no-version': 'there were no Sec-WebSocket-Version?',
	'no-origin': 'there were no Origin?',
	'version-8': 'the version were 8?',
	'version-12': 'the version were 12?',
	post: 'the method were POST?',
	'http-1.0': 'it said HTTP/1.0?',
	'short-key': 'the key had 15 bytes?',
	'lower-case': 'all header names were lower case?',
	'two-tokens': 'Connection had two tokens?',
	'foreign-origin': 'the page came from elsewhere?',
	'protocol-not-chosen': 'a subprotocol were offered and none chosen?',
	'extension-unasked': 'the server used an extension nobody offered?',
	'answer-200': 'the server answered 200?',
	'answer-302': 'the server answered 302?',
	'answer-401': 'the server answered 401?',
	'cached-accept': 'a cache answered with somebody else’s accept?',
};

/** The names of the examples by id. Recorded examples are named after their program. */
const examples: Readonly<Record<string, string>> = {
	rfc: 'RFC 6455 §1.2',
	'rfc-version': 'RFC 6455 §4.4: version 25',
	'rfc-deflate': 'RFC 7692 §7.1: two offers',
	'article-000': 'Article 000: a false pair',
	'article-000-code': 'Article 000: its own server',
	'article-000-blank-lines': 'Article 000: blank lines as printed',
	'article-001': 'Article 001: a right pair',
	'article-002': 'Article 002: 385 bytes of Chrome 32',
	'article-002-kaazing': 'Article 002: ws: in the request line',
	'article-003': 'Article 003: the server that never upgrades',
	'article-004': 'Article 004: localhost',
	'recorded-chromium': 'Chromium',
	'recorded-firefox': 'Firefox',
	'recorded-ws': 'ws for Node.js',
	'recorded-curl': 'curl',
	'hixie-76': 'Draft hixie-76 (2010)',
};

/** The hints of the examples that load with the lab. */
const firstHints: Readonly<Record<string, string>> = {
	'article-004':
		'Valid, and the pair is right. Note Host localhost:8080 and Origin http://127.0.0.1:3000: another origin, and this server never looks.',
	rfc: 'Two subprotocols are offered, the server chooses chat.',
};

const exampleGroups: Readonly<Record<HandshakeExampleGroup, string>> = {
	rfc: 'From the RFCs',
	articles: 'From five articles',
	recorded: 'Recorded from real programs',
	history: 'History',
};

const uriNotes: Readonly<Record<UriNote, string>> = {
	'http-scheme': 'http and https stand for ws and wss in browsers.',
	'user-info': 'User and password are not sent.',
	slashes: 'Read as if there were two slashes.',
	blanks: 'Blanks around it are dropped.',
	'percent-encoded': 'Some characters are percent-encoded.',
	'host-ascii': 'The host is sent in its ASCII form.',
	'ip-address': 'The address is sent in its usual form.',
	'dot-segments': '“.” and “..” in the path are resolved.',
};

export const en = {
	intro: {
		purpose:
			'Step through the handshake that turns an HTTP connection into a WebSocket. Change any line and see what both sides do.',
		tries: [
			['a server that does not know WebSocket', '/handshake?example=article-003&step=1'],
			['a wrong accept value', '/handshake?example=article-000&step=8'],
			['a request recorded from Chromium', '/handshake?example=recorded-chromium&step=1'],
		] as readonly (readonly [text: string, address: string])[],
	},
	steps,
	requestChecks,
	requestChecksNoted,
	responseChecks,
	responseChecksNoted,
	whatIfs,
	examples,
	exampleGroups,
	firstHints,
	uriNotes,
	client: 'Client',
	server: 'Server',
	wire: 'the wire',
	request: 'Request',
	response: 'Response',
	requestBytes: 'Request bytes',
	responseBytes: 'Response bytes',
	bytes: (count: number) => (count === 1 ? '1 byte' : `${number(count)} bytes`),
	text: 'Text',
	bytesTab: 'Bytes',
	shownAs: (message: string) => `${message}: shown as`,
	computed: 'computed',
	computedHint: 'What this server answers. Edit it, and it is yours.',
	yours: 'yours',
	yoursHint: 'Edited by hand: it no longer follows the request.',
	useServersAnswer: 'Use the server’s answer',
	noResponse: 'No answer: the server is still waiting.',
	nothingSent: 'Nothing is ever sent.',
	copyMessage: (message: string) => `Copy ${message.toLowerCase()}`,
	tooLong: 'A head may have 64 KiB here. The change was not taken.',
	bareKept: (count: number) =>
		count === 1
			? 'One lone line feed was turned into CRLF.'
			: `${count} lone line feeds were turned into CRLF.`,
	draft: (line: number, column: number, found: string) =>
		`Line ${line}, column ${column}: “${found}” is not a whole byte yet. The message is unchanged.`,
	keepBare: 'Keep bare LFs instead',
	bareOn: 'Enter and pasted lines give bare LFs.',
	bareOff: 'Back to CRLF',
	url: 'URL',
	urlHint: 'What the client was told to connect to',
	clientKind: 'Client is',
	browser: 'a browser',
	other: 'another program',
	browserAt: (origin: string) => `a browser page at ${origin}`,
	browserPage: 'a browser page',
	otherProgram: 'a program that is no browser',
	listensAt: (authority: string) => authority,
	examplesMenu: 'Examples',
	whatIf: 'What if…',
	whatIfRequest: 'In the request: what if…',
	whatIfResponse: 'In the answer: what if…',
	whatIfNow: (what: string) => `What if ${what}`,
	predictFirst: 'Predict first',
	predictHint: 'Hide the outcome of a change until somebody has said what will happen',
	settings: 'Server settings',
	settingsOrigins: 'Allowed origins',
	settingsOriginsHint: 'One a line. Empty: any page, and no page at all, may connect.',
	settingsProtocols: 'Subprotocols, the favourite first',
	settingsProtocolsHint: 'Separated by commas. Empty: the server knows none.',
	settingsVersions: 'Versions',
	settingsVersionsHint: 'Numbers separated by commas; as a rule 13.',
	settingsTooMany: (most: number) =>
		`At most ${most} entries, with 64 KiB of text in all. The change was not taken.`,
	settingsVersionsBad: (found: string) =>
		found === ''
			? 'A server knows at least one version.'
			: `“${found}” is not a number from 0 to 255.`,
	settingsResources: 'Resources',
	settingsResourcesHint: 'Paths, one a line. Empty: every path exists.',
	settingsDeflate: 'Accepts permessage-deflate',
	newKey: 'New key',
	serverChecks: 'Does this request ask for WebSocket?',
	clientChecks: 'Is this the answer to my request?',
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
	serverPolicy: {
		content: 'Where the content ends cannot be told.',
		'request-line': 'This server speaks HTTP/1.1.',
		target: 'This server has no such resource.',
		version: 'This server does not speak that version.',
		origin: 'This server does not admit that origin.',
	},
	acceptTitle: 'Sec-WebSocket-Accept',
	acceptJoin: 'join',
	acceptOpen: 'Open in Accept key',
	acceptNone: 'There is no key to answer.',
	acceptRefused: 'A server that refuses computes none. It would be:',
	serverVerdict: 'Server verdict',
	clientVerdict: 'Client verdict',
	serverSwitches: 'Switches to WebSocket: 101',
	serverRefuses: (status: number, why: string) => `Refuses with ${status}: ${why}`,
	serverWaits: 'Waits: the empty line has not come',
	serverNever: 'Never hears of it',
	clientOpens: 'Opens the connection',
	clientFails: (why: string) => `Fails the connection: ${why}`,
	clientHttp: (status: number) => `Stays HTTP: the status is ${status}, not 101`,
	clientWaits: 'Waits for the answer',
	clientThrows: 'Never starts: SyntaxError',
	hidden: 'Hidden until you have predicted it',
	states: {
		CONNECTING: 'CONNECTING',
		OPEN: 'OPEN',
		CLOSED: 'CLOSED',
		idle: 'not connected',
		listening: 'listening',
		reading: 'reading the request',
		computing: 'computing the reply',
		switched: 'OPEN',
		refused: 'refused',
		waiting: 'waiting',
	},
	pageTitle: 'What page code sees',
	pageThrows: 'new WebSocket(…) throws SyntaxError. Nothing is sent.',
	pageWaiting: 'readyState 0, and no event yet.',
	pageOpen: 'open, and readyState is 1.',
	pageMessages: (count: number) =>
		count === 1 ? 'Then a message event.' : `Then ${count} message events.`,
	pageEnded: (code: number, clean: boolean) =>
		clean
			? `Then close with code ${code}, clean; readyState 3.`
			: `Then error, and close with code ${code}, not clean; readyState 3.`,
	pageOpened: 'open, and readyState is 1 for a moment.',
	pageFailed: 'error, then close with code 1006, not clean; readyState 3.',
	pageFailedMore:
		'No more than that: no status, no header, no reason. It looks the same for every cause.',
	pageNone: 'Not a browser: this program sees the answer itself.',
	peersTitle: 'What others do here',
	peersOpen: 'RFC 6455 leaves the status open (“such as”), so servers differ.',
	peerAnswers: (status: number) => `answers ${status}`,
	peerEnds: 'ends TCP without an answer',
	peerWaits: 'does not answer',
	peerOpens: 'opens',
	peerFails: 'fails',
	measured: 'measured',
	/** The words about the frames behind the two heads. */
	first: {
		then: (opened: string, what: string) => `${opened}, then ${what}`,
		read: (reader: 'client' | 'server', count: number) =>
			`reads ${count === 1 ? 'the frame' : `${count} frames`} behind the ${reader === 'server' ? 'request' : '101'}`,
		failed: (code: number, why: string) => `fails with ${code}: ${why}`,
		closed: 'reads a Close frame',
		unfinished: 'waits for the rest of a frame',
		others: (reader: 'client' | 'server', code: number | null) => {
			const other = reader === 'server' ? 'client' : 'server';
			return code === null
				? `the ${other} reads a Close frame`
				: `the ${other} fails it with ${code}`;
		},
		behind: {
			request: (bytes: string) =>
				`The last ${bytes} follow the head. The client sent them before the 101, and the server reads them after it, as the client’s first frames.`,
			response: (bytes: string) =>
				`The last ${bytes} follow the head: they are the server’s first frames.`,
		},
		content: (bytes: string) =>
			`The last ${bytes} follow the head. The connection stays HTTP, so they are content, not frames.`,
		unread: (bytes: string) =>
			`The last ${bytes} follow the head. The connection does not open, so they are never read as frames.`,
		ended: {
			failed: (code: number, why: string) =>
				`The bytes behind a head are the first frames. One of them breaks a rule (${why}), so its receiver fails the connection with ${code}.`,
			closed: 'The bytes behind a head are the first frames. One of them is a Close frame.',
			unfinished:
				'The bytes behind a head are the first frames. The last one is not complete, and its rest must come before anything else.',
			open: 'The bytes behind a head are the first frames. They are read now.',
		},
		fates: {
			early: 'sent before the 101',
			read: 'delivered',
			unfinished: 'the rest is missing',
			fails: (code: number) => `fails with ${code}`,
			unread: 'not read',
		},
		more: (count: number) => (count === 1 ? '1 more frame' : `${count} more frames`),
		frame: (name: string, length: string) => `${name}, ${length}`,
		opcodes: { ...OPCODE_NAMES, reserved: 'reserved opcode' },
		unknownLength: 'no length yet',
		close: (code: number | null) => (code === null ? 'Close' : `Close ${code}`),
		closeNote: { failed: 'fails the connection', closed: 'answers the Close frame' },
	},
	notOfBrowser: 'No current browser sends this request',
	notOfBrowserWhy: (why: string) =>
		`A page only gives a URL and subprotocols; the browser writes the request itself (WHATWG WebSockets). The sign here: ${why}.`,
	notOfBrowserSigns: {
		emptyLines: 'an empty line before the request line',
		field: (name: string) => `its ${name} field`,
	},
	stepOf: (step: number, count: number) => `step ${step} of ${count}`,
	stepList: 'Steps of the handshake',
	nextStep: 'Next step',
	previousStep: 'Previous step',
	firstStep: 'First step',
	lastStep: 'Last step',
	play: 'Play',
	pause: 'Pause',
	cannotHappen: (why: string) => `Cannot happen: ${why}`,
	keys: '← → step · Home End · Space next · Ctrl+Z undo',
	refusedAnswer: (status: number) => `Send ${status}`,
	wireTcp: 'TCP connect',
	wireText: (text: string) => `text “${text}”`,
	next: 'next',
	never: 'never sent',
	openInFrame: 'Open in Frame',
	predictTitle: 'What will happen?',
	predictServer: 'The server answers',
	predictServerWaits: 'nothing yet',
	predictClient: 'The client',
	predictOpens: 'opens',
	predictFails: 'does not open',
	reveal: 'Show what happens',
	predictedRight: 'As predicted.',
	predictedWrong: (said: string) => `Predicted: ${said}.`,
	recordedOn: (date: string) => `recorded ${date}`,
	why: 'Why',
	rule: (title: string) => `rule: ${title}`,
	remedy: 'What to do',
	editorTexts: {
		crlf: 'End of line: CR LF (0d 0a)',
		bareLf: 'A bare LF (0a): no CR before it',
		bareCr: 'A bare CR (0d): no LF after it',
		nul: 'NUL (00)',
		control: 'A byte that no font draws',
		undrawn: (characters: number) =>
			`${number(characters)} characters of this long line are not drawn. To see them, press this mark or move the caret here.`,
	},
};

export type HandshakeWords = typeof en;
