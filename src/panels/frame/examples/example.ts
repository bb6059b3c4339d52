// Defines the types of an example of the Frame lab, and the ids of the recorded examples.
import type { FrameFaultCode } from '../../../engine/frame/index.ts';
import type { MessageRuleCode } from '../../../engine/report/index.ts';
import type { FrameDocument } from '../frame-document.ts';

/**
 * Says what a strict receiver does with the bytes. `valid`: it reads all of them. `waits`: it waits for `missing`
 * more bytes. `fails`: it fails the connection because frame `frame` breaks the rule `code`.
 */
export type ExampleOutcome =
	| { readonly type: 'valid' }
	| { readonly type: 'waits'; readonly missing: number }
	| { readonly type: 'fails'; readonly code: FrameFaultCode; readonly frame: number };

export type FrameExampleGroup =
	| 'rfc'
	| 'article'
	| 'lengths'
	| 'text'
	| 'messages'
	| 'control'
	| 'broken'
	| 'strangers'
	| 'recorded';

/** Names the program that sent the recorded bytes, and says when they were recorded. */
export interface Recorder {
	readonly program: string;
	readonly version: string;
	readonly date: string;
}

export interface ExampleOf<Id extends string> {
	readonly id: Id;
	readonly group: FrameExampleGroup;
	readonly outcome: ExampleOutcome;
	/** Holds the rule that a message breaks as a whole although its frames are valid, or null. */
	readonly messageFault: MessageRuleCode | null;
	/** Says where the bytes come from. It is null if the example is not a recording. */
	readonly recorder: Recorder | null;
	readonly document: () => FrameDocument;
}

/**
 * Lists the examples that real programs sent. `recorded-examples.ts` holds their bytes and is loaded when one of
 * them is opened.
 */
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
