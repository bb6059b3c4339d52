// The English words of the guided example.
import type { GuidedFigures } from '../../stories/guided-figures.ts';
import type { GuidedId } from '../../stories/guided.ts';

interface GuidedStepWords {
	readonly title: string;
	readonly text: (figures: GuidedFigures) => string;
	/** The part of the lab to look at. */
	readonly look: string;
}

const STEPS: Readonly<Record<GuidedId, GuidedStepWords>> = {
	wasteful: {
		title: 'Polling wastes requests',
		text: ({ wasteful: f }) =>
			`There is one message in ten seconds but one poll per second, so ${f.emptyShare} of the polls bring nothing. Polling costs ${f.bytes} per second and client, WebSocket ${f.socketBytes}.`,
		look: 'Look at “What happens”: most arrows back to Polling are faint, because they bring no message.',
	},
	passive: {
		title: 'Polling makes messages wait',
		text: ({ passive: f, ratios }) =>
			`With one poll per ten seconds, ${f.emptyShare} of the polls are still empty. A poll with a message takes ${f.application} application bytes, WebSocket ${f.socketApplication}. On the wire they take ${f.wire} and ${f.socketWire} bytes, a factor of ${ratios.wire}. A message also waits for the next poll: ${f.meanMs} on average and up to ${f.longestMs}. With WebSocket it waits ${f.socketMs}.`,
		look: 'Look at the waiting times: the line of Polling climbs slowly, the others are almost vertical.',
	},
	push: {
		title: 'WebSocket is not the only active one',
		text: ({ push: f }) =>
			`With long polling the server holds the request until it has a message, which then waits ${f.longMeanMs} on average and ${f.longLongestMs} at most. With SSE a message waits ${f.sseMs}, as with WebSocket, and takes ${f.sseWire} bytes on the wire against ${f.socketWire}. Long polling does not “keep opening HTTP connections” either: with keep-alive one connection carries all its requests.`,
		look: 'Look at the recommendation: for messages in one direction it is SSE.',
	},
	http2: {
		title: 'HTTP/2 shrinks repeated headers',
		text: ({ http2: f, ratios }) =>
			`Over HTTP/1.1 a poll takes ${f.before} bytes of application data. A question and its answer over WebSocket take ${f.socketBefore}, so the factor is ${ratios.http1}. HTTP/2 sends repeated headers as a few bytes: with an ordinary encoder the poll takes ${f.poll} bytes and WebSocket ${f.socket}, a factor of ${ratios.http2}. The waiting and the work of the server remain.`,
		look: 'Look at the bytes per message, and switch between HTTP/1.1 and HTTP/2.',
	},
	rare: {
		title: 'Polling is cheaper for rare messages',
		text: ({ rare: f, ratios }) =>
			`There is one message per hour, and it may be a quarter of an hour late. One poll per ten minutes, each on a connection of its own, costs ${f.bytes} per second and client. An open stream needs heartbeats all the time: SSE costs ${f.sseBytes}, WebSocket ${f.socketBytes}, which is ${ratios.rare} times as much as polling. Over TLS each new connection costs several kilobytes more, so polls must be rarer to win.`,
		look: 'Look at the recommendation: Polling, and the value that would change it.',
	},
	heartbeats: {
		title: 'Heartbeats cost bytes',
		text: ({ heartbeats: f }) =>
			`Again there is one message in ten seconds, and now a Ping with its Pong every thirty, to keep proxies from closing an idle connection. Both take ${f.heartbeat} bytes on the wire, more than the ${f.update} of a message. They add ${f.share} to the cost of the messages.`,
		look: 'Look at where the bytes go, and set the heartbeat to none to compare.',
	},
	connections: {
		title: 'Open connections cost memory',
		// The memory follows zlib’s zconf.h. Chromium and Firefox share the six connections of a host among tabs.
		text: ({ connections: f }) =>
			`${f.clients} clients that poll every ten seconds send ${f.requests} requests per second. Between two polls the server may close a connection and forget its client. With WebSocket, ${f.clients} connections stay open. permessage-deflate with zlib’s default settings may take ${f.memoryEach} for each, ${f.memory} in total. In browsers, a long poll or SSE over HTTP/1.1 occupies one of the six connections to a host that all tabs share. After a restart of the server all clients come back: spread over ${f.herdSeconds}, that is ${f.herd} handshakes per second.`,
		look: 'Look at the requests per second of each transport, and at the bytes in the recommendation.',
	},
};

export const guided = {
	title: 'A claim, step by step',
	claim: '“HTTP polling is passive and wasteful, WebSocket is active.”',
	source: 'In short, the claim of the first of the five articles behind this site.',
	about:
		'Seven examples show where this is right and what it leaves out. Each step changes the settings above.',
	start: 'Start',
	back: 'Back',
	next: 'Next',
	again: 'Show this example again',
	close: 'Close',
	done: 'Done',
	position: (step: number, steps: number) => `Step ${step} of ${steps}`,
	steps: STEPS,
	conclusion:
		'Polling makes messages wait and repeats its headers. With push, a message no longer waits for the next request, whichever transport carries it. WebSocket pays off when both sides send often.',
};
export type GuidedWords = typeof guided;
