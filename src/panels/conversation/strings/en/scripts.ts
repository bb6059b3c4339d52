import { count } from '../../../../strings/en/numbers.ts';
import type { CommentWords } from '../../scripts/comment-words.ts';
import { actions } from './actions.ts';

const comments: CommentWords = {
	beyond: actions.beyond,
	unhandled: (event, what) => `on ${event} (a page gets no such event): ${what}`,
	at: (when, what) => `at ${when}: ${what}`,
	tooEarly: (what) => `before the connection exists: ${what}`,
	unmasked: 'unmasked frames: page code cannot send them',
	request: 'the request is written by hand',
	pings: 'Pings at intervals: page code cannot send them',
	reset: 'ws has no public method that sends an RST, so this line calls a method of the TCP socket',
	terminate: 'terminate() sends a FIN and no Close, and then reads nothing more',
	slowly: (kbits) => `reads at ${kbits} kbit/s`,
	resources: 'accepts only some paths',
	http2: 'ws supports HTTP/1.1; a server in front of ws provides HTTP/2 (RFC 8441)',
};

export const scripts = {
	client: 'Client script',
	server: 'Server script',
	console: 'Console',
	nothingYet: 'nothing yet',
	copy: 'Copy',
	more: (lines: number) => `// ${count(lines, 'more line')}`,
	copyClient: 'Copy the client’s code',
	copyServer: 'Copy the server’s code',
	network: 'Network',
	byNetwork: actions.byNetwork,
	comments,
};
export type ScriptsWords = typeof scripts;
