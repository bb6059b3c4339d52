// Holds the words of a server that was reached and has nothing at this path.
import type { CauseText } from '../cause-text.ts';
import { causes } from './causes.ts';

export const pathUnknown: CauseText = {
	...causes['no-server'],
	title: 'What answers there has no WebSocket at this path',
	what: 'A program was reached. The path is another one there, or the address lacks a port, or a hop or another program answers itself. Some servers also answer so to a request without Upgrade.',
	todo: [
		'Compare the path, letter by letter, with the one that the server registers. A missing or extra slash matters, and so does a prefix of a router.',
		'With a proxy in front, look which path arrives behind it, and whether Upgrade and Connection do.',
	],
	sure: 'Open the same path with `curl -v`, first at the server itself, and compare the status.',
};
