// What page code learns of a handshake (WHATWG WebSockets, feedback from the protocol): never why it failed.
import type { Extension } from './extensions.ts';
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
			readonly events: readonly ['open'];
			/** What `protocol` and `extensions` read; empty for none. */
			readonly protocol: string;
			readonly extensions: string;
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
export function pageView(uri: UriReading | null, response: ResponseReading | null): PageView {
	if (uri !== null && uri.uri === null) return { type: 'throws', error: 'SyntaxError' };
	if (response === null) return { type: 'waiting', readyState: 0 };
	switch (response.verdict) {
		case 'wait':
			return { type: 'waiting', readyState: 0 };
		case 'open':
			return {
				type: 'open',
				readyState: 1,
				events: ['open'],
				protocol: response.protocol ?? '',
				extensions: response.extensions.map(extensionText).join(', '),
			};
		case 'http':
		case 'fail':
			return FAILED;
	}
}

function extensionText({ name, parameters }: Extension): string {
	const texts = parameters.map((parameter) =>
		parameter.value === null ? parameter.name : `${parameter.name}=${parameter.value}`,
	);
	return [name, ...texts].join('; ');
}
