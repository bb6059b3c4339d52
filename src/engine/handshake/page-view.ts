// What the code of a page sees of a handshake (WHATWG WebSockets, feedback from the protocol). The page never
// sees why a handshake failed.
import type { Extension } from './extensions.ts';
import { NO_FIRST_FRAMES } from './behind-head.ts';
import type { FirstFramesOfBoth } from './behind-head.ts';
import type { ResponseReading } from './response.ts';
import type { UriReading } from './websocket-uri.ts';

/** Represents what the code of a page sees of a handshake. */
export type PageView =
	/** The constructor throws, so no object exists that could fire an event. */
	| { readonly type: 'throws'; readonly error: 'SyntaxError' }
	/** The object is in state 0 and has fired no event yet. */
	| { readonly type: 'waiting'; readonly readyState: 0 }
	| {
			readonly type: 'open';
			readonly readyState: 1;
			/** Lists `open`, then one message event for each message in the first frames. */
			readonly events: readonly ['open', ...'message'[]];
			/** Holds the value of the property `protocol`; it is empty for none. */
			readonly protocol: string;
			/** Holds the value of the property `extensions`; it is empty for none. */
			readonly extensions: string;
	  }
	/** The connection opened, and the first frames ended it. */
	| {
			readonly type: 'ended';
			readonly readyState: 3;
			readonly events: readonly ['open', ...('message' | 'error')[], 'close'];
			readonly code: number;
			readonly wasClean: boolean;
	  }
	| {
			readonly type: 'failed';
			readonly readyState: 3;
			readonly events: readonly ['error', 'close'];
			readonly code: 1006;
			readonly reason: '';
			readonly wasClean: false;
	  };

const FAILED: PageView = {
	type: 'failed',
	readyState: 3,
	events: ['error', 'close'],
	code: 1006,
	reason: '',
	wasClean: false,
};

/**
 * Returns the page's view. `uri` is null when the URL is assumed to be valid; `response` is null before the
 * response comes.
 */
export function pageView(
	uri: UriReading | null,
	response: ResponseReading | null,
	first: FirstFramesOfBoth = NO_FIRST_FRAMES,
): PageView {
	if (uri !== null && uri.uri === null) return { type: 'throws', error: 'SyntaxError' };
	if (response === null) return { type: 'waiting', readyState: 0 };
	switch (response.verdict) {
		case 'wait':
			return { type: 'waiting', readyState: 0 };
		case 'open':
			return viewOfOpen(response, first);
		case 'http':
		case 'fail':
			return FAILED;
	}
}

function viewOfOpen(response: ResponseReading, first: FirstFramesOfBoth): PageView {
	const messages = Array<'message'>(first.server?.messages ?? 0).fill('message');
	const read = first.server?.end;
	const sent = first.client?.end;
	const ended = { type: 'ended', readyState: 3 } as const;
	if (read?.type === 'failed') {
		const events = ['open', ...messages, 'error', 'close'] as const;
		return { ...ended, events, code: 1006, wasClean: false };
	}
	const events = ['open', ...messages, 'close'] as const;
	// The client reports the code of the Close that it receives. That Close is the server's own, its answer
	// to a broken frame, or the echo of the client's Close.
	if (read?.type === 'closed') {
		return { ...ended, events, code: read.code ?? 1005, wasClean: true };
	}
	if (sent?.type === 'failed' || sent?.type === 'closed') {
		return { ...ended, events, code: sent.code ?? 1005, wasClean: true };
	}
	return {
		type: 'open',
		readyState: 1,
		events: ['open', ...messages],
		protocol: response.protocol ?? '',
		extensions: response.extensions.map(extensionText).join(', '),
	};
}

function extensionText({ name, parameters }: Extension): string {
	const texts = parameters.map((parameter) =>
		parameter.value === null ? parameter.name : `${parameter.name}=${parameter.value}`,
	);
	return [name, ...texts].join('; ');
}
