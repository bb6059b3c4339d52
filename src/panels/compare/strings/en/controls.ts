// The English words of the controls and fields of a setting.
import type { CompareField } from '../../compare-document.ts';

const fields: Record<Exclude<CompareField, 'pasted'>, string> = {
	clients: 'Clients',
	rate: 'Messages',
	rtt: 'Round trip',
	poll: 'Poll every',
	headers: 'HTTP headers',
	bytes: 'Message size',
	process: 'Messages come',
	burst: 'Messages in a burst',
	times: 'At these times',
	spacing: 'Apart in a burst',
	timer: 'Poll timer',
	hold: 'Long poll held for',
	heartbeat: 'Heartbeat every',
	upstream: 'Messages from the client',
	age: 'May be late by',
	link: 'The server’s link',
	server: 'The server answers',
	http: 'HTTP',
	connection: 'Connections',
	tls: 'TLS',
	ip: 'IP',
	seconds: 'Simulated time',
	seed: 'Seed',
};

const units: Partial<Record<CompareField, string>> = {
	rate: 'a second, to each client',
	rtt: 'ms',
	poll: 'ms',
	headers: 'bytes, request and answer',
	bytes: 'bytes',
	burst: 'messages',
	times: 'ms, one after the other',
	spacing: 'ms',
	hold: 'ms, or none',
	heartbeat: 'ms, or none',
	upstream: 'a second, from each client',
	age: 'ms',
	link: 'bit/s each way, or none',
	server: 'requests a second, or none',
	seconds: 's',
};

/** The text beside the value over a slider. */
const suffixes: Partial<Record<CompareField, string>> = {
	rate: '/s',
	rtt: 'ms',
	poll: 'ms',
	headers: 'B',
};

const choices: Record<string, Record<string, string>> = {
	process: {
		poisson: 'by chance (Poisson)',
		regular: 'at regular times',
		bursts: 'in bursts',
		list: 'at times I list',
	},
	timer: { fixed: 'a clock that runs on', 'after-answer': 'set again after each answer' },
	http: { 'http/1.1': 'HTTP/1.1', 'http/2': 'HTTP/2' },
	connection: { 'keep-alive': 'kept alive', close: 'a new one for each request' },
	tls: { none: 'none', '1.2': 'TLS 1.2', '1.3': 'TLS 1.3' },
	ip: { ipv4: 'IPv4', ipv6: 'IPv6' },
};

export const controls = {
	label: 'Setting',
	fields,
	units,
	suffixes,
	choices,
	slider: (field: string) => `${field}, slider`,
	more: 'More settings',
	situations: 'Situations',
	headers: 'Headers',
	headerSets: {
		minimal: 'Minimal: nothing that is not required',
		browser: 'A current browser’s (Chromium 150, one cookie)',
		lab: 'The captured ones (Firefox 89, no cookies)',
		study: 'The study’s 871 bytes, 909 with line ends',
	},
	headerSetNames: {
		minimal: 'minimal',
		browser: 'a browser’s',
		lab: 'captured',
		study: 'the study’s',
		pasted: 'pasted',
	} as Record<string, string>,
	paste: 'Paste a request …',
	reset: 'As at first',
	problem: {
		missing: 'Nothing stands here',
		'not-a-number': 'This is not a number',
		'not-whole': 'Only whole numbers',
		'too-small': 'Too small',
		'too-large': 'Too large',
		'too-many': 'Too many',
		unknown: 'Not known here',
	},
	bounds: (least: string, most: string) => `${least} to ${most}`,
	used: (value: string) => `taken as ${value}`,
	pasteTitle: 'Paste a request',
	pasteHint:
		'From the developer tools: “Copy request headers” or “Copy as cURL”. Its headers are counted; it is not sent.',
	pasteLabel: 'Request to count',
	pasteTake: 'Use these headers',
	pasteCancel: 'Cancel',
	pasteRead: (line: string, bytes: number, form: 'raw' | 'curl') =>
		`${form === 'curl' ? 'A curl command' : 'A request'}: ${line}, ${bytes} bytes over HTTP/1.1`,
	pasteSecrets: 'Cookies and tokens stay in this page, and in the address if you share it.',
	pasteProblems: {
		empty: 'Nothing has been pasted yet.',
		'too-long': 'This is more than 64 KiB: hardly a server takes such a head.',
		'no-request': 'This does not begin like a request (GET /path HTTP/1.1) or a curl command.',
		'bad-field': 'This line is no header field (Name: value).',
		'quote-not-closed': 'A quotation mark is not closed.',
		'no-url': 'The curl command names no address.',
		'bad-url': 'The address in the curl command cannot be read.',
	},
	at: (line: number, column: number) => `Line ${line}, character ${column}: `,
};
export type ControlsWords = typeof controls;
