// Holds the words of causes for which the server has answered.
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

export const handshakeFailed: CauseText = {
	...causes['server-crashed'],
	title: 'The handshake got 500: an error of the server or of a hop',
	what: 'It is the answer in place of 101, so the WebSocket never opened. Mostly the log of the server has an exception. A host without WebSocket answers so, too.',
	todo: [
		'Read the log of the server at that second: the exception names the line.',
		'If its log has nothing, see who answers: the body of the response mostly shows it. In IIS and ASP.NET look whether the WebSocket feature is installed.',
	],
	sure: 'Send the same handshake with `curl`, and read the body of the 500.',
};
