// Holds the English words of the guided example.
import type { GuidedFigures } from '../../stories/guided-figures.ts';
import type { GuidedId } from '../../stories/guided.ts';

interface GuidedStepWords {
	readonly title: string;
	readonly text: (figures: GuidedFigures) => string;
	/** Names the part of the lab to look at. */
	readonly look: string;
}

const STEPS: Readonly<Record<GuidedId, GuidedStepWords>> = {
	wasteful: {
		title: 'Polling wastes requests',
		text: ({ wasteful: f }) =>
			`There is one message every ten seconds but one poll per second, so ${f.emptyShare} of the polls bring no message. Polling costs ${f.bytes} per second and client, and WebSocket costs ${f.socketBytes}.`,
		look: 'Look at the Polling lane: most responses are hatched, because they bring no message.',
	},
	passive: {
		title: 'Polling makes messages wait',
		text: ({ passive: f, ratios }) =>
			`With one poll per ten seconds, ${f.emptyShare} of the polls are still empty. A poll that brings a message takes ${f.application} application bytes; a message over WebSocket takes ${f.socketApplication}. On the wire, the two take ${f.wire} and ${f.socketWire} bytes, a factor of ${ratios.wire}. With polling, a message also waits for the next poll: ${f.meanMs} on average and up to ${f.longestMs}. With WebSocket a message waits ${f.socketMs}.`,
		look: 'Look at the waiting times, at “Tables, curves and bytes”: the curve of Polling climbs slowly, while the other curves are almost vertical.',
	},
	push: {
		title: 'WebSocket is not the only way to push',
		text: ({ push: f }) =>
			`With long polling, the server holds a request until there is a message. A message arrives after ${f.longMeanMs} on average, or after up to ${f.longLongestMs} if it has to wait for the next request. With SSE a message arrives after ${f.sseMs}, as with WebSocket. On the wire a message takes ${f.sseWire} bytes with SSE, and ${f.socketWire} bytes with WebSocket. Long polling does not have to open a new connection for each request: with keep-alive, one connection carries all its requests.`,
		look: 'Look at the answer at the top: SSE, because the messages go in one direction only.',
	},
	http2: {
		title: 'HTTP/2 shrinks repeated headers',
		text: ({ http2: f, ratios }) =>
			`Over HTTP/1.1 a poll takes ${f.before} bytes of application data. A question and its answer over WebSocket take ${f.socketBefore} bytes, so polling takes ${ratios.http1} times as many. HTTP/2 sends repeated headers as a few bytes: with an ordinary header encoder the poll takes ${f.poll} bytes. Over HTTP/2 the WebSocket question and its answer take ${f.socket} bytes, so polling takes ${ratios.http2} times as many. But messages still wait for the next poll, and the server still handles every poll.`,
		look: 'Look at the bytes of the lanes, and switch between HTTP/1.1 and HTTP/2 under “More figures”.',
	},
	rare: {
		title: 'Polling is cheaper for rare messages',
		text: ({ rare: f, ratios }) =>
			`There is one message per hour, and a delay of a quarter of an hour is acceptable. Polling every ten minutes, with a new connection each time, costs ${f.bytes} per second and client. An open stream needs heartbeats all the time: SSE costs ${f.sseBytes}, and WebSocket costs ${f.socketBytes}, ${ratios.rare} times as much as polling. Over TLS, each new connection costs several kilobytes more, so polling is the cheapest only if polls are rarer.`,
		look: 'Look at the answer at the top, which is polling, and at the sentence below it: it says when another one is right.',
	},
	heartbeats: {
		title: 'Heartbeats cost bytes',
		text: ({ heartbeats: f }) =>
			`Again there is one message every ten seconds. Now a Ping and its Pong every thirty seconds also keep proxies from closing an idle connection. Ping and Pong together take ${f.heartbeat} bytes on the wire, more than the ${f.update} bytes of a message. The heartbeats add ${f.share} to the cost of the messages.`,
		look: 'Look at “Where the bytes go”, and set the heartbeat to none to compare.',
	},
	connections: {
		title: 'Open connections cost memory',
		// The memory follows zlib’s zconf.h. Chromium and Firefox share the six connections of a host among tabs.
		text: ({ connections: f }) =>
			`${f.clients} clients that poll every ten seconds send ${f.requests} requests per second. Between two polls the server may close a connection and forget the client. With WebSocket, ${f.clients} connections stay open. permessage-deflate with zlib’s default settings may take ${f.memoryEach} of memory per connection, ${f.memory} in total. In Chromium and Firefox, all tabs share six HTTP/1.1 connections to a host, and each long poll or SSE stream occupies one. After the server restarts, all clients reconnect: spread over ${f.herdSeconds}, they send ${f.herd} handshakes per second.`,
		look: 'Look at the requests per second in the table of figures, and at the bytes of the lanes.',
	},
};

export const guided = {
	title: 'A claim, step by step',
	claim: '“HTTP polling is passive and wasteful, WebSocket is active.”',
	source: 'This sentence sums up the claim of a much-copied article.',
	about:
		'Seven examples show where the claim is right and what it leaves out. Each step changes the settings above.',
	start: 'Start',
	back: 'Back',
	next: 'Next',
	again: 'Show this example again',
	close: 'Close',
	done: 'Done',
	position: (step: number, steps: number) => `Step ${step} of ${steps}`,
	steps: STEPS,
	conclusion:
		'Polling makes messages wait and repeats its headers. With push, a message does not wait for a poll timer, whichever transport carries it. WebSocket pays off when both sides send often.',
};
export type GuidedWords = typeof guided;
