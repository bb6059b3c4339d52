// What the editors are told. Offsets are bytes, ranges half-open; the editor owns none of it.
import type { Bytes, Edit, HexProblemKind } from '../engine/index.ts';

/** One step of typing, which a history may join with the next; or a paste, which stands alone. */
export type EditorOrigin = 'typing' | 'paste';

export interface ByteSpan {
	readonly from: number;
	readonly to: number;
}

export type HttpMarkKind =
	'start-line' | 'strong' | 'name' | 'value' | 'muted' | 'fault' | 'caution';

export interface HttpMark extends ByteSpan {
	readonly kind: HttpMarkKind;
}

/** What the marks mean, as tooltips and for screen readers. */
export interface HttpTexts {
	readonly crlf: string;
	readonly bareLf: string;
	readonly bareCr: string;
	readonly nul: string;
	/** Any other byte that no font draws, shown as `\x9f` or `\t`. */
	readonly control: string;
	/** Part of a long line that is not drawn: how many characters, and how to see them. */
	readonly undrawn: (characters: number) => string;
}

export interface HttpSettings {
	readonly bytes: Bytes;
	readonly label: string;
	/** The id of an element that says more about the text box. */
	readonly describedBy: string | undefined;
	readonly marks: readonly HttpMark[];
	readonly lit: ByteSpan | null;
	readonly texts: HttpTexts;
	readonly bareLineFeeds: boolean;
	readonly onedit: (edit: Edit, origin: EditorOrigin) => void;
	readonly onselect: (from: number, to: number) => void;
	readonly onseal: () => void;
	readonly onescape: () => void;
	readonly onconverted: (count: number) => void;
}

export type HexRunKind =
	'fin' | 'opcode' | 'mask' | 'length' | 'key' | 'payload' | 'next' | 'fault';

export interface HexRun extends ByteSpan {
	readonly kind: HexRunKind;
}

/** In order and apart; or a function that makes those that touch [from, to), for documents with very many. */
export type HexRuns = readonly HexRun[] | ((from: number, to: number) => readonly HexRun[]);

/** Why the text does not mean bytes yet. Line and column count from 1. */
export interface HexDraft {
	/** The whole text, so that an editor opened later goes on with it. */
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
	/** A paste that is not plain hex; true when it was taken. */
	readonly onpaste: (text: string, replace: ByteSpan) => boolean;
	readonly onseal: () => void;
	readonly onescape: () => void;
}

/** What a view takes over from the one before it: positions, not bytes. */
export interface Takeover {
	readonly text: string | null;
	readonly anchor: number;
	readonly head: number;
	readonly scrollTop: number;
	readonly focused: boolean;
}

/** The page shown first, as a component holds it. */
export interface StaticHandle {
	/** Null in the middle of a composition, which must not be torn. */
	takeover(): Takeover | null;
}

/** A view over CodeMirror, as a component holds it. */
export interface EditorHandle<Settings> {
	update(settings: Settings): void;
	focus(): void;
	/** Selects those characters, in sight and with the focus: where a text has places to go to. */
	select?(from: number, to: number): void;
	destroy(): void;
}

/** A stretch of a text, in characters. */
export interface JsonMark {
	readonly from: number;
	readonly to: number;
	readonly kind: 'name' | 'fault';
}

/** Plain text: what it means is for others to say. */
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
