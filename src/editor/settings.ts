// The settings and handles of the editors, which work on bytes and texts that a lab owns. A lab gives an editor its value
// and marks; the editor reports each change as the smallest edit, and the lab answers with a new value. Offsets count
// bytes, and ranges exclude their end.
import type { Bytes, Edit, HexProblemKind } from '../engine/bytes/index.ts';

/**
 * Says how an edit came about. `typing`: it is one step, which a history may join with the next step. `paste`: it
 * is a step of its own.
 */
export type EditorOrigin = 'typing' | 'paste';

export interface ByteSpan {
	readonly from: number;
	readonly to: number;
}

export type HttpMarkKind =
	| 'start-line'
	| 'strong'
	| 'name'
	| 'value'
	| 'muted'
	| 'fault'
	| 'caution';

export interface HttpMark extends ByteSpan {
	readonly kind: HttpMarkKind;
}

/** Holds the words for marks, for tooltips and screen readers. */
export interface HttpTexts {
	readonly crlf: string;
	readonly bareLf: string;
	readonly bareCr: string;
	readonly nul: string;
	/** Names any other byte that no font draws. It is shown as `\x9f` or `\t`. */
	readonly control: string;
	/** Says how many characters of a long line are not drawn, and how to see them. */
	readonly undrawn: (characters: number) => string;
}

/** Describes a numbered circle at the line of a byte. */
export interface LinePin {
	readonly at: number;
	readonly number: number;
}

export interface HttpSettings {
	readonly bytes: Bytes;
	readonly label: string;
	/** Holds the id of an element that describes the text box. */
	readonly describedBy: string | undefined;
	readonly marks: readonly HttpMark[];
	readonly lit: ByteSpan | null;
	readonly pins: readonly LinePin[];
	readonly texts: HttpTexts;
	readonly bareLineFeeds: boolean;
	readonly onedit: (edit: Edit, origin: EditorOrigin) => void;
	readonly onselect: (from: number, to: number) => void;
	readonly onseal: () => void;
	readonly onescape: () => void;
	readonly onpasted: (text: string, converted: number) => void;
}

export type HexRunKind = 'opcode' | 'length' | 'key' | 'payload' | 'fault';

export interface HexRun extends ByteSpan {
	readonly kind: HexRunKind;
}

/**
 * Lists the runs in order and without overlap. For documents with very many runs, it is a function that returns
 * those that touch the bytes [from, to).
 */
export type HexRuns = readonly HexRun[] | ((from: number, to: number) => readonly HexRun[]);

/** Holds a text that means no bytes yet, and the reason. Line and column count from 1. */
export interface HexDraft {
	/** Holds the whole text, so that a later editor can continue with it. */
	readonly text: string;
	readonly line: number;
	readonly column: number;
	readonly found: string;
	readonly kind: HexProblemKind;
}

export interface HexSettings {
	readonly bytes: Bytes;
	readonly label: string;
	readonly describedBy: string | undefined;
	readonly runs: HexRuns;
	readonly selection: ByteSpan | null;
	readonly perLine: number;
	readonly undrawn: (characters: number) => string;
	readonly ondraft: (draft: HexDraft | null) => void;
	readonly onedit: (edit: Edit, origin: EditorOrigin) => void;
	readonly onselect: (from: number, to: number) => void;
	/** Handles a paste that is not plain hex. Returns true if the paste was taken. */
	readonly onpaste: (text: string, replace: ByteSpan) => boolean;
	readonly onseal: () => void;
	readonly onescape: () => void;
}

/** Represents a view with CodeMirror, as a component holds it. */
export interface EditorHandle<Settings> {
	update(settings: Settings): void;
	focus(): void;
	/** Selects the characters [from, to), scrolls them into view and takes the focus. */
	select?(from: number, to: number): void;
	destroy(): void;
}

/** Gives a range of characters a kind. */
export interface JsonMark {
	readonly from: number;
	readonly to: number;
	/** `line` is the line that runs now; the editor scrolls to it. */
	readonly kind: 'name' | 'fault' | 'line';
}

/** Holds the settings of the JSON editor. Its document is plain text. The model decides what the text means. */
export interface JsonSettings {
	readonly text: string;
	readonly label: string;
	readonly describedBy: string | undefined;
	readonly marks: readonly JsonMark[];
	readonly undrawn: (characters: number) => string;
	readonly onchange: (text: string) => void;
	readonly onseal: () => void;
	readonly onescape: () => void;
}
