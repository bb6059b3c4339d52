// Holds the English words of the controls and fields of a setting.
import { RECORDED_WITH } from '../../../../engine/reader/index.ts';
import type { CompareField, ValueField } from '../../compare-document.ts';

const fields: Record<ValueField, string> = {
	clients: 'Clients',
	rate: 'Messages to you',
	rtt: 'Round trip',
	poll: 'Poll every',
	headers: 'HTTP headers',
	bytes: 'Message size',
	process: 'Arrival',
	burst: 'Messages per burst',
	times: 'Arrival times',
	spacing: 'Gap within a burst',
	timer: 'Poll timer',
	hold: 'Long poll held for',
	heartbeat: 'Heartbeat every',
	upstream: 'Messages from you',
	age: 'Feels slow after',
	link: 'Server link',
	server: 'Server capacity',
	http: 'HTTP',
	connection: 'Connections',
	tls: 'TLS',
	ip: 'IP',
	seconds: 'Simulated time',
	seed: 'Random seed',
};

const units: Partial<Record<CompareField, string>> = {
	rate: 'per second, to each client',
	rtt: 'ms',
	poll: 'ms',
	headers: 'bytes, request and response',
	bytes: 'bytes',
	burst: 'messages',
	times: 'ms, separated by spaces',
	spacing: 'ms',
	hold: 'ms, or none',
	heartbeat: 'ms, or none',
	upstream: 'per second, from each client',
	age: 'ms',
	link: 'bit/s each way; “none” means no limit',
	server: 'requests per second, or none',
	seconds: 's',
};

/** Holds the unit beside a value over a slider, or in the list of changed settings. */
const suffixes: Partial<Record<CompareField, string>> = {
	rate: '/s',
	rtt: 'ms',
	poll: 'ms',
	headers: 'B',
	bytes: 'B',
	spacing: 'ms',
	hold: 'ms',
	heartbeat: 'ms',
	upstream: '/s',
	age: 'ms',
	link: 'bit/s',
	server: '/s',
	seconds: 's',
};

const choices: Record<string, Record<string, string>> = {
	process: {
		poisson: 'at random (Poisson)',
		regular: 'at regular intervals',
		bursts: 'in bursts',
		list: 'at listed times',
	},
	timer: { fixed: 'at fixed times', 'after-answer': 'restarted by each response' },
	http: { 'http/1.1': 'HTTP/1.1', 'http/2': 'HTTP/2' },
	connection: { 'keep-alive': 'kept open', close: 'a new one per request' },
	tls: { none: 'none', '1.2': 'TLS 1.2', '1.3': 'TLS 1.3' },
	ip: { ipv4: 'IPv4', ipv6: 'IPv6' },
};

export const controls = {
	label: 'Settings',
	fields,
	units,
	suffixes,
	choices,
	/** Holds the text of a field without a limit. The reader may type it. */
	none: 'none',
	slider: (field: string) => `${field}, slider`,
	more: 'More figures',
	aMinute: (count: string) => `${count} a minute`,
	situations: 'Examples',
	headers: 'Headers',
	headerSets: {
		minimal: 'Minimal: only Host, and Content-Length in the response',
		browser: `Request recorded from Chromium ${RECORDED_WITH.chromium.version} (one cookie), with a typical nginx response`,
		lab: 'Captured (Firefox 89, no cookies)',
		study: 'From the study: 871 bytes, 909 with line endings',
	},
	pasted: 'pasted headers',
	paste: 'Paste a request …',
	reset: 'Reset',
	problem: {
		missing: 'Enter a value',
		'not-a-number': 'This is not a number',
		'not-whole': 'Enter a whole number',
		'too-small': 'Too small',
		'too-large': 'Too large',
		'too-many': 'Too many',
		unknown: 'Unknown value',
	},
	bounds: (least: string, most: string) => `${least} to ${most}`,
	used: (value: string) => `using ${value}`,
	pasteTitle: 'Paste a request',
	pasteHint:
		'Copy a request in the developer tools with “Copy request headers” or “Copy as cURL”. Only the size of its headers counts; the request is not sent.',
	pasteLabel: 'Pasted request',
	pasteTake: 'Use these headers',
	pasteCancel: 'Cancel',
	pasteRead: (line: string, bytes: number, form: 'raw' | 'curl') =>
		`${form === 'curl' ? 'A curl command' : 'A request'}: ${line}, ${bytes} bytes over HTTP/1.1`,
	pasteSecrets:
		'Cookies and tokens stay in this page. But if you share the lab, the link contains them.',
	pasteProblems: {
		empty: 'Nothing has been pasted yet.',
		// The defaults of --max-http-header-size and of large_client_header_buffers (4 × 8 KiB).
		'too-long':
			'The text is longer than 64 KiB. By default, Node.js refuses headers of more than 16 KiB. nginx refuses a line over 8 KiB, and more than 32 KiB in all.',
		'no-request': 'The text does not begin like a request (GET /path HTTP/1.1) or a curl command.',
		'bad-field': 'This line is not a header field (Name: value).',
		'quote-not-closed': 'A quotation mark is not closed.',
		'no-url': 'The curl command has no URL.',
		'bad-url': 'The URL in the curl command is not valid.',
	},
	at: (line: number, column: number) => `Line ${line}, character ${column}: `,
};
export type ControlsWords = typeof controls;
