import type {
	HandshakeStepId,
	RequestCheckId,
	ResponseCheckId,
	UriNote,
} from '../../../engine/index.ts';
import type { ExampleGroup } from '../examples.ts';
import type { WhatIfId } from '../what-ifs.ts';

interface StepWords {
	readonly title: string;
	/** What happens when it happens. */
	readonly text: string;
}

interface ChoiceWords {
	readonly label: string;
	readonly hint: string;
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
		text: 'The server reads up to the empty line. Until that has come it may decide nothing: the request could still go on.',
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
		text: 'The first frame, on the same TCP connection: FIN, opcode text, 5 bytes, masked with a fresh key because it comes from a client.',
	},
	'server-reply': {
		title: 'Server answers',
		text: 'The server echoes the text in a frame of its own. It is not masked: seven bytes for the same five letters.',
	},
};

const requestChecks: Readonly<Record<RequestCheckId, string>> = {
	head: 'The head is well-formed and ends in an empty line',
	'request-line': 'Method is GET, version at least HTTP/1.1',
	target: 'The target is a path of this server',
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

const responseChecks: Readonly<Record<ResponseCheckId, string>> = {
	'first-bytes': 'The first bytes are a status line',
	head: 'The head is well-formed and ends in an empty line',
	'status-line': 'The status line can be read',
	'status-101': 'The status is 101',
	upgrade: 'Upgrade is websocket',
	connection: 'Connection contains Upgrade',
	accept: 'The accept value fits the key',
	extensions: 'Only extensions that were offered',
	protocol: 'Only a subprotocol that was offered',
	framing: 'No Content-Length, no Transfer-Encoding',
	'other-fields': 'No fields of dead drafts',
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

const examples: Readonly<Record<string, ChoiceWords>> = {
	rfc: {
		label: 'RFC 6455 §1.2',
		hint: 'Two subprotocols are offered, the server chooses chat.',
	},
	'rfc-version': {
		label: 'RFC 6455 §4.4: version 25',
		hint: 'The RFC’s own refusal. §4.2.2 suggests 426, the example of §4.4 shows 400: both are allowed. As printed it has no Content-Length, so its end is the end of the connection.',
	},
	'rfc-deflate': {
		label: 'RFC 7692 §7.1: two offers',
		hint: 'permessage-deflate is offered twice, the better offer first. The server takes the first it can keep.',
	},
	'article-000': {
		label: 'Article 000: a false pair',
		hint: 'The printed accept has the right shape and the wrong value: request and answer come from two different connections. The client must fail. Content-Length in a 101 is wrong as well, but browsers let it pass.',
	},
	'article-000-code': {
		label: 'Article 000: its own server',
		hint: 'This answer works: “Upgrade:websocket” without a space is allowed, and WebSocket-Location is a field of a dead draft that nobody reads. What fails comes after the handshake: the program prints masked frames as noise and answers neither Ping nor Close.',
	},
	'article-000-blank-lines': {
		label: 'Article 000: blank lines as printed',
		hint: 'In the article each line is followed by an empty one. Taken at its word, the head ends after the first line, and the rest is early data.',
	},
	'article-001': {
		label: 'Article 001: a right pair',
		hint: 'The four quoted fields, completed. “Connection: Upgrade” does not name the protocol, as the article says: it lists the field Upgrade as hop-by-hop.',
	},
	'article-002': {
		label: 'Article 002: 385 bytes of Chrome 32',
		hint: 'Origin: null means an opaque origin: here a page opened from disk. x-webkit-deflate-frame was never registered; servers ignore it.',
	},
	'article-002-kaazing': {
		label: 'Article 002: ws: in the request line',
		hint: 'Two faults: a ws: URI as the target, and Host emptied by the copyist. ws and Python’s websockets answer 101 all the same, so “my server takes it” proves nothing. The answer itself is legal: the reason phrase is free.',
	},
	'article-003': {
		label: 'Article 003: the server that never upgrades',
		hint: 'The Go program writes text on /ws and never upgrades: 200. A browser page would show the text; new WebSocket gets error and close 1006.',
	},
	'article-004': {
		label: 'Article 004: localhost',
		hint: 'Valid, and the pair is right. Note Host localhost:8080 and Origin http://127.0.0.1:3000: another origin, and this server never looks.',
	},
	'recorded-chromium': {
		label: 'Chromium',
		hint: 'Recorded from the real program. It offers permessage-deflate with client_max_window_bits.',
	},
	'recorded-firefox': {
		label: 'Firefox',
		hint: 'Recorded from the real program. The fields come in another order, which means nothing.',
	},
	'recorded-ws': {
		label: 'ws for Node.js',
		hint: 'Recorded from the real program. No Origin: only browsers must send it.',
	},
	'recorded-curl': {
		label: 'curl',
		hint: 'Recorded from the real program.',
	},
	'hixie-76': {
		label: 'Draft hixie-76 (2010)',
		hint: 'Three numbers hidden in spaces, digits and eight bytes after the head, answered with 16 bytes of MD5. No modern server takes it: there is no Sec-WebSocket-Key and no version, and the bytes after the head look to proxies like another request. The browsers that spoke it are gone.',
	},
};

const exampleGroups: Readonly<Record<ExampleGroup, string>> = {
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
};

export const en = {
	steps,
	requestChecks,
	responseChecks,
	whatIfs,
	examples,
	exampleGroups,
	uriNotes,
	client: 'Client',
	server: 'Server',
	wire: 'the wire',
	request: 'Request',
	response: 'Response',
	requestBytes: 'Request bytes',
	responseBytes: 'Response bytes',
	bytes: (count: number) => (count === 1 ? '1 byte' : `${count.toLocaleString('en')} bytes`),
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
	settingsVersionsBad: (found: string) => `“${found}” is not a number from 0 to 255.`,
	settingsResources: 'Resources',
	settingsResourcesHint: 'Paths, one a line. Empty: every path exists.',
	settingsDeflate: 'Accepts permessage-deflate',
	newKey: 'New key',
	serverChecks: 'Does this request ask for WebSocket?',
	clientChecks: 'Is this the answer to my request?',
	line: (line: number) => `line ${line}`,
	notThere: 'not there',
	notDemanded: 'not demanded',
	checkStates: {
		passed: 'passed',
		failed: 'failed',
		tolerated: 'noted',
		skipped: 'nothing to check',
		waiting: 'waiting',
	},
	serverPolicy: {
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
	pageFailed: 'error, then close with code 1006, not clean; readyState 3.',
	pageFailedMore:
		'No more than that: no status, no header, no reason. It looks the same for every cause.',
	pageNone: 'Not a browser: this program sees the answer itself.',
	peersTitle: 'What others do here',
	peersOpen: 'The RFC leaves the status open (“such as”), so servers differ.',
	peerAnswers: (status: number) => `answers ${status}`,
	peerEnds: 'ends TCP without an answer',
	peerWaits: 'does not answer',
	peerOpens: 'opens',
	peerFails: 'fails',
	measured: 'measured',
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
	helloTitle: 'The first frames',
	predictTitle: 'What will happen?',
	predictServer: 'The server answers',
	predictServerWaits: 'nothing yet',
	predictClient: 'The client',
	predictOpens: 'opens',
	predictFails: 'does not open',
	reveal: 'Show what happens',
	predictedRight: 'As predicted.',
	predictedWrong: (said: string) => `Predicted: ${said}.`,
	recordedBy: (name: string, version: string, date: string) =>
		`${name} ${version}, recorded ${date}`,
	why: 'Why',
	remedy: 'What to do',
	editorTexts: {
		crlf: 'End of line: CR LF (0d 0a)',
		bareLf: 'A bare LF (0a): no CR before it',
		bareCr: 'A bare CR (0d): no LF after it',
		nul: 'NUL (00)',
		control: 'A byte that no font draws',
	},
};

export type HandshakeWords = typeof en;
