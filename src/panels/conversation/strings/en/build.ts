import type { JsonProblem } from '../../../../engine/json/index.ts';
import type {
	BoxFieldName,
	ClientSetup,
	Link,
	Middlebox,
	Scripted,
	ServerSetup,
} from '../../../../engine/simulation/index.ts';
import type { WhenKind } from '../../build/script-rows.ts';
import { actions } from './actions.ts';
import { change } from './change.ts';
import { form } from './form.ts';
import { jsonProblemText } from '../../../../strings/en/json-problems.ts';
import { count, number } from '../../../../strings/en/numbers.ts';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const nth = (n: number) => {
	const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
	return `${number(n)}${suffix[ordinals.select(n)]}`;
};

const ends = {
	subprotocols: 'Subprotocols',
	limit: 'Message size limit',
	pingMs: 'Ping interval',
	pongMs: 'Pong timeout',
	openingMs: 'Handshake timeout',
	closingMs: 'Close frame timeout',
	lingerMs: 'TCP closing timeout',
	readBitsPerSecond: 'Application read rate',
	reader: 'Handles invalid frames like',
};

export const build = {
	title: 'Build a conversation',
	views: 'Edit as',
	form,
	forms: 'Forms',
	json: 'JSON',
	start: 'New',
	startEmpty: 'Empty',
	startEmptyHint: 'Two endpoints that connect and send no messages',
	startHere: 'From the current conversation',
	startHereHint: 'Copies the current branch, without the commentary or the other branches',
	startScene: 'From a scene',
	started: 'You are now editing your own conversation.',
	file: 'Open a file',
	take: 'Export',
	copy: 'Copy the JSON',
	save: 'Save the JSON',
	saved: (name: string) => `Saved as ${name}.`,
	ofScene: (title: string) =>
		`This is the scene “${title}”. Its commentary disappears as soon as you change something; undo restores the commentary.`,
	limit: (entries: number, time: string) =>
		`The simulation stopped after ${number(entries)} events, at ${time}. Later events are not shown.`,
	unfinished: 'The JSON is not a valid scene yet. The lab shows the last valid scene.',
	sections: {
		script: 'Script',
		link: 'Link',
		client: 'Client',
		server: 'Server',
		boxes: 'Intermediaries',
		whole: 'Time and random seed',
	},
	actions: (n: number) => count(n, 'action'),
	boxCount: (n: number) => (n === 0 ? 'none' : number(n)),
	fields: {
		link: {
			upMs: 'Delay to the server',
			downMs: 'Delay to the client',
			jitterMs: 'Maximum jitter',
			bitsPerSecond: 'Bandwidth each way',
			lossPercent: 'Segment loss',
			mss: 'Data per segment (MSS)',
			receiveWindow: 'Receive window',
			sendBuffer: 'Send buffer',
			userTimeoutMs: 'TCP gives up after',
			tls: 'TLS',
			http2: 'HTTP/2: a stream instead of a connection',
		} satisfies Record<keyof Link, string>,
		client: {
			...ends,
			kind: 'Type',
			url: 'URL',
			origin: 'Origin',
			deflate: 'Compression offers',
			masking: 'Masking keys',
			request: 'Custom request',
			reconnect: 'Reconnects after a lost connection',
		} satisfies Record<keyof ClientSetup, string>,
		server: {
			...ends,
			origins: 'Allowed origins',
			resources: 'Served paths',
			versions: 'Supported versions',
			deflate: 'Accepts compression',
			answer: 'Custom response',
			away: 'Is down for a while',
		} satisfies Record<keyof ServerSetup, string>,
		whole: {
			untilMs: 'Simulated time',
			seed: 'Random seed',
			recorded: 'Recording: nothing is sent automatically',
		},
		boxes: {
			status: 'Response to CONNECT',
			upgrades: 'Forwards Upgrade',
			idleMs: 'Idle limit',
			afterMs: 'Time limit',
			ends: 'Ends the connection with',
			bytes: 'Piece size',
		} satisfies Record<BoxFieldName, string>,
		when: { at: 'Time', nth: 'Which occurrence', after: 'Delay' },
		actions: actions.fields,
	},
	boxes: {
		'forward-proxy': 'Forward proxy (CONNECT)',
		'reverse-proxy': 'Reverse proxy',
		idle: 'NAT or load balancer with an idle limit',
		buffering: 'Buffering proxy',
		caching: 'Caching proxy that misreads frames',
		recutting: 'Proxy that refragments messages',
	} satisfies Record<Middlebox['kind'], string>,
	addBox: 'Add an intermediary',
	noBoxes: 'There is no intermediary between client and server.',
	boxNote:
		'The intermediaries are listed from the client to the server. In this simulation each intermediary has one TCP connection on each side.',
	who: 'Who acts',
	when: 'When',
	what: 'Action',
	whoNames: { client: 'Client', server: 'Server', network: 'Network' } satisfies Record<
		Scripted['who'],
		string
	>,
	whenNames: {
		at: 'at a set time',
		open: 'on open',
		message: 'on a message',
		ping: 'on a Ping',
		pong: 'on a Pong',
		close: 'on close',
		error: 'on error',
	} satisfies Record<WhenKind, string>,
	whatNames: actions.kinds,
	row: (who: string, when: string, what: string) => `${who}, ${when}: ${what}`,
	rowAt: (ms: number) => `at ${number(ms)} ms`,
	rowOn: (event: string, which: number | undefined, after: number | undefined) => {
		const on = which === undefined ? `on ${event}` : `on the ${nth(which)} ${event}`;
		return after === undefined || after === 0 ? on : `${number(after)} ms after ${on.slice(3)}`;
	},
	rowDetail: actions.detailed,
	quoted: (text: string) => `“${text}”`,
	add: 'Add an action',
	noActions:
		'The script has no actions: the connection opens, and then neither side sends a message.',
	moreActions: (n: number) => `Show ${number(n)} more`,
	earlier: 'Move up',
	later: 'Move down',
	remove: 'Remove',
	removed: (what: string) => `Removed: ${what}`,
	moved: (position: number, of: number) => `Now ${nth(position)} of ${number(of)}`,
	undrawn: change.undrawn,
	editor: 'The scene as JSON',
	valid: 'The lab shows this scene. Members that you leave out get their default values.',
	invalid: (n: number) => `${count(n, 'problem')}. The lab still shows the last valid scene.`,
	problems: 'Problems',
	position: (line: number, column: number) => `Line ${number(line)}, column ${number(column)}`,
	moreProblems: (n: number) => `and ${number(n)} more`,
	rewrite: 'Discard this text',
	rewriteHint: 'Replaces the text with the scene that the lab shows',
	tooLong: (most: number) => `Not accepted: the text can have at most ${number(most)} characters.`,
	badJson: (problem: JsonProblem): string => {
		if (problem.kind === 'empty') return 'The text is empty. The smallest scene is {}.';
		return jsonProblemText(problem);
	},
};
export type BuildWords = typeof build;
