// Lists the look of the bytes of each expense: a class of `expense-tones.css`.
import type { ApplicationExpense } from '../../../engine/compare/index.ts';
import './expense-tones.css';

export const EXPENSE_TONES = {
	'request-line': 'expense-request-line',
	'request-headers': 'expense-request-headers',
	'response-head': 'expense-response-head',
	'chunk-framing': 'expense-chunk-framing',
	'event-framing': 'expense-event-framing',
	'websocket-header': 'expense-websocket-header',
	'masking-key': 'expense-masking-key',
	payload: 'expense-payload',
	'http2-frame-header': 'expense-http2-frame-header',
	'http2-control': 'expense-http2-control',
} as const satisfies Record<ApplicationExpense, string>;
