// Holds the English words that load with the Rules lab.
import type { FrameObservation } from '../../../engine/reader/index.ts';
import type { Bound, RuleGroup, RuleLevel } from '../../../engine/report/index.ts';
import type { Observation, RuleReaction } from '../consequences.ts';
import type { Facet } from '../rules-document.ts';
import type { ShownBy } from '../vectors.ts';
import { EXAMPLE_WORDS } from './en/examples.ts';
import { STATE_WORDS } from './en/states.ts';
import { RULE_WORDS } from '../../../strings/en/rule-words.ts';
import * as glossary from '../../../strings/en/glossary.ts';
import { count, number } from '../../../strings/en/numbers.ts';
import { DIRECTIONS, FIELD_NAMES } from '../../../strings/en/frame-terms.ts';

function reaction({ type, does }: Pick<RuleReaction, 'type' | 'does'>): string {
	if (type === 'frame') {
		if (typeof does === 'number') return `fails the connection with ${String(does)}`;
		switch (does) {
			case 'wait':
				return 'waits, because more bytes may arrive';
			case 'tolerate':
				return 'continues';
			case 'discard':
				return 'ignores the frame, because it arrived after a Close';
			default:
				return 'unmasks the payload and continues, because it does not check how the key was chosen';
		}
	}
	if (typeof does !== 'object') return '';
	switch (does.type) {
		case 'refuse':
			return `responds with status code ${String(does.status)}`;
		case 'fail':
			return 'fails the connection';
		case 'wait':
			return 'waits, because more bytes may arrive';
		case 'tolerate':
			return 'reports the breach and continues';
		case 'decline':
			return 'continues without the offered extension';
		case 'never-sent':
			return 'does not open a connection';
	}
}

function framed({ delivered, sent, outcome, reported }: FrameObservation): string {
	const parts = [
		delivered > 0 ? `delivers ${count(delivered, 'message')}` : '',
		sent === 'nothing'
			? ''
			: sent === 'empty'
				? 'sends an empty Close'
				: `sends a Close with ${sent}`,
		{
			open: 'keeps the connection open',
			clean:
				reported === null
					? 'closes cleanly'
					: `closes cleanly, fires a close event with ${reported}`,
			failed:
				reported === null
					? 'fails the connection'
					: `fires an error event, then a close event with ${reported}`,
			ended: `fires a close event with ${reported ?? 1006}`,
		}[outcome],
	];
	return parts.filter(Boolean).join(', ');
}

function observed(seen: Observation['seen']): string {
	if (seen.type === 'frame') return framed(seen.result);
	switch (seen.result) {
		case 'tcp-end':
			return 'closes the TCP connection without a response';
		case 'no-answer':
			return 'sends no response';
		case 'open':
			return 'opens the connection';
		case 'fail':
			return 'fails the connection';
		default:
			return `responds with status code ${String(seen.result)}`;
	}
}

const GROUPS: Readonly<Record<RuleGroup, string>> = {
	http: 'HTTP heads',
	request: 'Request',
	response: 'Response',
	'accept-key': 'Accept key',
	subprotocol: 'Subprotocols',
	extension: 'Extensions',
	deflate: 'permessage-deflate',
	frame: 'Frame header',
	length: 'Payload length',
	masking: 'Masking',
	control: 'Control frames',
	fragmentation: 'Fragments',
	utf8: 'UTF-8',
	close: 'Close',
	endpoint: 'Endpoints',
	'browser-api': 'Browser API',
	transport: 'Transport',
};

const BINDS: Readonly<Record<Bound, string>> = {
	client: 'the client',
	server: 'the server',
	both: 'client and server',
	sender: 'the sender',
	receiver: 'the receiver',
	intermediary: 'intermediaries',
};

const LEVELS: Readonly<Record<RuleLevel, string>> = {
	MUST: 'MUST',
	'MUST NOT': 'MUST NOT',
	SHOULD: 'SHOULD',
	'SHOULD NOT': 'SHOULD NOT',
	defined: 'defined',
	advice: 'advice',
};

const LEVEL_NOTES: Readonly<Partial<Record<RuleLevel, string>>> = {
	defined: 'The specification states this rule without MUST or SHOULD.',
	advice: 'The specification does not make this a duty; it is advice.',
};

const FACETS: Readonly<Record<Facet, string>> = {
	group: 'Topic',
	section: 'Section',
	binds: 'Applies to',
	level: 'Level',
	shown: 'Visible in',
};

const SHOWN: Readonly<Record<ShownBy, string>> = {
	bytes: 'bytes alone',
	connection: 'a connection',
	page: 'a page',
	tunnel: 'a tunnel',
	nothing: 'nothing',
};

const SHOWN_NOTES: Readonly<Record<ShownBy, string>> = {
	bytes: 'The bytes of a request, a response, frames or a message show the breach.',
	connection: 'Both sides and the order of their actions show the breach.',
	page: 'The code of a page and its browser show the breach.',
	tunnel: 'The messages to and from a proxy, or the frames of HTTP/2 and HTTP/3, show the breach.',
	nothing: 'Neither bytes nor a connection can show the breach. The page of the rule says why.',
};

export const en = {
	intro: {
		purpose:
			'Someone says you broke the protocol? Look the rule up: who must follow it, an example that breaks it, and what real programs do.',
		tries: [
			['rules about masking', '/rules?q=mask'],
			['rules for the closing handshake', '/rules?q=close'],
			['the states of a connection', '/rules/states?state=open'],
		] as readonly (readonly [text: string, address: string])[],
	},
	...EXAMPLE_WORDS,
	states: STATE_WORDS,
	glossaryLink: 'Glossary',
	glossary,
	title: 'Rules',
	rules: RULE_WORDS,
	groups: GROUPS,
	binds: BINDS,
	levels: LEVELS,
	levelNotes: LEVEL_NOTES,
	shown: SHOWN,
	fields: FIELD_NAMES,

	search: 'Search rules',
	searchHint: 'word, rule, section or status code',
	searchKey: 'Press / to search',
	filters: 'Filters',
	facets: FACETS,
	any: 'any',
	wholeDocument: (name: string) => `all of ${name}`,
	withCount: (name: string, rules: number) => `${name} (${String(rules)})`,
	found: (found: number, all: number) =>
		found === all ? count(all, 'rule') : `${String(found)} of ${count(all, 'rule')}`,
	showAll: 'Show all',
	list: 'List of rules',
	nothingFound: 'No rule found.',
	nothingFoundHint: (query: string) =>
		query === ''
			? 'No rule matches these filters. Remove a filter, or show all rules.'
			: `No rule matches “${query}”. Try fewer or different words: a header field, a frame field, a close code, or a section such as §5.2.`,
	searchSite: 'Search the site',

	overview: 'Rules of the protocol',
	overviewText: (rules: number) =>
		`The list contains ${String(rules)} rules for clients, servers and intermediaries, from the first line of the HTTP request to the end of the TCP connection. It also covers compression, the browser API, HTTP/2 and HTTP/3. The page of a rule shows an example that breaks the rule, the same example fixed, and what a strict implementation does. If we tested real programs, the page also shows what they do. If no example can show the breach, the page says why. The engine of the labs finds the errors that are marked in the examples.`,
	overviewHow:
		'Choose a rule in the list. Each diagnosis in the Frame and Handshake labs links to its rule here.',
	overviewShown: 'Where a breach is visible',
	shownNotes: SHOWN_NOTES,
	overviewTopics: 'By topic',
	licences: 'Licences of the software and fonts on this site',

	comma: ', ',
	/** Holds a sentence after another one. */
	nextSentence: (sentence: string) => ` ${sentence}`,
	allRules: 'All rules',
	previous: 'Previous rule',
	next: 'Next rule',
	first: 'First rule',
	bound: (who: string) => `applies to ${who}`,
	position: (at: number, of: number) => `${String(at)} of ${String(of)}`,
	facts: 'About this rule',
	copyCode: 'Copy the code',
	remedy: 'What to do: ',
	bytes: 'Examples',
	unshown: 'Why no example shows the breach',
	broken: 'Broken',
	mended: 'Fixed',
	senders: DIRECTIONS,
	kinds: { url: 'URL', request: 'request', response: 'response' },
	deflateAgreed: 'permessage-deflate negotiated',
	noTakeover: 'no context takeover',
	window: (bits: number) => `window of ${String(bits)} bits`,
	limit: (bytes: number) => `receiver accepts at most ${number(bytes)} bytes`,
	dialled: (url: string) => `the client connects to ${url}`,
	fromBrowser: 'sent by a browser',
	answers: 'The request for this response',
	moreBytes: (bytes: number) => `… ${count(bytes, 'more byte')}`,
	changedLine: 'only in this example:',
	onlyHere: 'only in this example',
	where: 'Where: ',
	unmasked: 'unmasked',
	shows: 'Reported: ',
	showsNothing: 'Nothing is wrong with these bytes.',
	stillShows: 'Still reported, correctly: ',
	open: { frame: 'Open in Frame', handshake: 'Open in Handshake' },
	opens: (what: string, code: string) => `${what}: ${code}`,
	copy: 'Copy',
	copyWhat: (what: string) => `Copy the bytes: ${what}`,

	reactions: 'What follows',
	readers: {
		receiver: 'A strict receiver',
		server: 'A strict server',
		client: 'A strict client',
	} satisfies Record<RuleReaction['reader'], string>,
	reaction,
	seenAs: 'A receiver cannot detect this breach. To a receiver, the bytes look like this: ',
	looksLike: 'Other breaches whose bytes look the same',
	byReader: 'What each receiver does',
	byReaderHint: 'each link opens in the Frame lab',
	reader: (program: { readonly name: string; readonly version: string } | null) =>
		program === null ? 'Strict RFC 6455' : `${program.name} ${program.version}`,
	opensBefore: (reader: string) => `Open in Frame: received by ${reader}`,
	real: 'What real programs do',
	realHint: (date: string) => `measured with bytes that break this rule, ${date}`,
	/** Says what the measured browsers received if the example is what a client sends. */
	sentToBrowsers: {
		response: 'The browsers received a response with the same fault.',
		unmasked: 'The browsers received the same frames from a server, unmasked.',
	},
	realNot: 'Real programs were not measured.',
	endpoint: (name: string, version: string, role: 'client' | 'server') =>
		`${name} ${version} (${role})`,
	observed,

	unknown: (code: string) => `There is no rule “${code}”`,
	unknownText: 'The link contains a code that does not belong to any rule.',
	unknownNearest: 'Did you mean',
	opened: (title: string) => `Rule: ${title}`,
};

export type RulesWords = typeof en;
