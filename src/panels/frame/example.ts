// What an example is, and which ones are recorded.
import type { FrameFault, MessageRuleCode } from '../../engine/index.ts';
import type { FrameDocument } from './frame-document.ts';

/** `valid`: read to the end. `waits`: for so many bytes more. `fails`: at this rule, in this frame. */
export type ExampleOutcome =
	| { readonly type: 'valid' }
	| { readonly type: 'waits'; readonly missing: number }
	| { readonly type: 'fails'; readonly code: FrameFault; readonly frame: number };

export type ExampleGroup =
	| 'rfc'
	| 'article'
	| 'lengths'
	| 'text'
	| 'messages'
	| 'control'
	| 'broken'
	| 'strangers'
	| 'recorded';

/** The program that sent it, and the day. */
export interface Recorder {
	readonly program: string;
	readonly version: string;
	readonly date: string;
}

export interface ExampleOf<Id extends string> {
	readonly id: Id;
	readonly group: ExampleGroup;
	readonly outcome: ExampleOutcome;
	readonly messageFault: MessageRuleCode | null;
	/** Null where nobody recorded it. */
	readonly recorder: Recorder | null;
	readonly document: () => FrameDocument;
}

/** What real programs sent; the bytes are in recorded-examples.ts, which comes when one of them is opened. */
export const RECORDED_IDS = [
	'recorded-chromium-talk',
	'recorded-firefox-talk',
	'recorded-ws-talk',
	'recorded-ws-server-talk',
	'recorded-chromium-compressed',
	'recorded-firefox-compressed',
	'recorded-ws-compressed',
	'recorded-ws-server-compressed',
	'recorded-chromium-large',
	'recorded-firefox-large',
	'recorded-chromium-no-code',
	'recorded-firefox-no-code',
	'recorded-chromium-left',
	'recorded-firefox-left',
] as const;

export type RecordedId = (typeof RECORDED_IDS)[number];
