// Holds the English words of heads that were found in a paste.
export const en = {
	from: {
		curl: 'a curl -v transcript',
		command: 'a curl command',
		har: 'a HAR entry',
		browser: 'a copy from the browser’s developer tools',
		packet: 'a copy of Wireshark’s packet details',
		stream: 'a followed TCP stream',
		text: 'a text',
	},
	heads: { both: 'a request and a response', request: 'a request', response: 'a response' },
	found: (from: string, heads: string) => `This is ${from} with ${heads}.`,
	rewritten: 'The button rewrites the HTTP/2 or HTTP/3 fields as HTTP/1.1.',
	keep: 'Check the text as it is',
	take: { both: 'Extract the heads', request: 'Extract the head', response: 'Extract the head' },
};

export type PastedHeadsWords = typeof en;
