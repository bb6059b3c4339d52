// Lists the look of the bytes of each cause: a class of `cause-tones.css`.
import type { ApplicationCause } from '../../../engine/compare/index.ts';
import './cause-tones.css';

export const CAUSE_TONES = {
	'request-line': 'cause-request-line',
	'request-headers': 'cause-request-headers',
	'response-head': 'cause-response-head',
	'chunk-framing': 'cause-chunk-framing',
	'event-framing': 'cause-event-framing',
	'websocket-header': 'cause-websocket-header',
	'masking-key': 'cause-masking-key',
	payload: 'cause-payload',
	'http2-frame-header': 'cause-http2-frame-header',
	'http2-control': 'cause-http2-control',
} as const satisfies Record<ApplicationCause, string>;
