// Holds the words of a server whose program failed while it answered the handshake.
import type { CauseText } from '../cause-text.ts';
import { causes } from './causes.ts';

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
