// The English words that load with the Rules lab.
import { FRAME_RULE_WORDS } from '../../../strings/en/rules-frame.ts';
import { CONNECTION_RULE_WORDS } from '../../../strings/en/rules-connection.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../strings/en/rules-handshake.ts';
import { MESSAGE_RULE_WORDS } from '../../../strings/en/rules-message.ts';
import { PAGE_RULE_WORDS } from '../../../strings/en/rules-page.ts';
import { TUNNEL_RULE_WORDS } from '../../../strings/en/rules-tunnel.ts';
import { UNSHOWN_RULE_WORDS } from '../../../strings/en/rules-unshown.ts';
import type { RuleWords } from '../../../strings/rule-words.ts';
import type {
	Bound,
	FrameObservation,
	RuleCode,
	RuleGroup,
	RuleLevel,
} from '../../../engine/index.ts';
import type { Observation, RuleReaction } from '../consequences.ts';
import type { Facet } from '../rules-document.ts';
import type { BreachEvidence } from '../vectors.ts';
import { EXAMPLE_WORDS } from './en/examples.ts';
import { loading } from '../../../strings/en/loading.ts';
import { STATE_WORDS } from './en/states.ts';
import { count, number } from '../../../strings/en/numbers.ts';
import { FIELD_NAMES } from '../../../strings/en/frame-terms.ts';

function reaction({ type, does }: Pick<RuleReaction, 'type' | 'does'>): string {
	if (type === 'frame') {
		if (typeof does === 'number') return `fails the connection: Close ${String(does)}`;
		switch (does) {
			case 'wait':
				return 'waits: more bytes may come';
			case 'tolerate':
				return 'goes on';
			case 'discard':
				return 'ignores the frame: after a Close nothing counts';
			default:
				return 'unmasks and goes on: it cannot see this';
		}
	}
	if (typeof does !== 'object') return '';
	switch (does.type) {
		case 'refuse':
			return `answers ${String(does.status)}`;
		case 'fail':
			return 'fails the connection';
		case 'wait':
			return 'waits: more bytes may come';
		case 'tolerate':
			return 'notes it and goes on';
		case 'decline':
			return 'goes on without what was offered';
		case 'never-sent':
			return 'does not even connect';
	}
}

function framed({ delivered, sent, outcome, reported }: FrameObservation): string {
	const parts = [
		delivered > 0 ? `delivers ${count(delivered, 'message')}` : '',
		sent === 'nothing' ? '' : sent === 'empty' ? 'sends an empty Close' : `sends Close ${sent}`,
		{
			open: 'stays open',
			clean: reported === null ? 'closes cleanly' : `closes cleanly, page gets ${reported}`,
			failed: reported === null ? 'fails the connection' : `page gets error, close ${reported}`,
			ended: `page gets close ${reported ?? 1006}`,
		}[outcome],
	];
	return parts.filter(Boolean).join(', ');
}

function observed(seen: Observation['seen']): string {
	if (seen.type === 'frame') return framed(seen.did);
	switch (seen.did) {
		case 'tcp-end':
			return 'ends TCP without an answer';
		case 'no-answer':
			return 'does not answer';
		case 'open':
			return 'opens';
		case 'fail':
			return 'fails';
		default:
			return `answers ${String(seen.did)}`;
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
	sender: 'whoever sends',
	receiver: 'whoever receives',
	intermediary: 'whoever stands between',
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
	defined: 'The text fixes it, without a word in capitals.',
	advice: 'No section demands it: common practice, and good advice.',
};

const FACETS: Readonly<Record<Facet, string>> = {
	group: 'Topic',
	section: 'Section',
	binds: 'Who is bound',
	level: 'How strict',
	shown: 'What shows it',
};

const SHOWN: Readonly<Record<BreachEvidence, string>> = {
	bytes: 'bytes alone',
	connection: 'a connection',
	page: 'a page',
	tunnel: 'a tunnel',
	nothing: 'nothing',
};

const SHOWN_NOTES: Readonly<Record<BreachEvidence, string>> = {
	bytes: 'The bytes of a head, of frames or of a message say it all.',
	connection: 'It takes both sides, and the order of what they do.',
	page: 'The code of a page meets its browser.',
	tunnel: 'On the way there: proxies, HTTP/2 and HTTP/3.',
	nothing: 'No byte and no connection can show it; the rule says why.',
};

const RULE_WORDS: Readonly<Record<RuleCode, RuleWords>> = {
	...HANDSHAKE_RULE_WORDS,
	...FRAME_RULE_WORDS,
	...MESSAGE_RULE_WORDS,
	...CONNECTION_RULE_WORDS,
	...PAGE_RULE_WORDS,
	...TUNNEL_RULE_WORDS,
	...UNSHOWN_RULE_WORDS,
};

export const en = {
	intro: {
		purpose:
			'Look up a rule of the protocol: who must follow it, an example that breaks it, and what real programs do.',
		tries: [
			['rules about masking', '/rules?q=mask'],
			['rules for the closing handshake', '/rules?q=close'],
			['the states of a connection', '/rules/states?state=open'],
		] as readonly (readonly [text: string, address: string])[],
	},
	loading,
	...EXAMPLE_WORDS,
	states: STATE_WORDS,
	glossaryLink: 'Glossary',
	glossary: () => import('../../../strings/en/glossary.ts'),
	title: 'Rules',
	rules: RULE_WORDS,
	groups: GROUPS,
	binds: BINDS,
	levels: LEVELS,
	levelNotes: LEVEL_NOTES,
	shown: SHOWN,
	fields: FIELD_NAMES,

	search: 'Search rules',
	searchHint: 'a word, a code, a section, a status',
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
	nothingFound: 'No rule says that.',
	nothingFoundHint: (query: string) =>
		query === ''
			? 'These filters leave nothing. Loosen one, or show all.'
			: `Try fewer or other words than “${query}”: a header, a field, a close code, a section as §5.2.`,

	overview: 'Rules of the protocol',
	overviewText: (rules: number) =>
		`${String(rules)} duties of clients, servers and whoever stands between, one at a time: from the first line of HTTP to the end of TCP, with compression, what a page sees, and HTTP/2 and HTTP/3. Each comes with an example that breaks exactly it beside the same example mended, or with why nothing can show it; then with what a strict reader does about it, and real programs where they were measured. What is marked in an example, the engine behind the labs has found there.`,
	overviewHow:
		'Choose a rule on the left. Every diagnosis in Frame and Handshake links to its rule here.',
	overviewShown: 'By what shows a breach',
	shownNotes: SHOWN_NOTES,
	overviewTopics: 'By topic',
	licences: 'Licences of the software and fonts in this site',

	comma: ', ',
	allRules: 'All rules',
	previous: 'Previous rule',
	next: 'Next rule',
	bound: (who: string) => `binds ${who}`,
	place: (at: number, of: number) => `${String(at)} of ${String(of)}`,
	facts: 'About this rule',
	copyCode: 'Copy the code',
	remedy: 'What to do: ',
	bytes: 'Examples',
	unshown: 'Why nothing here shows it',
	broken: 'Broken',
	mended: 'Mended',
	senders: { client: 'client → server', server: 'server → client' },
	kinds: { url: 'URL', request: 'request', response: 'response' },
	deflateAgreed: 'permessage-deflate negotiated',
	noTakeover: 'no context takeover',
	window: (bits: number) => `window of ${String(bits)} bits`,
	limit: (bytes: number) => `receiver takes at most ${number(bytes)} bytes`,
	dialled: (url: string) => `the client was told to open ${url}`,
	fromBrowser: 'sent by a browser',
	answers: 'The request it answers',
	moreBytes: (bytes: number) => `… ${count(bytes, 'more byte')}`,
	changedLine: 'only here:',
	onlyHere: 'only here',
	where: 'Where: ',
	unmasked: 'unmasked',
	shows: 'Shows: ',
	showsNothing: 'Nothing is wrong with these bytes.',
	stillShows: 'Still shows, and rightly so: ',
	open: { frame: 'Open in Frame', handshake: 'Open in Handshake' },
	opens: (what: string, code: string) => `${what}: ${code}`,
	copy: 'Copy',
	copyWhat: (what: string) => `Copy the bytes: ${what}`,

	reactions: 'What happens then',
	readers: {
		receiver: 'A strict receiver',
		server: 'A strict server',
		client: 'A strict client',
	} satisfies Record<RuleReaction['reader'], string>,
	reaction,
	seenAs:
		'No receiver can see this breach as such: it reads the bytes as they are. What they look like instead: ',
	looksLike: 'Other breaches whose bytes look like this one',
	byReader: 'Reader by reader',
	byReaderHint: 'each opens in Frame',
	reader: (program: { readonly name: string; readonly version: string } | null) =>
		program === null ? 'Strict RFC 6455' : `${program.name} ${program.version}`,
	opensBefore: (reader: string) => `Open in Frame: read by ${reader}`,
	real: 'What real programs do',
	realHint: 'measured, with these broken bytes',
	realNot: 'Not measured.',
	endpoint: (name: string, version: string, role: 'client' | 'server') =>
		`${name} ${version} (${role})`,
	observed,

	unknown: (code: string) => `There is no rule “${code}”`,
	unknownText: 'The address names a code that this catalogue does not have.',
	unknownNearest: 'Did you mean',
	opened: (title: string) => `Rule: ${title}`,
};

export type RulesWords = typeof en;
