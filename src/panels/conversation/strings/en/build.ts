import type {
	BoxFieldName,
	ClientSetup,
	Link,
	Middlebox,
	Scripted,
	ServerSetup,
} from '../../../../engine/index.ts';
import type { JsonProblem } from '../../build/json-text.ts';
import type { WhenKind } from '../../build/script-rows.ts';
import { act } from './act.ts';
import { actions } from './actions.ts';
import { form } from './form.ts';
import { count, number } from '../../../../strings/en/numbers.ts';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const nth = (n: number) => {
	const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
	return `${number(n)}${suffix[ordinals.select(n)]}`;
};

const ends = {
	subprotocols: 'Subprotocols',
	limit: 'Longest message taken',
	pingMs: 'A Ping every',
	pongMs: 'A Pong within',
	openingMs: 'Opening may take',
	closingMs: 'Waits for a Close',
	lingerMs: 'Waits for TCP’s end',
	readBitsPerSecond: 'Its application reads',
	reader: 'Broken frames are read as by',
};

export const build = {
	title: 'Build your own',
	views: 'How to build',
	form,
	forms: 'Forms',
	json: 'JSON',
	start: 'Start',
	startEmpty: 'Empty',
	startEmptyHint: 'Two endpoints that connect and say nothing',
	startHere: 'From what is in front',
	startHereHint: 'A conversation of your own, without the scene’s words and other branches',
	startScene: 'From a scene',
	started: 'A conversation of your own.',
	file: 'Open a file',
	take: 'Take along',
	copy: 'Copy the JSON',
	save: 'Save the JSON',
	saved: (name: string) => `Saved as ${name}`,
	ofScene: (title: string) =>
		`You start from “${title}”. Its words go once it is not as it was; undo brings them back.`,
	limit: (entries: number, time: string) =>
		`Simulated up to ${number(entries)} events, at ${time}. What would follow is not shown.`,
	unfinished: 'The JSON is not a scenario yet: the lab shows the last one that was.',
	sections: {
		script: 'Script',
		link: 'Link',
		client: 'Client',
		server: 'Server',
		boxes: 'On the way',
		whole: 'Time and chance',
	},
	actions: (n: number) => count(n, 'action'),
	boxCount: (n: number) => (n === 0 ? 'nothing' : number(n)),
	fields: {
		link: {
			upMs: 'To the server',
			downMs: 'To the client',
			jitterMs: 'Jitter, at most',
			bitsPerSecond: 'Bandwidth each way',
			lossPercent: 'Segments lost',
			mss: 'Data in a segment (MSS)',
			receiveWindow: 'Receive window',
			sendBuffer: 'Send buffer',
			userTimeoutMs: 'TCP gives up after',
			tls: 'TLS',
			http2: 'HTTP/2: a stream instead of a connection',
		} satisfies Record<keyof Link, string>,
		client: {
			...ends,
			kind: 'Is',
			url: 'URL',
			origin: 'Origin',
			deflate: 'Offers of compression',
			masking: 'Masking keys',
			request: 'Request by hand',
			reconnect: 'Comes back when the connection is lost',
		} satisfies Record<keyof ClientSetup, string>,
		server: {
			...ends,
			origins: 'Origins let in',
			resources: 'Paths it answers',
			versions: 'Versions',
			deflate: 'Agrees to compression',
			answer: 'Answer by hand',
			away: 'Is away for a while',
		} satisfies Record<keyof ServerSetup, string>,
		whole: { untilMs: 'Simulated time', seed: 'Seed of every chance' },
		boxes: {
			status: 'Answers CONNECT with',
			upgrades: 'Passes Upgrade on',
			idleMs: 'Silence it bears',
			afterMs: 'After',
			ends: 'Ends it with',
			bytes: 'Bytes',
		} satisfies Record<BoxFieldName, string>,
		when: { at: 'Time', nth: 'Which one', after: 'So long after' },
		actions: actions.fields,
	},
	boxes: {
		'forward-proxy': 'Forward proxy (CONNECT)',
		'reverse-proxy': 'Reverse proxy',
		idle: 'NAT or load balancer with a time limit',
		buffering: 'Proxy that buffers',
		caching: 'Caching proxy that misreads frames',
		recutting: 'Proxy that cuts messages anew',
	} satisfies Record<Middlebox['kind'], string>,
	addBox: 'Add',
	noBoxes: 'Nothing stands between client and server.',
	boxNote: 'From the client to the server. Each ends one TCP connection and begins another.',
	who: 'Who',
	when: 'When',
	what: 'What',
	whoNames: { client: 'Client', server: 'Server', network: 'Network' } satisfies Record<
		Scripted['who'],
		string
	>,
	whenNames: {
		at: 'at a time',
		open: 'when it is open',
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
	rowDetail: (what: string, detail: string) => (detail === '' ? what : `${what} ${detail}`),
	quoted: (text: string) => `“${text}”`,
	add: 'Add an action',
	noActions: 'Nobody does anything: the connection opens, and nothing more is said.',
	moreActions: (n: number) => `Show ${number(n)} more`,
	earlier: 'Move up',
	later: 'Move down',
	remove: 'Remove',
	removed: (what: string) => `Removed: ${what}`,
	moved: (place: number, of: number) => `Now ${nth(place)} of ${number(of)}`,
	undrawn: act.change.undrawn,
	editor: 'The scenario as JSON',
	valid: 'This is the scenario of the lab. What is left out is as usual.',
	invalid: (n: number) => `${count(n, 'problem')}. The lab shows the scenario as it was.`,
	problems: 'Problems',
	place: (line: number, column: number) => `Line ${number(line)}, column ${number(column)}`,
	moreProblems: (n: number) => `and ${number(n)} more`,
	rewrite: 'Drop this text',
	rewriteHint: 'Writes it anew from the scenario of the lab',
	tooLong: (most: number) => `Not taken: a text here has ${number(most)} characters at most.`,
	notText: (name: string) => `${name} could not be read.`,
	badJson: ({ kind, found }: JsonProblem): string => {
		switch (kind) {
			case 'empty':
				return 'Nothing is here. The smallest scenario is {}.';
			case 'value':
				return found === '' ? 'A value is missing.' : `A value belongs here, not ${found}.`;
			case 'name':
				return `A name in double quotes belongs here, not ${found}.`;
			case 'colon':
				return `A colon belongs between name and value, not ${found}.`;
			case 'comma':
				return `A comma or the closing bracket is missing before ${found}.`;
			case 'trailing-comma':
				return 'JSON has no comma after the last one.';
			case 'unclosed':
				return `This ${found} is never closed.`;
			case 'unclosed-string':
				return 'This string is not closed on its line.';
			case 'control':
				return 'A control character in a string has to be escaped.';
			case 'escape':
				return `${found} is no escape of JSON.`;
			case 'number':
				return `${found} is no number of JSON.`;
			case 'word':
				return `${found} is no word of JSON: only true, false and null are.`;
			case 'quotes':
				return 'JSON has only straight double quotes.';
			case 'comment':
				return 'JSON has no comments.';
			case 'more':
				return `The scenario ends before ${found}.`;
			case 'twice':
				return `${found} stands twice in this object.`;
			case 'deep':
				return 'Nested more deeply than any scenario.';
		}
	},
};
export type BuildWords = typeof build;
