// Says in English how to get the evidence that settles most.
import type { SourceId } from '../../evidence-sources.ts';

interface SourceWords {
	readonly name: string;
	/** Says how to get the handshake, how to get the end of the connection, and what else decides. */
	readonly lines: readonly [handshake: string, end: string, more: string];
}

const sources: Readonly<Record<SourceId, SourceWords>> = {
	browser: {
		name: 'Browser',
		lines: [
			'Open the developer tools, then Network, then WS, and reload. Click the connection: Headers has the status, the request and the response.',
			'The console has the error line. Add these lines for the code. Messages (Firefox: Response) shows the last frames.',
			'A page never learns the status of a failed handshake, so copy it from Network, or use curl.',
		],
	},
	node: {
		name: 'Node',
		lines: [
			'With the package `ws`, the first two lines show the status and the header fields of the response.',
			'The other two show the code, the reason and what went wrong on the socket.',
			'Listening for `unexpected-response` replaces the error that `ws` would raise, so take the line out again.',
		],
	},
	python: {
		name: 'Python',
		lines: [
			'With `websockets`, these lines print the request, the response and each frame, on both sides.',
			'The last lines name the code: `received 1011`, or `no close frame received or sent`.',
			'With another library, print the whole exception, with its class and its text.',
		],
	},
	go: {
		name: 'Go',
		lines: [
			'With `gorilla/websocket`, `bad handshake` hides the status: it is in the second result of `Dial`.',
			'Print the error of `ReadMessage` as it is. It has the code, or says what the socket said.',
			'With other packages, too, print the response and the whole error, not only that there was one.',
		],
	},
	java: {
		name: 'Java',
		lines: [
			'`java.net.http` wraps the answer of the server in a `WebSocketHandshakeException`: print it.',
			'`onClose` has the code and the reason. `onError` has the failure of the socket.',
			'Bring the whole stack trace: the innermost `Caused by` is the line that decides.',
		],
	},
	nginx: {
		name: 'nginx',
		lines: [
			'The first two lines log the status, and whether Upgrade came through. Set them in the `server` that has the path.',
			'`$request_time` at a 101 is how long the connection lasted: 60.0 again and again is a time limit.',
			'Bring the `location` from `nginx -T`, and the line of the error log at that second.',
		],
	},
	kubernetes: {
		name: 'Kubernetes',
		lines: [
			'The first line leads around the ingress. If it works at `localhost:8080`, the fault is in between.',
			'The second line shows the time limits of the ingress, as annotations.',
			'The third line shows whether the pod stopped or restarted at that second.',
		],
	},
	phone: {
		name: 'Phone',
		lines: [
			'Android: plug it in and open `chrome://inspect` on the computer. iPhone: switch on Web Inspector in Safari’s settings, and open Develop in Safari on a Mac.',
			'Note the second at which it ended, and whether the app was in the background or the screen off.',
			'Try Wi-Fi and mobile data: if only one of them fails, the network is in question.',
		],
	},
};

export const bring = {
	title: 'How to get the evidence',
	link: 'How to get evidence',
	two: 'Two pieces settle most cases: the request and the response of the handshake, and how the connection ended, with code and time. One of them is enough to begin.',
	curl: 'The status behind a failed handshake, from any machine with curl:',
	copyCurl: 'Copy the curl command',
	where: 'Where does it run?',
	copy: (name: string) => `Copy the lines for ${name}`,
	sources,
};
