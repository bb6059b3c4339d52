// What page code learns of a handshake (WHATWG WebSockets, feedback from the protocol): never why it failed.
import type { Extension } from './extensions.ts';
import { NO_FIRST_FRAMES } from './behind-head.ts';
import type { FirstFramesOfBoth } from './behind-head.ts';
import type { ResponseReading } from './response.ts';
import type { UriReading } from './websocket-uri.ts';

export type PageView =
	/** The constructor throws; there is no object that could fire anything. */
	| { readonly type: 'throws'; readonly error: 'SyntaxError' }
	/** readyState 0, no event yet. */
	| { readonly type: 'waiting'; readonly readyState: 0 }
	| {
			readonly type: 'open';
			readonly readyState: 1;
			/** A message event for each message in the first frames. */
			readonly events: readonly ['open', ...'message'[]];
			/** What `protocol` and `extensions` read; empty for none. */
			readonly protocol: string;
			readonly extensions: string;
	  }
	/** It opened, and the first frames ended it. */
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

/** `uri` null: the URL is taken as good. `response` null: no answer yet. */
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
	// The code in the Close that the client receives: of the server's own, of the one over a broken frame, or its echo.
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
