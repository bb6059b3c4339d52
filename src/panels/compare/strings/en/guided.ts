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
		title: 'Wasteful? Here it is',
		text: ({ wasteful: f }) =>
			`One message in ten seconds, one poll a second: ${f.emptyShare} of the polls bring nothing. Polling costs ${f.bytes} a second and client, WebSocket ${f.socketBytes}.`,
		look: 'Look at the lanes: most of Polling’s arrows come back faint, with nothing on board.',
	},
	passive: {
		title: 'Passive? Here it is',
		text: ({ passive: f, ratios }) =>
			`Ask only once in ten seconds, and ${f.emptyShare} of the polls are empty. One that brings a message is ${f.application} bytes against ${f.socketApplication}, on the wire ${f.wire} against ${f.socketWire}: ${ratios.wire} times as much. And the server must wait to be asked: a message is ${f.meanMs} late on average and up to ${f.longestMs}, with WebSocket ${f.socketMs}.`,
		look: 'Look at the waiting times: Polling’s line climbs slowly, the others stand upright.',
	},
	push: {
		title: 'WebSocket is not the only active one',
		text: ({ push: f }) =>
			`With long polling the server holds the question until it has an answer: a message waits ${f.longMeanMs} on average, ${f.longLongestMs} at most. With SSE it waits ${f.sseMs}, as with WebSocket, and takes ${f.sseWire} bytes on the wire against ${f.socketWire}. Nor does long polling “keep opening HTTP connections”: with keep-alive it is one, and each answer costs a request.`,
		look: 'Look at the verdict: for messages one way it names SSE.',
	},
	http2: {
		title: 'HTTP/2 makes headers small',
		text: ({ http2: f, ratios }) =>
			`Over HTTP/1.1, a poll is ${f.before} bytes of application data, a question and its answer over WebSocket ${f.socketBefore}: ${ratios.http1} times less. HTTP/2 sends headers it has sent before as a few bytes: with an ordinary encoder ${f.poll} against ${f.socket} bytes, ${ratios.http2} times. What is left is the waiting, and the server’s work.`,
		look: 'Look at the bytes per message, and switch between HTTP/1.1 and HTTP/2.',
	},
	rare: {
		title: 'Rare news make polling the cheaper',
		text: ({ rare: f, ratios }) =>
			`A message an hour that may be a quarter of an hour late: a poll every ten minutes, each on a connection of its own, costs ${f.bytes} a second and client. An open stream must be kept alive all the while: SSE ${f.sseBytes}, WebSocket ${f.socketBytes}, ${ratios.rare} times as much as polling. Over TLS each new connection costs some kilobytes more, and a poll must be rarer still to win.`,
		look: 'Look at the verdict: Polling, and the value at which it turns.',
	},
	heartbeats: {
		title: 'Heartbeats cost',
		text: ({ heartbeats: f }) =>
			`Ten seconds again, and a Ping with its Pong every thirty so that no proxy closes an idle connection: ${f.heartbeat} bytes on the wire, more than the ${f.update} of a message. They add ${f.share} to what the messages cost.`,
		look: 'Look at where the bytes go, and set the heartbeat to none to compare.',
	},
	connections: {
		title: 'Connections are held',
		text: ({ connections: f }) =>
			`${f.clients} clients: polling every ten seconds is ${f.requests} requests a second, and between two polls the server may close any connection and forget its client. WebSocket is ${f.clients} connections that stay open; with permessage-deflate at zlib’s usual settings each may hold ${f.memoryEach}, together ${f.memory}. In the browser, long polls and SSE over HTTP/1.1 each take one of the six connections to a host, in all its tabs together. And when the server restarts, all come back: spread over ${f.herdSeconds}, ${f.herd} handshakes a second.`,
		look: 'Look at the requests a second of each transport, and at the verdict’s bytes.',
	},
};

export const guided = {
	title: 'A claim, step by step',
	claim: '“HTTP polling is passive and wasteful, WebSocket is active.”',
	source: 'The first of the five articles this site starts from, in short.',
	about:
		'Seven settings show where that is right and what it leaves out. Each step sets the controls above.',
	start: 'Start',
	back: 'Back',
	next: 'Next',
	again: 'Show this setting again',
	close: 'Close',
	done: 'Done',
	position: (step: number, steps: number) => `Step ${step} of ${steps}`,
	steps: STEPS,
	conclusion:
		'So: polling waits and repeats itself. Push ends the waiting for the next question, by whatever transport; WebSocket is worth its connection when both sides speak often.',
};
export type GuidedWords = typeof guided;
