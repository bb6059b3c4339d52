// Holds the words of a server that was reached and has nothing at this path.
import type { CauseText } from '../cause-text.ts';
import { causes } from './causes.ts';

export const pathUnknown: CauseText = {
	...causes['no-server'],
	title: 'The server has no WebSocket at this path',
	what: 'A program answered at this host and port. The path is another one there, or another program answers than the one that was meant. Or the request arrived without Upgrade, for which some servers also answer 404.',
	todo: [
		'Compare the path, letter by letter, with the one that the server registers. A missing or extra slash matters, and so does a prefix of a router.',
		'With a proxy in front, look which path arrives behind it, and whether Upgrade and Connection do.',
	],
	sure: 'Open the same path with `curl -v`, first at the server itself, and compare the status.',
};
